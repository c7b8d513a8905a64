/** The licences of all that is in the pages go with them. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const manifest: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
/** Names that stand for other packages: @xstate/react asks for React and gets Preact. */
const OTHERS = ['react', 'react-dom'];
/** In no page: the process takes them from node_modules, where their own licences lie. */
const OF_THE_PROCESS = [
  '@hono/node-server',
  '@nats-io/transport-node',
  '@valibot/to-json-schema',
  'commander',
  'hono',
  'kysely',
  'libsql',
  'pg',
  'pino',
  'prom-client',
  'ws',
];

test('third-party-notices.txt names every package of the product, the font and the icons', async ({ request }) => {
  const answer = await request.get('third-party-notices.txt');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  const titles = text.split('\n').filter((line) => /^\S+ \d+\.\d+\.\d+\S* \(/.test(line));
  const named = titles.map((title) => title.slice(0, title.indexOf(' ')));
  const dependencies = Object.keys(manifest.dependencies).filter(
    (name) => ![...OTHERS, ...OF_THE_PROCESS].includes(name),
  );
  expect(dependencies.filter((name) => !named.includes(name))).toEqual([]);
  for (const terms of ['SIL OPEN FONT LICENSE', 'Apache License', 'Permission is hereby granted', 'ISC License'])
    expect(text).toContain(terms);
});
