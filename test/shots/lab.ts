// What is photographed of the lab: the monitor with the trainer's panel around it, and the refusals that take a hand on the
// panel to meet.

import { scenarioIds } from '../../src/world/index.ts';
import { type Flow, lab } from './flow.ts';
import { WITHOUT_LOGIN } from './life.ts';
import { PICTURES_MS } from './person.ts';

const HIK = 'system/network/advanced/platform-access/hik-connect';

export const labFlows: readonly Flow[] = [
  lab('lab', async (person) => {
    const { page, lab, t, snap, press } = person;
    await person.open('bound-4x');
    await person.seeLiveView();
    await snap('lab');
    for (const format of await page.locator('.lab-stage-format option').allTextContents()) {
      await page.getByLabel(lab.monitor.format, { exact: true }).selectOption({ label: format });
      await page.waitForTimeout(PICTURES_MS);
      await snap(`lab--${format.split(' ')[0]?.replace(':', 'x')}`);
    }
    await press(lab.cloud.bindAnother);
    await page.locator('.lab-refusal').scrollIntoViewIfNeeded();
    await snap('lab--bind-refused');
    const closed = page.locator('.lab-group-toggle[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await snap('lab--all-groups');
    await press(lab.recorder.pullPlug);
    await page.getByText(t.off.title).waitFor();
    await snap('lab--off');
  }),

  lab('lab-unbind', async (person) => {
    const { page, t, snap, press, dialog } = person;
    await person.enter('bound-4x', HIK, { speed: '1' });
    await person.seeOnline();
    await snap('lab--hik-connect');
    await press(t.platform.unbind);
    await press(t.yes);
    await dialog(t.confirmPermission).waitFor();
    await snap('lab--password');
    await person.panel.plugCable(false);
    await person.control(t.login.password, 'textbox').click();
    await person.give(person.passwords.admin);
    await page.getByText(t.refusal({ code: 'offline', reason: 'no-link' })).waitFor();
    await snap('lab--offline-refused');
    await press(t.ok);
    await person.panel.plugCable(true);
    await person.seeOnline();
    await press(t.platform.unbind);
    await press(t.yes);
    // The cable goes out while the request is on its way: nobody knows what became of it.
    await dialog(t.confirmPermission).waitFor();
    await person.clickAfterCheck('.lab-switches .lab-switch');
    await person.give(person.passwords.admin);
    await page.getByText(t.refusal({ code: 'unknown-result' })).waitFor();
    await snap('lab--unknown-result');
    await press(t.ok);
    await snap('lab--unsettled');
  }),

  ...scenarioIds.map((scenario) =>
    lab(`lab-scenario-${scenario}`, async ({ page, snap, open, seeLiveView }) => {
      await open(scenario);
      if (WITHOUT_LOGIN.includes(scenario)) await page.locator('.lab [role="dialog"], .stage-safe').first().waitFor();
      else await seeLiveView();
      await snap(`lab--${scenario}`);
    }),
  ),

  lab('lab-faults', async (person) => {
    const { page, lab, t, snap } = person;
    await person.open(`unknown-${'x'.repeat(50)}`, { speed: '7' });
    await person.seeLiveView();
    await snap('lab--bad-link');
    await person.open('service-off');
    await person.seeLiveView();
    await person.spoilFlash();
    await page.reload();
    await page.getByText(t.safeMode.title).waitFor();
    await page.getByRole('complementary', { name: lab.panel.label }).waitFor();
    await snap('lab--spoilt');
  }),
];
