// The cloud as a process meets its users: over real sockets, killed in the middle of commits, on both databases.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { heardIn, operationKey } from '../../../cloud/testing/index.ts';
import { soakOr } from '../../../device/testing/index.ts';
import { ask, type Body, folderOf, PASSWORD, type Running, signIn } from '../testing/cloudProcesses.ts';
import { link } from '../testing/deviceLink.ts';
import { programOnPostgres } from '../testing/programOnPostgres.ts';

const KILLS = soakOr(100, 6);
const { start, databaseUrl } = programOnPostgres('.cache/cloud-process');

/** A picture, and what it says to whoever listens. */
async function seen(at: string, serial: string): Promise<{ id: string; text: string }> {
  const { body } = await ask(at, 'POST', '/picture-codes', { body: { serial, face: 'tool' } });
  const id = String(body['id']);
  return { id, text: heardIn(String((await ask(at, 'GET', `/picture-codes/${id}/audio`)).body['wav'])) };
}

describe.each(['a libsql file', 'PostgreSQL'] as const)('killed around commits, on %s', (engine) => {
  test(
    `${KILLS} times: one effect, one outcome, one line of audit each`,
    async () => {
      const folder = folderOf();
      const env = engine === 'PostgreSQL' ? { DATABASE_URL: databaseUrl() } : { DATABASE_URL: '' };
      const begin = () => start(['cloud', '--port', '0', '--data', folder, '--regions', 'russia'], env);
      const at = ({ url }: Running): string => `${url}/russia`;
      let cloud = await begin();
      const serial = 'SIM000042';
      const { body } = await ask(at(cloud), 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
      const key = String(body['key']);
      const token = await signIn(at(cloud), 'anna@house.invalid');
      let device = await link(at(cloud), serial, key);
      for (let kill = 0; kill < KILLS; kill++) {
        const epoch = kill + 1;
        const added = await ask(at(cloud), 'POST', '/devices', {
          token,
          key: `add-${kill}-xxx`,
          body: { serial, code: 'ABCDEF' },
        });
        expect([added.status, added.body['code']]).toEqual([200, undefined]);
        const operation = { operationId: `op-${kill}`, epoch };
        const first = device.say({ ask: 'unbind', session: device.session, ...operation });
        // Killed sooner or later around the commit: before it is heard, within, and after its reply.
        for (let turn = 0; turn < kill * 3; turn++) await new Promise((resolve) => setImmediate(resolve));
        await cloud.kill();
        const told = await first;
        cloud = await begin();
        device = await link(at(cloud), serial, key);
        expect(device.ok).toBe(true);
        const settled = await device.say({ ask: 'settle', session: device.session, operationId: `op-${kill}` });
        // What was told before the kill holds; what was not is done or can never be done.
        if (told?.['result'] === 'done') expect(settled?.['result']).toBe('done');
        expect(['done', 'void']).toContain(settled?.['result']);
        if (settled?.['result'] === 'void')
          await device.say({ ask: 'unbind', session: device.session, operationId: `again-${kill}`, epoch });
        const again = await device.say({ ask: 'unbind', session: device.session, ...operation });
        expect(again?.['result']).toBe(settled?.['result']);
        expect(again?.['binding']).toMatchObject({ bound: false, revision: 2 * epoch });
      }
      device.close();
      expect(await cloud.end()).toBe(0);
      expect(cloud.output()).toContain('ended in order');
    },
    soakOr(3_600_000, 600_000),
  );
});

test('`serve` alone has a cloud that survives kill -9, and its pages and recorders are beside it', async () => {
  const folder = folderOf();
  const begin = () => start(['serve', '--port', '0', '--data', folder], { DATABASE_URL: '' }, /Lab:\s+(\S+)\//);
  let sim = await begin();
  const at = ({ url }: Running): string => `${url}/simcloud/v1/russia`;
  const token = await signIn(at(sim), 'anna@house.invalid');
  const serial = 'SIM000042';
  const { body } = await ask(at(sim), 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
  const device = await link(at(sim), serial, String(body['key']));
  await ask(at(sim), 'POST', '/devices', { token, key: 'operation-1', body: { serial, code: 'ABCDEF' } });
  await sim.kill();
  device.close();
  sim = await begin();
  const { devices } = (await ask(at(sim), 'GET', '/devices', { token })).body as { devices: Body[] };
  expect(devices).toMatchObject([{ serial, epoch: 1 }]);
  expect((await ask(sim.url, 'GET', '/sim/v1/recorders/1')).status).toBe(200);
  expect(readdirSync(folder)).toContain('cloud-russia.db');
});

test('two servers on one PostgreSQL, one killed: the other tells the same, and the device comes to it', async () => {
  const env = { DATABASE_URL: databaseUrl() };
  const begin = () => start(['cloud', '--port', '0', '--regions', 'international'], env);
  const [one, two] = await Promise.all([begin(), begin()]);
  const [here, there] = [`${one.url}/international`, `${two.url}/international`];
  const serial = 'SIM000043';
  const { body } = await ask(here, 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
  const key = String(body['key']);
  const device = await link(here, serial, key);
  const token = await signIn(there, 'boris@house.invalid');
  // Linked to one, added at the other.
  const added = await ask(there, 'POST', '/devices', { token, key: 'operation-1', body: { serial, code: 'ABCDEF' } });
  expect(added.status).toBe(200);
  // The word of it crosses from one server to the other, long before the device's next sign of life.
  await vi.waitFor(
    () => expect(device.pushes).toMatchObject([{ push: 'binding-changed', binding: { epoch: 1 } }]),
    5000,
  );
  // What its cameras see crosses as well: asked for at one, answered over the link with the other.
  const looking = ask(there, 'GET', `/devices/${serial}/view`, { token });
  const wish = await vi.waitFor(() => {
    const wanted = device.pushes.find(({ push }) => push === 'view-wanted');
    expect(wanted).toBeDefined();
    return wanted;
  }, 5000);
  await device.say({ ask: 'view', wanted: String(wish?.['wanted']), view: 'seen' });
  expect((await looking).body['view']).toBe('seen');
  const lost = device.say({ ask: 'unbind', session: device.session, operationId: 'op', epoch: 1 });
  await one.kill();
  await lost;
  const moved = await link(there, serial, key);
  const settled = await moved.say({ ask: 'settle', session: moved.session, operationId: 'op' });
  const seen = await ask(there, 'GET', `/devices/${serial}`, { token });
  expect(seen.status).toBe(settled?.['result'] === 'done' ? 404 : 200);
  expect(await two.end()).toBe(0);
});

test('passwords, codes, keys, tokens, tickets and what pictures say stand nowhere: not in files, log or metrics', async () => {
  const folder = folderOf();
  const cloud = await start(['cloud', '--port', '0', '--data', folder, '--regions', 'russia'], { DATABASE_URL: '' });
  const at = `${cloud.url}/russia`;
  const token = await signIn(at, 'anna@house.invalid');
  const { body } = await ask(at, 'POST', '/activations', { body: { serial: 'SIM000042', code: 'QWERTY77' } });
  await ask(at, 'POST', '/sessions', { body: { mail: 'anna@house.invalid', password: 'wrong canary 7' } });
  await ask(at, 'POST', '/sessions', { body: { mail: 'anna@house.invalid', password: ['canary in a list'] } as Body });
  const device = await link(at, 'SIM000042', String(body['key']));
  const add = (key: string) =>
    ask(at, 'POST', '/devices', { token, key, body: { serial: 'SIM000042', code: 'QWERTY77' } });
  await add('operation-1');
  // One ticket that is used, by a picture that is answered, and one of each that is still out.
  const [used, out] = ['7f'.repeat(16), '5e'.repeat(16)];
  const vouch = (ticket: string, epoch: number) =>
    device.say({ ask: 'vouch', session: device.session, ticket: operationKey(ticket), epoch });
  expect(await vouch(used, 1)).toMatchObject({ result: 'kept' });
  const shown = await seen(at, 'SIM000042');
  const request = { serial: 'SIM000042', ticket: used, picture: shown };
  expect((await ask(at, 'POST', '/unbindings', { key: 'operation-2', body: request })).status).toBe(200);
  await add('operation-3');
  expect(await vouch(out, 2)).toMatchObject({ result: 'kept' });
  const waiting = await seen(at, 'SIM000042');
  const base = new URL(cloud.url).origin;
  const metrics = await (await fetch(`${base}/metrics`)).text();
  expect(metrics).toMatch(/simcloud_answers_total\{[^}]*path="\/sessions"[^}]*status="401"/);
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
  expect(await cloud.end()).toBe(0);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
  const all = [...files, metrics, cloud.output()].join('\n');
  expect(all.length).toBeGreaterThan(20_000);
  expect(all).toContain('anna@house.invalid');
  const secrets = [PASSWORD, 'QWERTY77', token, String(body['key']), 'wrong canary 7', 'canary in a list'];
  secrets.push(used, out, shown.id, shown.text, waiting.id, waiting.text);
  for (const secret of secrets)
    for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')])
      expect(all.includes(form), form).toBe(false);
});

test('what cannot be is named, and no address of a database is told', async () => {
  const refused = start(['cloud', '--port', '0'], { DATABASE_URL: 'mysql://root:very-secret@host/db' });
  await expect(refused).rejects.toThrow(/DATABASE_URL is no address of a PostgreSQL/);
  await refused.catch((fault: Error) => expect(fault.message).not.toContain('very-secret'));
  await expect(start(['cloud', '--regions', 'mars'], { DATABASE_URL: '' })).rejects.toThrow(/--regions names "mars"/);
});
