import { expect, test } from 'vitest';
import { isPrivateHost } from './private-host.ts';

const host = (url: string) => new URL(url).host;

test.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1:8080',
  'http://0x7f.1/',
  'http://10.1.2.3',
  'http://172.31.0.9:8000',
  'http://192.168.1.20',
  'http://169.254.1.1',
  'http://100.100.1.1',
  'http://[::1]:11434/v1',
  'http://[fd00::12]:80',
  'http://[fe80::1]',
  'http://[::ffff:192.168.1.1]:8000',
  'http://ollama:11434',
  'http://gpu.internal',
  'http://studio.local:1234',
])('%s is the operator’s own', (url) => {
  expect(isPrivateHost(host(url))).toBe(true);
});

test.each([
  'https://api.mistral.ai/v1',
  'https://api.openai.com/v1',
  'http://172.32.0.1',
  'http://100.128.0.1',
  'http://8.8.8.8:11434',
  'http://[2001:db8::1]:8000',
  'http://[::ffff:8.8.8.8]',
  'https://localhost.example.com',
  'https://internal.example.com',
])('%s is somebody else’s', (url) => {
  expect(isPrivateHost(host(url))).toBe(false);
});
