// What came back from a tool, as the one result that everybody acts on: done, not found, refused, failed, or not known.
import { filled, inLanguage, type JsonValue, type Tool } from '../domain/tool.ts';
import type { ToolResult } from '../ports.ts';

export interface RawAnswer {
  status: number;
  /** Null when it was larger than allowed. */
  text: string | null;
}

export const mostAnswerBytes = 64 * 1024;
const longestMessage = 4_000;
const longestReceipt = 100;

export function resultOf(tool: Tool, answer: RawAnswer, language: string): ToolResult {
  return tool.effect ? effectResult(tool, answer, language) : readResult(tool, answer, language);
}

function readResult(tool: Tool, { status, text }: RawAnswer, language: string): ToolResult {
  const data = text === null ? undefined : jsonIn(text);
  if (status === 404 || status === 410) return { outcome: 'notFound', message: messageIn(data) };
  if (status < 200 || status > 299) return { outcome: 'failed', why: `status ${status}` };
  if (text === null) return { outcome: 'failed', why: 'tooLarge' };
  if (!isObject(data)) return { outcome: 'failed', why: 'notJson' };
  return saidOf(tool, data, language) ?? { outcome: 'failed', why: 'noMessage' };
}

/** Once it was sent, only a clear answer says whether it happened. */
function effectResult(tool: Tool, { status, text }: RawAnswer, language: string): ToolResult {
  const data = text === null ? undefined : jsonIn(text);
  if (status === 429) return { outcome: 'failed', why: 'status 429' };
  if (status >= 400 && status <= 499 && status !== 408) return { outcome: 'refused', message: messageIn(data) };
  if (status < 200 || status > 299) return { outcome: 'unknown', why: `status ${status}` };
  const body = isObject(data) ? data : {};
  return saidOf(tool, body, language) ?? { outcome: 'done', message: '', receipt: receiptIn(body), data: body };
}

/** The answer's own message, else the one declared for it; null when there is neither. */
export function saidOf(tool: Tool, data: Record<string, JsonValue>, language: string): ToolResult | null {
  const message = messageIn(data) ?? declaredMessage(tool, data, language);
  return message === null ? null : { outcome: 'done', message, receipt: receiptIn(data), data };
}

function messageIn(data: JsonValue | undefined): string | null {
  const message = isObject(data) ? data['message'] : undefined;
  return typeof message === 'string' && message.trim() !== '' ? message.trim().slice(0, longestMessage) : null;
}

function declaredMessage(tool: Tool, data: Record<string, JsonValue>, language: string): string | null {
  const template = inLanguage(tool.says, language);
  if (template === '') return null;
  const values = new Map(
    [...template.matchAll(/\{([\w.]+)\}/g)].flatMap(([, path = '']): [string, string][] => {
      const value = at(data, path);
      return value === undefined || value === null || typeof value === 'object' ? [] : [[path, String(value)]];
    }),
  );
  return filled(template, values).slice(0, longestMessage) || null;
}

function at(data: JsonValue | undefined, path: string): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      data,
    );
}

/** The tool's own number for what it did. */
function receiptIn(data: Record<string, JsonValue>): string | null {
  const found = data['receipt'] ?? data['id'];
  if (typeof found !== 'string' && typeof found !== 'number') return null;
  const text = String(found).trim();
  return text === '' ? null : text.slice(0, longestReceipt);
}

export function jsonIn(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

export function isObject(value: JsonValue | undefined): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
