// Bodies made to break the console's door: each is refused with a sentence, and none brings the server down or to a stop.
import { expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { createToolCaller } from '../../server/tools/tool-caller.ts';
import { createToolLister } from '../../server/tools/tool-lister.ts';
import { declaration } from '../support/declaration-sample.ts';
import { type ListeningApp, listeningApp } from '../support/listening-app.ts';

const site = '/console/api/sites/site-1';
const routes = [
  'POST /console/api/login',
  'POST /console/api/setup',
  'POST /console/api/invite-accept',
  'POST /console/api/team',
  'POST /console/api/sites',
  `PUT ${site}`,
  `POST ${site}/articles`,
  `POST ${site}/articles/en`,
  `PUT ${site}/articles/en/nothing`,
  `POST ${site}/imports/page`,
  `POST ${site}/imports/sitemap`,
  `POST ${site}/imports/csv`,
  `POST ${site}/unanswered/settle`,
  `POST ${site}/tools`,
  `POST ${site}/tools/check`,
  `PUT ${site}/tools/order_status`,
  `POST ${site}/tools/order_status/try`,
  `POST ${site}/tool-servers`,
];

const deepList = '['.repeat(60_000) + ']'.repeat(60_000);
const deepObject = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
/** A declaration that is good but for this in its schema. */
const schemaWith = (more: string) =>
  JSON.stringify({ ...declaration(), input: 'HERE' }).replace('"HERE"', `{"type":"object",${more}}`);

const bodies: [string, string | Uint8Array<ArrayBuffer>][] = [
  ['lists in lists', deepList],
  ['objects in objects', deepObject],
  ['a tool’s schema as deep', schemaWith(`"properties":{"order":{"x":${deepObject}}}`)],
  ['a schema’s keyword as deep', schemaWith(`"anyOf":${deepList}`)],
  ['a prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'],
  ['a prototype in a tool', schemaWith('"__proto__":{"type":"string"}')],
  ['numbers past all bounds', '{"name":1e400,"version":-1e400,"basedOn":99999999999999999999,"port":1E-400}'],
  ['half a sign', '{"name":"\\ud800","email":"\\udc00@x.example","text":"\\ud800","url":"https://x.example/\\ud800","key":"\\ud800"}'],
  ['no UTF-8', new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d])],
  ['nothing', ''],
  ['null', 'null'],
  ['half of an object', '{"name":'],
  ['a name twice', '{"name":"a","name":{"b":1}}'],
  ['a NUL', '{"name":"a\\u0000b","email":"a\\u0000@b.example","language":"e\\u0000"}'],
]; // prettier-ignore

async function door() {
  const parts = () => ({ store: app.parts.store, clock: systemClock, guard: { privateHosts: [] } });
  const app: ListeningApp = await listeningApp({
    tools: { call: (...asked) => createToolCaller(parts()).call(...asked) },
    toolLister: { definitions: (...asked) => createToolLister(parts()).definitions(...asked) },
  });
  const cookie = await app.owner();
  await app.call('POST', `${site}/tools`, declaration(), { cookie });
  return { app, cookie };
}

test('every route answers every hostile body with a refusal, in good time', async () => {
  const { app, cookie } = await door();
  const failed: string[] = [];
  for (const route of routes) {
    const [method = '', url = ''] = route.split(' ');
    for (const [name, body] of bodies) {
      const began = performance.now();
      const answer = await fetch(app.origin + url, {
        method,
        headers: { 'content-type': 'application/json', cookie, origin: app.origin },
        body,
      });
      const text = await answer.text();
      // Only the check answers what is wrong as its result.
      const refused = url.endsWith('/check') ? text.includes('"path"') || answer.status === 400 : answer.status < 500;
      if (!refused || answer.status < (url.endsWith('/check') ? 200 : 400) || performance.now() - began > 1_500)
        failed.push(`${route}: ${name} → ${answer.status} ${text.slice(0, 120)}`);
    }
  }
  expect(failed).toEqual([]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});
