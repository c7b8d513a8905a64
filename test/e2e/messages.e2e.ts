/** The bell: what went wrong is counted until somebody looks, and stands there with its reason. */

import { expect, test } from './fixtures.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('a pulled cable rings the bell once; a look behind it makes it old', async ({ recorder }) => {
  await recorder.openAt('maintenance/system-info/device', { face: 'lab' });
  const { t } = recorder;
  const offline = t.log.text({ id: 1, at: 0, kind: 'exception', event: 'platform-offline', reason: 'no-link' });
  await expect(recorder.button(t.messages.title)).toBeVisible();
  await new TrainerPanel(recorder).plugCable(false);
  await recorder.button(`${t.messages.title}: ${t.messages.unread(1)}`).click();
  const panel = await recorder.expectDialog(t.messages.title);
  await expect(panel.getByRole('listitem')).toContainText([offline.event]);
  await expect(panel.getByRole('listitem')).toContainText([offline.details]);
  await recorder.press(panel, t.close);
  await expect(recorder.button(t.messages.title)).toBeFocused();
  await recorder.button(t.messages.title).click();
  await recorder.press(panel, t.messages.all);
  await recorder.expectPlace('maintenance/log');
});
