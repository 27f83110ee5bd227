// The bytes of a web document, never more than were asked for, and the text they stand for.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { NotTaken } from './not-taken.ts';

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

export async function readBody(answer: Dispatcher.ResponseData, maxBytes: number): Promise<Buffer> {
  const said = Number(answer.headers['content-length']);
  if (said > maxBytes) throw new NotTaken('tooLarge');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new NotTaken('tooLarge');
    chunks.push(chunk);
  }
  const encodings = String(answer.headers['content-encoding'] ?? '').toLowerCase();
  let bytes: Buffer = Buffer.concat(chunks);
  for (const encoding of encodings
    .split(',')
    .map((one) => one.trim())
    .toReversed()) {
    bytes = await unpacked(bytes, encoding, maxBytes);
  }
  return bytes;
}

/** A few packed bytes may be gigabytes: unpacking stops at the same limit. */
export async function unpacked(bytes: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (encoding === '' || encoding === 'identity') return bytes;
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding as keyof typeof unpackers] : null;
  if (unpack === null) throw new NotTaken('wrongType', encoding);
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new NotTaken(tooLarge ? 'tooLarge' : 'broken');
  }
}

const metaCharset = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/** By the byte order mark, the header, or what an HTML head says of itself; else UTF-8. */
export function decoded(bytes: Buffer, contentType: string): string {
  const named = /charset\s*=\s*"?([\w-]{2,40})/i.exec(contentType)?.[1];
  const label = bomOf(bytes) ?? named ?? metaCharset.exec(bytes.toString('latin1', 0, 2_048))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function bomOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}
