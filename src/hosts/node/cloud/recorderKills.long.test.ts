// The process is killed while its recorder unbinds: whatever it tells afterwards, recorder, cloud and account tell the same.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { counted, soakOr } from '../../../device/testing/index.ts';
import { ask, type Body, folderOf, type Running, signIn } from '../testing/cloudProcesses.ts';
import { programOnPostgres } from '../testing/programOnPostgres.ts';

const ADMIN = 'unbind4x';
const CODE = 'QRSMXT';
const SERIAL = 'SIM204816';
const KILLS = soakOr(100, 4);
const { start, databaseUrl } = programOnPostgres('.cache/recorder-process');

const cloudOf = ({ url }: Running): string => `${url}/simcloud/v1/russia`;
const agentOf = async ({ url }: Running): Promise<Body> =>
  (await ask(url, 'GET', '/sim/v1/recorders/1')).body['platform'] as Body;
const onlineAndSettled = (sim: Running): Promise<Body> =>
  vi.waitFor(
    async () => {
      const agent = await agentOf(sim);
      expect(agent).toMatchObject({ status: { state: 'online' }, unsettled: false });
      return agent;
    },
    { timeout: 30_000, interval: 50 },
  );

/** What a push told the recorder, or the next sign of life. */
const isBound = (sim: Running, epoch: number): Promise<void> =>
  vi.waitFor(async () => expect((await agentOf(sim))['binding']).toMatchObject({ state: 'bound', epoch }), {
    timeout: 20_000,
    interval: 20,
  });

describe.each(['libsql files', 'PostgreSQL'] as const)('on %s', (engine) => {
  test(
    `killed ${KILLS} times: done or not done, and everybody tells which`,
    async () => {
      const folder = folderOf();
      const env = { DATABASE_URL: engine === 'PostgreSQL' ? databaseUrl() : '' };
      const begin = () =>
        start(['serve', '--port', '0', '--data', folder, '--speed', 'instant'], env, /Lab:\s+(\S+)\//);
      let sim = await begin();
      const token = await signIn(cloudOf(sim), 'anna@house.invalid');
      const became = { done: 0, undone: 0 };
      let epoch = 1;
      for (let kill = 0; kill < KILLS; kill++) {
        await onlineAndSettled(sim);
        await isBound(sim, epoch);
        const asked = ask(sim.url, 'POST', '/sim/v1/recorders/1/unbind', {
          body: { password: ADMIN, operationId: `kill-${kill}` },
        }).catch(() => null);
        // From before the password is checked, which takes a tenth of a second, to after the reply.
        if (kill % 4 === 3) await asked;
        else await pause((kill * 190) % 790);
        await sim.kill();
        const told = await asked;
        sim = await begin();
        const after = await onlineAndSettled(sim);
        const { state } = after['binding'] as { state: string };
        if (told?.body['ok'] === true) expect(state).toBe('not-bound');
        const isDone = state === 'not-bound';
        became[isDone ? 'done' : 'undone']++;
        if (!isDone) {
          // The same again frees it; nothing of the first try is in the way.
          const again = await ask(sim.url, 'POST', '/sim/v1/recorders/1/unbind', { body: { password: ADMIN } });
          expect(again.body).toEqual({ ok: true });
        }
        const body = { serial: SERIAL, code: CODE };
        const added = await ask(cloudOf(sim), 'POST', '/devices', { token, key: `add-${kill}-xxx`, body });
        expect([added.status, added.body['code']]).toEqual([200, undefined]);
        epoch++;
        const { devices } = (await ask(cloudOf(sim), 'GET', '/devices', { token })).body as { devices: Body[] };
        expect(devices).toMatchObject([{ serial: SERIAL, epoch, online: true }]);
        if (!isDone) continue;
        await isBound(sim, epoch);
        // The same operation again gets its first outcome, and the new owner keeps the device.
        const operation = { password: ADMIN, operationId: `kill-${kill}` };
        const again = await ask(sim.url, 'POST', '/sim/v1/recorders/1/unbind', { body: operation });
        expect(again.body).toEqual({ ok: true });
        await isBound(sim, epoch);
      }
      counted(`kills on ${engine} (${JSON.stringify(became)})`, became.done + became.undone, KILLS);
      expect(await sim.end()).toBe(0);
    },
    soakOr(3_600_000, 600_000),
  );
});
