// Two servers that were given a NATS server: what one changes, a device at the other is told by it.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startNats, type TestNats } from '../../../cloud/testing/index.ts';
import { ask, signIn } from '../testing/cloudProcesses.ts';
import { link } from '../testing/deviceLink.ts';
import { programOnPostgres } from '../testing/programOnPostgres.ts';

const { start, run, databaseUrl } = programOnPostgres('.cache/nats-process');
let nats: TestNats;

beforeAll(async () => {
  nats = await startNats();
}, 300_000);
afterAll(async () => {
  await nats?.end();
});

test('the word crosses by NATS, and devices hear it after that server was away', async () => {
  const { openNatsPushes } = await import('../../../cloud/nats.entry.ts');
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const ear = openNatsPushes({ url: nats.url, place: 'simcloud_international', wait });
  const heard: string[] = [];
  ear.watch((serial) => heard.push(serial));

  const env = { DATABASE_URL: databaseUrl(), NATS_URL: nats.url };
  const begin = () => start(['cloud', '--port', '0', '--regions', 'international'], env);
  const [one, two] = await Promise.all([begin(), begin()]);
  const [here, there] = [`${one.url}/international`, `${two.url}/international`];
  const serial = 'SIM000044';
  const { body } = await ask(here, 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
  const device = await link(here, serial, String(body['key']));
  const token = await signIn(there, 'clara@house.invalid');
  const added = await ask(there, 'POST', '/devices', { token, key: 'operation-1', body: { serial, code: 'ABCDEF' } });
  expect(added.status).toBe(200);
  await vi.waitFor(
    () => expect(device.pushes).toMatchObject([{ push: 'binding-changed', binding: { epoch: 1 } }]),
    5000,
  );
  expect(heard).toContain(serial);

  await nats.restart?.();
  const before = device.pushes.length;
  let turn = 2;
  // Again and again: what is told before the other is back is lost, until the device's next sign of life.
  await vi.waitFor(
    async () => {
      await ask(there, 'DELETE', `/devices/${serial}`, { token, key: `operation-${turn++}` });
      const again = { token, key: `operation-${turn++}`, body: { serial, code: 'ABCDEF' } };
      await ask(there, 'POST', '/devices', again);
      expect(device.pushes.length).toBeGreaterThan(before);
    },
    { timeout: 30_000 },
  );
  device.close();
  await ear.end();
  expect(await one.end()).toBe(0);
  expect(await two.end()).toBe(0);
});

test('a NATS without a database that is shared, or one that is none, is refused, and its address is not told', async () => {
  const refused = async (env: Record<string, string>): Promise<string> => {
    const { exit, output } = await run(['cloud', '--port', '0'], env);
    expect(exit).toBe(1);
    expect(output).not.toContain('very-secret');
    return output;
  };
  const good = 'nats://sim:very-secret@127.0.0.1:9';
  expect(await refused({ DATABASE_URL: '', NATS_URL: good })).toContain('Name that in DATABASE_URL');
  for (const bad of ['http://sim:very-secret@host', 'very-secret', `${good},very-secret`])
    expect(await refused({ DATABASE_URL: databaseUrl(), NATS_URL: bad })).toContain(
      'NATS_URL is no address of a NATS server',
    );
});
