/** The lessons that are solved beside the recorder, on the lab's table, step by step as their solutions say. */
import type { ScenarioId } from '../../src/world/index.ts';
import { OwnersPhone, Pc } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';
import { HIK_CONNECT, languages, passwords, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

interface Table {
  recorder: Recorder;
  pc: Pc;
  phone: OwnersPhone;
}

const FREES = 'anna@house.invalid';

const walks: Partial<Record<ScenarioId, (table: Table) => Promise<void>>> = {
  async 'other-lan'({ pc, phone }) {
    await pc.start();
    await expect(pc.place.getByText(pc.t.list.nobodyGuest)).toBeVisible();
    await phone.signUp(FREES);
    await phone.add();
    await phone.expectHeading(phone.t.add.anothers);
    await expect(phone.place.getByText(phone.t.add.offLanNext.elsewhere)).toBeVisible();
    await pc.connect('house');
    await pc.tick();
    await pc.chooseRegion('russia');
    await pc.openUnbind();
    await pc.submit(passwords.admin);
    await pc.expectDone();
  },
  async 'wrong-region-tool'({ pc }) {
    await pc.start();
    await pc.tick();
    await pc.openUnbind();
    await pc.submit(passwords.admin);
    await pc.expectRefused(pc.t.unbind.wrongRegion(pc.t.regions.international));
    await pc.cancel();
    await pc.chooseRegion('russia');
    await pc.openUnbind();
    await pc.submit(passwords.admin);
    await pc.expectDone();
  },
  async 'old-firmware-app'({ recorder, phone }) {
    await expect(recorder.unbindButton).toHaveCount(0);
    await phone.signUp(FREES);
    await phone.add();
    await phone.openUnbind();
    await phone.submit(passwords.admin);
    await phone.addNow();
  },
  async 'taken-over'({ phone }) {
    await phone.signUp(FREES);
    await phone.add();
    await phone.openUnbind();
    await phone.submit(passwords.admin);
    await phone.addNow();
  },
  async '4x-refuses'({ recorder, pc }) {
    await recorder.askPermission();
    await recorder.submitPermission(passwords.admin);
    await recorder.press(await recorder.expectResult(recorder.t.refusal({ code: 'device-refused' })), recorder.t.ok);
    await pc.start();
    await pc.tick();
    await pc.chooseRegion('russia');
    await pc.openUnbind();
    await pc.submit(passwords.admin);
    await pc.expectDone();
  },
};

for (const [index, [scenario, walk]] of Object.entries(walks).entries()) {
  const lang = languages[index % 2] ?? 'en';
  test(`${scenario}: solved as it says (${lang})`, async ({ recorder, page }) => {
    const hear = await earOf(page);
    await recorder.openAt(HIK_CONNECT, { face: 'lab', scenario: scenario as ScenarioId, lang });
    const panel = new TrainerPanel(recorder);
    const solved = panel.place.getByText(recorder.panel.lesson.solved, { exact: true });
    await page.getByRole('radio', { name: recorder.panel.faces.names.all }).check({ force: true });
    const at = { language: lang, hear };
    const table = {
      recorder,
      pc: new Pc(page.locator('.lab-face-pc'), at),
      phone: new OwnersPhone(page.locator('.lab-face-phone'), at),
    };
    await expect(solved).toHaveCount(0);
    await walk(table);
    await expect(solved).toBeVisible();
  });
}
