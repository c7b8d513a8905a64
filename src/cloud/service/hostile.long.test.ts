// Odd requests to every route by the ten thousand, of strangers with and without a session: none breaks anything, nothing of another's is read or
// changed, nothing grows. Over memory, and over a file that hears them as SQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { counted, heapInUse, soakOr } from '../../device/testing/index.ts';
import type { ServiceStore } from '../serviceStore.ts';
import { createServiceMemory } from '../stores/serviceMemory.ts';
import { openLibsqlStore } from '../stores/sql/libsql.ts';
import { newKey, testService } from '../testing/service.ts';
import { strangeRequests } from '../testing/strangeRequests.ts';

const serial = 'SIM000042';
const ROUND = 2000;
/** What a server's store may forget by then; a quarter of an hour passes in as many requests. */
const STEP_MS = 500;
const TURN = 50;
const folder = mkdtempSync(join(tmpdir(), 'sim-nvr-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Never the right code: whoever has it may add the device. */
const goods = {
  'post /accounts': { mail: 'anna@house.invalid', password: 'another one' },
  'post /sessions': { mail: 'nobody@house.invalid', password: 'another one' },
  'post /devices': { serial, code: 'WRONGC', name: 'mine' },
  'put /devices/{serial}/name': { name: 'mine now' },
  'post /devices/{serial}/shares': { mail: 'boris@house.invalid' },
  'post /devices/{serial}/offer': { mail: 'boris@house.invalid' },
  'post /activations': { serial, code: 'THIEVES', key: 'f'.repeat(64) },
  'post /picture-codes': { serial, face: 'app' },
  'post /unbindings': { serial, ticket: 'f'.repeat(32), picture: { id: 'f'.repeat(32), text: '1234567' } },
};

async function house(store: ServiceStore) {
  const far = testService({ store });
  const [anna, boris, line] = [await far.owner('anna'), await far.owner('boris'), await far.support()];
  await far.device(serial);
  await far.add(anna, serial);
  await far.ask('PUT', `/devices/${serial}/name`, {
    token: anna,
    key: newKey(),
    body: { name: 'Anna’s secret cellar' },
  });
  const hers = () =>
    far.store.transaction(async (rows) => {
      const account = await rows.accountByMail('anna@house.invalid');
      const sessions = await rows.sessionsOf(account?.id ?? '');
      // Support looks her device up, as it may, and each look is written down.
      const lines = (await rows.audit(serial)).filter(({ action }) => action !== 'look-up');
      return JSON.stringify([account, sessions, await rows.device(serial), await rows.card(serial), lines]);
    });
  return { ...far, boris, line, hers };
}

test.each([
  ['memory', soakOr(100_000, 20_000), async () => createServiceMemory()],
  ['a file', soakOr(100_000, 8_000), async () => openLibsqlStore(join(folder, 'cloud.db'))],
] as const)(
  'over %s, %i of them',
  async (name, most, open) => {
    const far = await house(await open());
    const { service, time } = far;
    // Whoever has no session, and a token that nobody has, besides.
    const tokens = [undefined, far.boris, far.line];
    const asked = strangeRequests(
      service.routes,
      goods,
      { serial, mail: 'boris@house.invalid', id: 'f'.repeat(32) },
      tokens.length,
    );
    const before = await far.hers();
    const seen = new Map<string, number>();
    const met = new Set<string>();
    let at = 0;
    let sent = 0;
    const round = async (count: number): Promise<void> => {
      for (const { route, method, path, body, headers, who } of fc.sample(asked, { numRuns: count, seed: ++at })) {
        const token = who < tokens.length ? tokens[who] : 'f'.repeat(64);
        const request: RequestInit = {
          method,
          headers: {
            'Idempotency-Key': newKey(),
            'Content-Type': 'application/json',
            ...headers,
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          },
          ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body }),
        };
        const source = `10.${at % 7}.0.${seen.size % 251}`;
        const response = await service.app.request(`/simcloud/v1/russia${path}`, request, { source });
        const text = await response.text();
        const what = `${method} ${path.slice(0, 100)} ${body?.slice(0, 200)}: ${response.status} ${text.slice(0, 200)}`;
        expect(response.status, what).toBeLessThan(500);
        if (route.who !== 'support') expect(text, what).not.toMatch(/cellar|anna|a\*\*\*/);
        met.add(`${route.method} ${route.path}`);
        const code = /"code":"([\w-]+)"/.exec(text)?.[1] ?? String(response.status);
        seen.set(code, (seen.get(code) ?? 0) + 1);
        time.now += STEP_MS;
        // What Node keeps of a request is given up between turns, of which there are none where no socket is: without them it would look like a leak.
        if (++sent % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await service.beat();
    };
    await round(ROUND);
    const heap = heapInUse();
    for (let done = 0; done < most; done += ROUND) await round(ROUND);
    const grown = heapInUse() - heap;
    expect(await far.hers()).toBe(before);
    counted(`odd requests over ${name}`, [...seen.values()].reduce((sum, count) => sum + count, 0) - ROUND, most);
    process.stdout.write(`cloud over ${name}: ${grown.toFixed(0)} kB of heap more, ${JSON.stringify([...seen])}\n`);
    expect(met.size).toBe(service.routes.length);
    for (const code of [
      'bad-body',
      'no-key',
      'no-session',
      'not-found',
      'owners-only',
      'cross-site',
      'too-large',
      'picture-gone',
    ])
      counted(`answered ${code}`, seen.get(code) ?? 0, 1);
    expect(grown).toBeLessThan(4_096);
    expect(({} as { enabled?: unknown }).enabled).toBeUndefined();
  },
  soakOr(3_600_000, 600_000),
);
