/** A recorder that is a process: several screens show the same one, and it survives what a box survives. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { expect, test } from './atProcess.ts';
import { killDuringSaves } from './killsDuringSaves.ts';
import { lineTo } from './lineOfTest.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

const program = fileURLToPath(new URL('../../dist-node/sim-nvr.js', import.meta.url));
const LOST = /Нет связи с регистратором/;

test.beforeEach(({ watch }) => {
  // A page whose process is gone tries again and again; that it cannot is the browser's own complaint.
  watch.expect(/WebSocket connection to .*ERR_CONNECTION_REFUSED/);
});

test('the owner unbinds at one screen, another one sees it, and killed and started it is still so', async ({
  recorder,
  page,
  context,
  sim,
}) => {
  Object.assign(recorder, { language: 'ru', face: 'kiosk' });
  const screen = (place = ''): string => `${sim.url}kiosk.html?lang=ru${place}`;
  await page.goto(screen(`#/${HIK_CONNECT}`));
  await recorder.logIn('admin', passwords.admin);
  await recorder.expectStatus(recorder.t.platform.online);

  const other = await context.newPage();
  await other.goto(screen(`#/${HIK_CONNECT}`));
  await other.getByLabel(recorder.t.login.password).fill(passwords.admin);
  await other.keyboard.press('Enter');
  await expect(other.getByText(/p\*\*\*@mail\.invalid/)).toBeVisible();
  await recorder.unbind();
  await expect(other.getByText(recorder.t.platform.notBound)).toBeVisible();

  await sim.kill();
  await expect(page.getByRole('alert').filter({ hasText: LOST })).toBeVisible();
  await sim.start();
  // It comes back by itself, at the login: whoever was logged in is so no more.
  await expect(page.getByRole('alert').filter({ hasText: LOST })).toHaveCount(0);
  await recorder.expectDialog(recorder.t.login.title);
  await recorder.logIn('admin', passwords.admin);
  await expect(page.getByText(recorder.t.platform.notBound)).toBeVisible();
  await recorder.openPlace('maintenance/log');
  await expect(
    page.getByText(recorder.t.log.text({ id: 1, at: 0, kind: 'exception', event: 'power-lost' }).event),
  ).toHaveCount(1);
});

test('lab and screen show the same recorder: a plug that is pulled at one is out at the other, and a scenario chosen is there on both', async ({
  page,
  context,
  sim,
}) => {
  await page.goto(`${sim.url}?lang=ru`);
  await expect(page.getByText('Живёт в процессе sim-nvr')).toBeVisible();
  // Lists are recorded where nobody else acts on the recorder; the panel says so and leads there.
  await page.getByRole('button', { name: /Список событий/ }).click();
  await expect(page.getByRole('link', { name: 'Открыть этот сценарий в такой вкладке' })).toHaveAttribute(
    'href',
    '?scenario=bound-4x',
  );
  const screen = await context.newPage();
  await screen.goto(`${sim.url}kiosk.html?lang=ru`);
  const stage = (of: typeof page) => of.locator('[data-stage]').first();
  await expect(stage(screen)).toHaveAttribute('data-stage', 'liveView');
  await page.getByRole('button', { name: 'Выдернуть из розетки' }).click();
  for (const one of [page, screen]) await expect(stage(one)).toHaveAttribute('data-stage', 'off');
  await screen.getByRole('button', { name: 'Включить' }).click();
  for (const one of [page, screen]) await expect(stage(one)).toHaveAttribute('data-stage', 'liveView');
  await page.getByLabel('Что случилось с регистратором').selectOption('not-bound');
  await expect.poll(() => bindingState(sim.url)).toBe('not-bound');
  await expect(page.getByLabel('Что случилось с регистратором')).toHaveValue('not-bound');
  await expect(stage(screen)).toHaveAttribute('data-stage', 'liveView');
});

for (const name of ['index.html', 'kiosk.html'])
  test(`${name} that never reached its recorder says so in the middle of the window, and comes when it does`, async ({
    page,
    sim,
  }) => {
    let isOut = true;
    await page.routeWebSocket(/\/line/, (socket) => {
      if (isOut) void socket.close();
      else socket.connectToServer();
    });
    await page.goto(`${sim.url}${name}?lang=ru`);
    const word = page.getByRole('heading', { name: LOST });
    await expect(word).toBeInViewport({ ratio: 1 });
    const { y = 0 } = (await word.boundingBox()) ?? {};
    expect(y).toBeGreaterThan((page.viewportSize()?.height ?? 0) / 4);
    isOut = false;
    await expect(page.locator('[data-stage="liveView"]').first()).toBeVisible();
    await expect(word).toHaveCount(0);
  });

test('a link with a scenario is a world of its own: the process’s recorder is not touched', async ({
  recorder,
  page,
  sim,
}) => {
  Object.assign(recorder, { language: 'ru', face: 'kiosk' });
  await page.goto(`${sim.url}kiosk.html?lang=ru&speed=instant&scenario=not-bound#/${HIK_CONNECT}`);
  await recorder.logIn('admin', passwords.admin);
  await expect(page.getByText(recorder.t.platform.notBound)).toBeVisible();
  const { faces, close } = await lineTo(sim.url);
  expect((await faces.platform.facts()).binding).toMatchObject({ state: 'bound' });
  close();
});

test('in order it ends with nothing lost and nothing to tell; a second one on its folder is refused in words', async ({
  sim,
}) => {
  const again = spawnSync(process.execPath, [program, 'serve', '--port', '0', '--data', sim.folder], {
    encoding: 'utf8',
  });
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringMatching(/Another sim-nvr \(process \d+\).*--data DIR/),
  ]);
  expect(await sim.end()).toBe(0);
  await sim.start();
  const { faces, close } = await lineTo(sim.url);
  await expect.poll(async () => (await faces.recorder.facts()).life).toBe('running');
  const answer = await faces.recorder.login({ user: 'admin', password: passwords.admin, way: 'local-menu' });
  if (!answer.ok) throw new Error(answer.code);
  const messages = await faces.recorder.messages({ session: answer.session });
  expect(JSON.stringify(messages)).not.toContain('power-lost');
  close();
});

test('what makes no sense is refused in words, and nobody from elsewhere is let in', async ({ sim }) => {
  const said = (...options: string[]): string =>
    spawnSync(process.execPath, [program, 'serve', '--no-keep', ...options], { encoding: 'utf8' }).stderr;
  expect(said('--port', 'x')).toMatch(/--port is "x"; it takes a number/);
  expect(said('--scenario', 'nowhere')).toMatch(/--scenario is "nowhere"; it may be one of: bound-4x/);
  expect(said('--recorders', '0')).toMatch(/--recorders is "0"/);
  expect(said('--profile', '9')).toMatch(/--profile is "9"; it may be one of/);
  expect(said('--port', new URL(sim.url).port)).toMatch(/in use by another program.*--port \d+/);
  const asked = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(new URL(sim.url), { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await asked({})).toBe(200);
  expect(await asked({ Host: 'evil.example' })).toBe(403);
  expect(await asked({ Origin: 'http://evil.example' })).toBe(403);
});

test('killed again and again in the middle of a save, it has what was acknowledged, or the next', async ({ sim }) => {
  test.slow();
  await killDuringSaves(sim, 6);
});

test('no password is in what the process keeps, says or tells', async ({ sim }) => {
  const [wrong, right] = ['Canary-wrong-74', 'Canary-right-88'];
  const { faces, close } = await lineTo(sim.url);
  await expect.poll(async () => (await faces.recorder.facts()).life).toBe('running');
  await faces.recorder.login({ user: 'admin', password: wrong, way: 'local-menu' });
  const login = await faces.recorder.login({ user: 'admin', password: passwords.admin, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  const { session } = login;
  expect(await faces.recorder.changePassword({ session, password: passwords.admin, newPassword: right })).toMatchObject(
    { ok: true },
  );
  const again = await faces.recorder.login({ user: 'admin', password: right, way: 'local-menu' });
  expect(again.ok).toBe(true);
  await expect.poll(async () => (await faces.platform.facts()).status.state).toBe('online');
  const unbind = { epoch: 1, way: 'local-menu', session: 's' } as const;
  await faces.platform.unbind({ ...unbind, operationId: 'first', password: wrong });
  expect(await faces.platform.unbind({ ...unbind, operationId: 'second', password: right })).toEqual({ ok: true });
  close();
  const journal = await (await fetch(new URL('sim/v1/recorders/1/journal', sim.url))).text();
  const world = await (await fetch(new URL('sim/v1/recorders/1/world', sim.url))).text();
  expect(await sim.end()).toBe(0);
  const names = (await readdir(sim.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(names.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
  expect(files.length).toBeGreaterThan(4);
  const told = [...files, journal, world, sim.output()];
  // Flash lies there as base64: what it says is looked at as well.
  const inside = told.flatMap((text) =>
    (text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).map((base64) => Buffer.from(base64, 'base64').toString('latin1')),
  );
  expect(inside.some((text) => text.includes('pbkdf2'))).toBe(true);
  for (const text of [...told, ...inside]) expect(text).not.toMatch(/Canary-(wrong|right)|unbind4x/);
});

test('clients that never read, and such as say nothing, cost the others nothing', async ({ sim }) => {
  const stuck = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const socket = new WebSocket(new URL('line', sim.url.replace(/^http/, 'ws')));
      await once(socket, 'open');
      socket.send(JSON.stringify({ t: 'q', m: 'watch', a: [1, 'trainer.watch', []], i: '1' }));
      socket.pause();
      return socket;
    }),
  );
  // Half-open: they have begun to ask, and never end.
  const mute = Array.from({ length: 30 }, () => {
    const socket = connect(Number(new URL(sim.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /line HTTP/1.1\r\nHost: 127');
    return socket;
  });
  const { faces, close } = await lineTo(sim.url);
  for (let change = 0; change < 300; change++)
    await faces.trainer.command({ name: 'setNetwork', given: ['cable', change % 2 === 1] });
  expect((await faces.trainer.facts()).network.cable).toBe(true);
  expect((await faces.recorder.facts()).life).not.toBe('off');
  close();
  for (const socket of stuck) socket.terminate();
  for (const socket of mute) socket.destroy();
});

/** `null` while another world takes its place: every line to the one before is closed then, ours too if it comes just in that moment. */
async function bindingState(url: string): Promise<string | null> {
  const line = await lineTo(url).catch(() => null);
  if (!line) return null;
  const facts = await line.faces.platform.facts().catch(() => null);
  line.close();
  return facts?.binding.state ?? null;
}
