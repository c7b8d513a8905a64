// Two servers of a cloud on one PostgreSQL, recorders of another process linked to both, owners who add them over HTTP: one server is killed
// while the recorders unbind. Whatever became of each, recorder, account, history and audit tell the same, and for each unbinding one effect.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../../../../../test/harness/freePort.ts';
import { operationKey } from '../../../../cloud/testing/index.ts';
import { counted } from '../../../../device/testing/index.ts';
import { ask, type Body, folderOf, type Running, signIn } from '../../testing/cloudProcesses.ts';
import { programOnPostgres } from '../../testing/programOnPostgres.ts';
import { type WayBetween, wayTo } from '../../testing/wayBetween.ts';

const ADMIN = 'unbind4x';
const CODE = 'QRSMXT';
const RECORDERS = 3;
const KILLS = process.env['SOAK'] ? 40 : 4;
const LIMIT_MS = 1_800_000;
const numbers = Array.from({ length: RECORDERS }, (_, index) => index + 1);
const serialOf = (number: number): string => `SIM${204_815 + number}`;
const { start, databaseUrl } = programOnPostgres('.cache/distant-process');
let database: pg.Pool;
const ways: WayBetween[] = [];

beforeAll(async () => {
  database = new pg.Pool({ connectionString: databaseUrl(), max: 4 });
}, 300_000);
afterEach(() => {
  for (const way of ways.splice(0)) way.end();
});
afterAll(async () => {
  await database?.end();
}, 60_000);

const env = () => ({ DATABASE_URL: databaseUrl() });
const cloudAt = (port: number): Promise<Running> =>
  start(['cloud', '--port', String(port), '--regions', 'russia'], env());
const urlOf = (port: number): string => `http://127.0.0.1:${port}/simcloud/v1`;
const agentOf = async (sim: Running, number: number): Promise<Body> =>
  (await ask(sim.url, 'GET', `/sim/v1/recorders/${number}`)).body['platform'] as Body;
const becomes = (sim: Running, number: number, facts: object): Promise<Body> =>
  vi.waitFor(
    async () => {
      const agent = await agentOf(sim, number);
      expect(agent).toMatchObject(facts);
      return agent;
    },
    { timeout: 60_000, interval: 50 },
  );
const unbind = (sim: Running, number: number, operationId?: string) =>
  ask(sim.url, 'POST', `/sim/v1/recorders/${number}/unbind`, {
    body: { password: ADMIN, ...(operationId !== undefined && { operationId }) },
  });
const rows = async (query: string, ...given: unknown[]): Promise<Body[]> =>
  (await database.query(`select * from simcloud_russia.${query}`, given)).rows as Body[];

/** One effect or none, and everybody's rows say which. */
async function oneTruth(serial: string, operationId: string, epoch: number): Promise<'done' | 'undone'> {
  // As the recorder names what the control interface asks.
  const operation = operationKey(JSON.stringify(['control', operationId]));
  const [device] = await rows('devices where serial = $1', serial);
  const isFree = device?.['account'] === null;
  const outcomes = await rows('operations where serial = $1 and operation = $2', serial, operation);
  const lines = await rows('audit where serial = $1 and operation = $2', serial, operation);
  const freed = await rows(`binding_events where serial = $1 and change = 'freed' and epoch = $2`, serial, epoch);
  const done = lines.filter(({ action, outcome }) => action === 'unbind' && outcome === 'done');
  const told = { outcomes: outcomes.map(({ outcome }) => outcome), freed: freed.length, done: done.length };
  if (isFree) expect(told).toEqual({ outcomes: ['done'], freed: 1, done: 1 });
  else {
    // It was never seen, or it was settled as void, for ever.
    expect(told).toEqual({ outcomes: outcomes.length === 0 ? [] : ['void'], freed: 0, done: 0 });
    expect(device).toMatchObject({ epoch });
  }
  expect(lines.length).toBeLessThanOrEqual(1);
  return isFree ? 'done' : 'undone';
}

/** By new operations. One whose server is gone and who has not noticed it yet learns nothing, and is asked again. */
const freed = (sim: Running, number: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const { ok, code } = (await unbind(sim, number)).body;
      expect([ok, code]).toEqual(code === 'not-bound' ? [false, code] : [true, undefined]);
    },
    { timeout: 60_000, interval: 500 },
  );

/** When the server is killed: at some time or other, or when so much is done and the others are under way. */
async function moment(kill: number, epoch: number, asked: readonly Promise<unknown>[]): Promise<void> {
  if (kill % 4 === 0) return pause((kill * 50) % 700);
  if (kill % 4 === 2) return void (await Promise.race(asked));
  const committed = kill % 4 === 1 ? 1 : 2;
  const freed = () => rows(`binding_events where change = 'freed' and epoch = $1`, epoch);
  while ((await freed()).length < committed) await pause(5);
}

test(`one of two servers is killed ${KILLS} times while ${RECORDERS} recorders unbind: everybody tells one truth`, {
  timeout: LIMIT_MS,
}, async () => {
  const ports = [await freePort(), await freePort()] as const;
  const servers = await Promise.all(ports.map(cloudAt));
  const serve = ['serve', '--port', '0', '--data', folderOf(), '--recorders', String(RECORDERS), '--speed', '2'];
  for (const port of ports) ways.push(await wayTo(port, await freePort()));
  const cloud = ways.map(({ port }) => urlOf(port)).join(',');
  const sim = await start([...serve, '--scenario', 'not-bound', '--cloud', cloud], {}, /Lab:\s+(\S+)\//);
  const at = (index: number): string => `${urlOf(ports[index % 2 === 0 ? 0 : 1])}/russia`;
  const owners = ['anna@house.invalid', 'boris@house.invalid'];
  const tokens = await Promise.all(owners.map((mail) => signIn(at(0), mail)));
  const became = { done: 0, undone: 0, learntElsewhere: 0 };
  const linked = new Set<unknown>();
  for (let kill = 0; kill < KILLS; kill++) {
    const [epoch, victim] = [kill + 1, kill % 2];
    const token = tokens[kill % 2] ?? '';
    await Promise.all(
      numbers.map(async (number) => {
        await becomes(sim, number, { status: { state: 'online' }, unsettled: false, binding: { state: 'not-bound' } });
        const body = { serial: serialOf(number), code: CODE };
        // At either server, and once at the process that the recorders live in, which hands on.
        const where = number === 3 ? `${sim.url}/simcloud/v1/russia` : at(number + kill);
        const added = await ask(where, 'POST', '/devices', { token, key: `add-${kill}-${number}-xxx`, body });
        expect([added.status, added.body['code']]).toEqual([200, undefined]);
        await becomes(sim, number, { binding: { state: 'bound', epoch } });
        // What was asked of an earlier owner's binding frees nobody's now, whatever became of it then.
        if (kill > 0) await unbind(sim, number, `kill-${kill - 1}-${number}`);
        expect(await agentOf(sim, number)).toMatchObject({ binding: { state: 'bound', epoch } });
      }),
    );
    for (const { server } of await rows('links')) linked.add(server);

    // Every fourth time all of them are linked to the victim, and what it answers gets lost: it commits, and nobody is told.
    const isLost = kill % 4 === 3;
    ways[victim]?.loseReplies(isLost);
    const asked = numbers.map((number) => unbind(sim, number, `kill-${kill}-${number}`));
    await moment(kill, epoch, asked);
    await servers[victim]?.kill();
    ways[victim]?.loseReplies(false);
    const answers = await Promise.all(asked);
    // The one that is left is enough: all come to it, and ask what became of what they asked.
    await Promise.all(
      numbers.map(async (number, index) => {
        const { binding } = await becomes(sim, number, { status: { state: 'online' }, unsettled: false });
        const truth = await oneTruth(serialOf(number), `kill-${kill}-${number}`, epoch);
        became[truth]++;
        expect(binding).toMatchObject({ state: truth === 'done' ? 'not-bound' : 'bound' });
        const wasTold = answers[index]?.body['ok'] === true;
        if (wasTold) expect(truth).toBe('done');
        // The victim told nobody: whoever knows has it from the other server, in the same breath or later.
        if (truth === 'done' && (isLost || !wasTold)) became.learntElsewhere++;
        const { devices } = (await ask(at(victim + 1), 'GET', '/devices', { token })).body as { devices: Body[] };
        const mine = devices.filter(({ serial }) => serial === serialOf(number));
        expect(mine).toMatchObject(truth === 'done' ? [] : [{ epoch, online: true }]);
        if (truth === 'undone') await freed(sim, number);
      }),
    );
    servers[victim] = await cloudAt(ports[victim === 0 ? 0 : 1]);
  }
  const history = await rows(`binding_events where serial = $1 order by revision`, serialOf(1));
  expect(history.map(({ change }) => change)).toEqual(Array.from({ length: KILLS }, () => ['added', 'freed']).flat());
  // Both servers had links: a drill whose recorders all sit at the survivor shows nothing.
  expect(linked.size).toBeGreaterThan(1);
  counted(
    `unbindings around the kill of a server (${JSON.stringify(became)})`,
    became.done + became.undone,
    KILLS * RECORDERS,
  );
  expect(Math.min(became.done, became.learntElsewhere)).toBeGreaterThan(0);
  // Whether a kill comes before a commit is chance: forty show it, four may not.
  if (process.env['SOAK']) expect(became.undone).toBeGreaterThan(0);
  expect(sim.output()).not.toContain('a mistake of the program');
  expect(await sim.end()).toBe(0);
});
