/** A recorder that is a process: several screens show the same one, and it survives what a box survives. */
import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { createLineClient, type ScreenFaces } from '../../src/rpc/index.ts';
import { expect, test } from './fixtures.ts';
import { type ProcessOfTest, startProcess } from './processOfTest.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

const program = fileURLToPath(new URL('../../dist-node/sim-nvr.js', import.meta.url));
const LOST = /Нет связи с регистратором/;

let sim: ProcessOfTest;
test.beforeEach(async ({ watch }) => {
  // A page whose process is gone tries again and again; that it cannot is the browser's own complaint.
  watch.expect(/WebSocket connection to .*ERR_CONNECTION_REFUSED/);
  sim = await startProcess();
});
test.afterEach(async ({ context }) => {
  // Nobody looks any more: a page would complain of a process that is gone.
  await Promise.all(context.pages().map((page) => page.close()));
  await sim.remove();
});

test('the owner unbinds at one screen, another one sees it, and killed and started it is still so', async ({
  recorder,
  page,
  context,
  watch,
}) => {
  watch.allow(sim.url);
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
  watch,
}) => {
  watch.allow(sim.url);
  await page.goto(`${sim.url}?lang=ru`);
  await expect(page.getByText('Живёт в процессе sim-nvr')).toBeVisible();
  const screen = await context.newPage();
  await screen.goto(`${sim.url}kiosk.html?lang=ru`);
  const stage = (of: typeof page) => of.locator('[data-stage]').first();
  await expect(stage(screen)).toHaveAttribute('data-stage', 'liveView');
  await page.getByRole('button', { name: 'Выдернуть вилку' }).click();
  for (const one of [page, screen]) await expect(stage(one)).toHaveAttribute('data-stage', 'off');
  await screen.getByRole('button', { name: 'Включить' }).click();
  for (const one of [page, screen]) await expect(stage(one)).toHaveAttribute('data-stage', 'liveView');
  await page.getByLabel('Что случилось с регистратором').selectOption('not-bound');
  await expect.poll(() => bindingState(sim.url)).toBe('not-bound');
  await expect(page.getByLabel('Что случилось с регистратором')).toHaveValue('not-bound');
  await expect(stage(screen)).toHaveAttribute('data-stage', 'liveView');
});

test('a link with a scenario is a world of its own: the process’s recorder is not touched', async ({
  recorder,
  page,
  watch,
}) => {
  watch.allow(sim.url);
  Object.assign(recorder, { language: 'ru', face: 'kiosk' });
  await page.goto(`${sim.url}kiosk.html?lang=ru&speed=instant&scenario=not-bound#/${HIK_CONNECT}`);
  await recorder.logIn('admin', passwords.admin);
  await expect(page.getByText(recorder.t.platform.notBound)).toBeVisible();
  const { faces, close } = await lineTo(sim.url);
  expect((await faces.platform.facts()).binding).toMatchObject({ state: 'bound' });
  close();
});

test('in order it ends with nothing lost and nothing to tell; a second one on its folder is refused in words', async () => {
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

test('what makes no sense is refused in words, and nobody from elsewhere is let in', async () => {
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

test('killed again and again in the middle of a save, it has what was acknowledged, or the next', async () => {
  test.slow();
  let acknowledged = 0;
  const KILLS = 15;
  for (let kill = 0; kill < KILLS; kill++) {
    const { faces, close } = await lineTo(sim.url);
    await expect.poll(async () => (await faces.recorder.facts()).life).toBe('running');
    const answer = await faces.recorder.login({ user: 'admin', password: passwords.admin, way: 'local-menu' });
    if (!answer.ok) throw new Error(answer.code);
    const { session } = answer;
    const seen = await faces.recorder.sessionFacts({ session });
    const kept = seen.ok ? Number(/^Save (\d+)$/.exec(seen.facts.config['general.deviceName'])?.[1] ?? 0) : -1;
    expect([acknowledged, acknowledged + 1], `after kill ${kill}`).toContain(kept);
    acknowledged = kept;
    // Saves one after the other; the kill comes while one of them is on its way, each time a little later.
    const saves = (async () => {
      for (let count = kept + 1; ; count++) {
        await faces.recorder.applyConfig({ session, changes: { 'general.deviceName': `Save ${count}` } });
        acknowledged = count;
        if (count - kept === 1 + (kill % 4)) void sim.kill();
      }
    })().catch(() => undefined);
    await saves;
    close();
    await sim.start();
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
});

/** A client of the line that is no page. */
async function lineTo(url: string): Promise<{ faces: ScreenFaces; close(): void }> {
  const address = new URL('line', url.replace(/^http/, 'ws'));
  const socket = new WebSocket(address);
  let up = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    up = resolve;
    socket.on('close', () => reject(new Error('The line closed before it was up.')));
  });
  const client = createLineClient({ news: ({ line }) => line === 'up' && up(), alive: () => undefined });
  client.connect({
    send: (text) => socket.readyState === WebSocket.OPEN && socket.send(text),
    listen: (hear) => void socket.on('message', (data) => hear(data.toString())),
  });
  socket.on('close', client.disconnect);
  socket.on('error', () => undefined);
  await ready;
  return { faces: client.faces, close: () => socket.close() };
}

/** `null` while another world takes its place: every line to the one before is closed then, ours too if it comes just in that moment. */
async function bindingState(url: string): Promise<string | null> {
  const line = await lineTo(url).catch(() => null);
  if (!line) return null;
  const facts = await line.faces.platform.facts().catch(() => null);
  line.close();
  return facts?.binding.state ?? null;
}
