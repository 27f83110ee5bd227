// Every way in which an endpoint is known to go wrong, as it looks on the line.
import type { ServerResponse } from 'node:http';
import { envelope, eventOf } from './speaking-server-providers.ts';

export type Fault =
  | { status: number; headers?: Record<string, string> }
  | 'silence'
  | 'silenceAfterHeaders'
  | 'stall'
  | 'bareEnd'
  | 'cut'
  | 'malformedChunk'
  | 'notAChunk'
  | 'truncatedToolCall'
  | 'toolCall'
  | 'brokenToolCall'
  | 'endlessText'
  | 'endlessEmpty'
  | 'webPage'
  | 'jsonInsteadOfStream'
  | 'errorBody'
  | 'cutJson'
  | 'errorEvent'
  | 'noChoices'
  | 'tooLong'
  | 'filtered'
  | 'refusal'
  | 'redirect'
  | 'neverHangsUp';

const hang = () => new Promise<void>(() => {});

export async function speakWrongly(fault: Fault, chunks: string[], response: ServerResponse): Promise<void> {
  if (typeof fault === 'object') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(JSON.stringify({ error: { message: 'no', type: 'error', code: null } }));
    return;
  }
  if (fault === 'silence') return hang();
  if (speakAnotherThing(fault, response)) return;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  await speakPart(fault, chunks, response);
}

function speakAnotherThing(fault: Fault, response: ServerResponse): boolean {
  const page = '<!doctype html><title>Sign in</title>';
  const whole = {
    choices: [{ index: 0, message: { role: 'assistant', content: 'Free! [1]' }, finish_reason: 'stop' }],
  };
  switch (fault) {
    case 'webPage':
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      return true;
    case 'jsonInsteadOfStream':
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
      return true;
    case 'errorBody':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"error":{"message":"overloaded"}}');
      return true;
    case 'cutJson':
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole).slice(0, 60));
      return true;
    case 'redirect':
      response.writeHead(307, { location: 'http://127.0.0.1:9/v1/chat/completions' }).end();
      return true;
    default:
      return false;
  }
}

async function speakPart(fault: Fault, chunks: string[], response: ServerResponse): Promise<void> {
  const half = chunks.slice(0, Math.ceil(chunks.length * 0.7));
  const write = (events: string[]) => response.write(events.join(''));
  const last = (delta: object, reason: string | null) =>
    eventOf({ ...envelope('m'), choices: [{ index: 0, delta, finish_reason: reason }] });
  const call = (text: string) => ({
    tool_calls: [{ index: 0, id: 'c1', type: 'function', function: { name: 'refund', arguments: text } }],
  });
  switch (fault) {
    case 'silenceAfterHeaders':
      return hang();
    case 'stall':
      write(half);
      return hang();
    case 'bareEnd':
      write(half);
      break;
    case 'cut':
      write(half);
      // What was written must be on its way before the line is cut.
      setTimeout(() => response.destroy(), 30);
      return;
    case 'malformedChunk':
      write([...half, 'data: {"choices":[{"delta":{"content":"fr\n\n', ...chunks.slice(half.length)]);
      break;
    case 'notAChunk':
      write([...half, eventOf({ object: 'error', message: 'out of memory' }), ...chunks.slice(half.length)]);
      break;
    case 'truncatedToolCall':
      write([...half, last(call('{"order": "R-1'), null)]);
      break;
    case 'toolCall':
      write([...half, last(call('{"order": "R-1042"}'), null), last({}, 'tool_calls'), 'data: [DONE]\n\n']);
      break;
    case 'brokenToolCall':
      write([...half, last(call('{"order": R-1042}'), null), last({}, 'tool_calls'), 'data: [DONE]\n\n']);
      break;
    case 'errorEvent':
      write([...half, eventOf({ error: { message: 'the server had an error', type: 'server_error' } })]);
      break;
    case 'noChoices':
      write([eventOf({ ...envelope('m'), choices: [] }), 'data: [DONE]\n\n']);
      break;
    case 'tooLong':
      write([...half, last({}, 'length'), 'data: [DONE]\n\n']);
      break;
    case 'filtered':
      write([...half, last({}, 'content_filter'), 'data: [DONE]\n\n']);
      break;
    case 'refusal':
      write([...half, last({ refusal: 'I cannot help with that.' }, 'stop'), 'data: [DONE]\n\n']);
      break;
    case 'neverHangsUp':
      write(chunks.filter((chunk) => !chunk.includes('[DONE]')));
      return hang();
    case 'endlessText':
    case 'endlessEmpty':
      return endless(fault === 'endlessText' ? 'And again [1]. ' : '', response, last);
    default:
      throw new Error(`no such fault: ${JSON.stringify(fault)}`);
  }
  response.end();
}

async function endless(text: string, response: ServerResponse, event: (delta: object, reason: null) => string) {
  while (!response.destroyed) {
    response.write(event({ content: text }, null));
    await new Promise((resolve) => setTimeout(resolve, text === '' ? 5 : 0));
  }
}
