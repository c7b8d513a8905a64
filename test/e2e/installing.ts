/** An installation on the real page, of the firmware that runs over itself: the recorder comes back as it was. Lab page only. */

import type { Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

/** Begins on any page of a 3.x menu as admin; ends in live view, logged out. */
export async function installAgain(recorder: Recorder, version: string): Promise<void> {
  const { t } = recorder;
  await recorder.button(t.back).click();
  await recorder.openPlace('maintenance/upgrade/local');
  await new TrainerPanel(recorder).putOnStick(recorder.panel.stick.firmware(version));
  await recorder.screen.getByRole('radio').click();
  await recorder.button(t.upgrade.start).click();
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await recorder.expectLiveView();
}
