import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('nothing set gives a server on this machine with its demo', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4700, host: '127.0.0.1', publicUrl: 'http://localhost:4700' });
  expect(config.demo).toEqual({ port: 4701, apiPort: 4702 });
});

test('everything that is wrong is said in one list, with what it should be', () => {
  const wrong = { PORT: 'many', PUBLIC_URL: 'https://chat.example/path', DEMO: 'maybe', LOG_LEVEL: 'loud' };
  const refusal = () => readConfig(wrong);
  expect(refusal).toThrow(ConfigError);
  for (const name of Object.keys(wrong)) expect(refusal).toThrow(new RegExp(`- ${name}: `));
  expect(refusal).toThrow('must be on or off');
});

test('two services on one port are refused before anything listens', () => {
  expect(() => readConfig({ PORT: '5000', DEMO_PORT: '5000' })).toThrow(/must differ/);
});

test('private hosts for imports are named with their port', () => {
  expect(readConfig({}).importPrivateHosts).toEqual([]);
  const given = { IMPORT_PRIVATE_HOSTS: 'Intranet.example:443, 10.0.0.5:8080,[fd00::1]:80' };
  expect(readConfig(given).importPrivateHosts).toEqual(['intranet.example:443', '10.0.0.5:8080', '[fd00::1]:80']);
  for (const wrong of ['intranet.example', 'http://a.example:80', '*'])
    expect(() => readConfig({ IMPORT_PRIVATE_HOSTS: wrong })).toThrow('must be host:port');
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '' }).port).toBe(4700);
});

test('no model is asked unless one is named, and then with bounds', () => {
  expect(readConfig({}).model).toBeNull();
  const model = readConfig({ MODEL_URL: 'http://localhost:11434/v1/', MODEL_NAME: 'small' }).model;
  expect(model).toMatchObject({ url: 'http://localhost:11434/v1', name: 'small', key: null, dailyRequests: 2_000 });
});

test('half a model is refused, and a wrong key is not printed', () => {
  expect(() => readConfig({ MODEL_URL: 'http://localhost:1234/v1' })).toThrow(/MODEL_NAME: must be set/);
  expect(() => readConfig({ MODEL_KEY: 'abc' })).toThrow(/MODEL_URL: must be set/);
  expect(() => readConfig({ MODEL_URL: 'ftp://x', MODEL_DAILY_REQUESTS: '0' })).toThrow(
    /MODEL_URL: must be an address[^]*MODEL_DAILY_REQUESTS: must be 1 or more/,
  );
  const refusal = () => readConfig({ MODEL_URL: 'http://h/v1', MODEL_NAME: 'm', MODEL_KEY: 'two words' });
  expect(refusal).toThrow(/MODEL_KEY: must be one word/);
  expect(refusal).not.toThrow(/two words/);
});

test('a model is asked for its view unless that is off, and a price is two figures and a currency', () => {
  const given = { MODEL_URL: 'http://h/v1', MODEL_NAME: 'm' };
  expect(readConfig(given).model).toMatchObject({ view: true, price: null });
  const price = { input: 0.15, output: 0.6, currency: 'USD' };
  expect(readConfig({ ...given, MODEL_VIEW: 'off', MODEL_PRICE: '0.15/0.60 USD' }).model).toMatchObject({
    view: false,
    price,
  });
  for (const wrong of ['0.15 USD', '0.15/0.60', '0,15/0,60 USD', '-1/2 USD', '0.15/0.60 dollars'])
    expect(() => readConfig({ ...given, MODEL_PRICE: wrong }), wrong).toThrow(/MODEL_PRICE: must be the prices/);
});

test('what a visitor may write and how often tools are called can be set, and nothing that shuts honest people out', () => {
  expect(readConfig({})).toMatchObject({
    visitorLimits: { conversation: { messages: 5_000, bytes: 5_000_000 }, hour: { messages: 600, bytes: 1_000_000 } },
    toolLimits: { conversation: 10, site: 300 },
  });
  const given = { VISITOR_HOURLY_MESSAGES: '50', TOOL_SITE_CALLS: '20' };
  expect(readConfig(given)).toMatchObject({ visitorLimits: { hour: { messages: 50 } }, toolLimits: { site: 20 } });
  for (const name of ['VISITOR_HOURLY_BYTES', 'VISITOR_CONVERSATION_MESSAGES', 'TOOL_CONVERSATION_CALLS'])
    expect(() => readConfig({ [name]: '0' })).toThrow(new RegExp(`${name}: must be`));
});
