/** PC and phone of a process that are not on the recorders' network: each says why and what to do, and is back by itself. */
import { expect, test } from './atProcess.ts';
import { inspector } from './axe.ts';
import { OwnersPhone, Pc } from './besideRecorder.ts';
import { earOf } from './pageEar.ts';

const RECORDER = 'SIM-7616NI-K2/16P 192.168.1.64';
/** What the process closes with, for pages that it does not let in. */
const CODES = { elsewhere: 4001, 'no-lan': 4002, full: 1013 } as const;

test.use({ serve: { options: ['--speed', 'instant'] } });
test.beforeEach(({ watch }) => {
  watch.expect(/WebSocket connection to .*(ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET)/);
  watch.expect(/Failed to load resource: .*(409|ERR_CONNECTION_REFUSED)/);
});

test('the PC loses the process and its recorder, says so, and has both again when it is started', async ({
  page,
  sim,
}) => {
  const pc = new Pc(page.locator('.pc'), { language: 'en', hear: await earOf(page) });
  await page.goto(`${sim.url}tool.html?lang=en`);
  await pc.start();
  await expect(pc.recorder(RECORDER)).toBeVisible();
  await sim.kill();
  await expect(page.getByText(pc.t.list.trouble.lost)).toBeVisible();
  await expect(pc.recorder(RECORDER)).toHaveCount(0);
  await sim.start();
  await expect(pc.recorder(RECORDER)).toBeVisible();
  await expect(page.getByText(pc.t.list.nobody)).toHaveCount(0);
});

for (const lang of ['ru', 'en'] as const)
  for (const [trouble, code] of Object.entries(CODES) as [keyof typeof CODES, number][])
    test(`kept from the network (${trouble}, ${lang}), PC and phone say why, and what to do`, async ({
      context,
      page,
      sim,
    }) => {
      let isOut = true;
      for (const one of [page, await context.newPage()])
        await one.routeWebSocket(/\/lan$/, (socket) => {
          if (isOut) void socket.close({ code });
          else socket.connectToServer();
        });
      const [, other] = context.pages();
      if (!other) throw new Error('Two pages are open.');
      const { look, findings } = inspector(page);
      const pc = new Pc(page.locator('.pc'), { language: lang, hear: await earOf(page) });
      await page.goto(`${sim.url}tool.html?lang=${lang}`);
      await pc.start();
      await expect(page.getByText(pc.t.list.trouble[trouble])).toBeVisible();
      await look(trouble);

      await other.setViewportSize({ width: 360, height: 640 });
      const phone = new OwnersPhone(other.locator('.phone'), { language: lang, hear: await earOf(other) });
      await other.goto(`${sim.url}phone.html?lang=${lang}`);
      await phone.signUp('anna@house.invalid');
      await phone.add();
      await expect(other.getByText(phone.t.add.offLanNext[trouble])).toBeVisible();
      const unbind = other.getByRole('button', { name: phone.t.add.unbind, exact: true });
      await expect(unbind).toHaveCount(0);
      isOut = false;
      await expect(unbind).toBeVisible();
      await expect(pc.recorder(RECORDER)).toBeVisible();
      expect(findings).toEqual([]);
    });
