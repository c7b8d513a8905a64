/** Leaves a settings page with changes that are not saved, by every way there is and with every answer to the question. */
import type { Ear } from './ear.ts';
import { expect } from './fixtures.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';

/** Begins and ends on System › General. */
export async function leaveWithChanges(recorder: Recorder, ear: Ear): Promise<void> {
  const { t, page } = recorder;
  const name = recorder.field(t.fields['general.deviceName']);
  const asked = () => recorder.expectDialog(t.attention);
  const answered = () => expect(recorder.screen.getByRole('dialog')).toHaveCount(0);

  await name.fill('Yard');
  await recorder.screen.getByRole('button', { name: t.places.system, exact: true }).first().click();
  await recorder.button(t.back).click();
  await recorder.press(await asked(), t.leave.stay);
  await answered();
  await page.keyboard.press('Escape');
  await expect(recorder.button(t.leave.stay, await asked())).toBeFocused();
  await page.keyboard.press('Escape');
  await answered();
  await recorder.logOut();
  await recorder.press(await asked(), t.leave.stay);
  await answered();
  await expect(name).toHaveValue('Yard');

  // A save that is refused stays, and stands where it was refused.
  await name.fill('');
  await recorder.button(t.back).click();
  await recorder.press(await asked(), t.leave.save);
  await answered();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(t.fieldFault({ code: 'empty' }));

  await name.fill('Yard');
  await ear.follow(HIK_CONNECT);
  await recorder.press(await asked(), t.leave.stay);
  await recorder.expectPlace('system/general/general');
  await ear.follow(HIK_CONNECT);
  await recorder.press(await asked(), t.leave.save);
  await recorder.expectPlace(HIK_CONNECT);
  await recorder.openPlace('system/general/general');
  await expect(name).toHaveValue('Yard');
  await name.fill('Gate');
  await ear.follow(HIK_CONNECT);
  await recorder.press(await asked(), t.leave.discard);
  await recorder.expectPlace(HIK_CONNECT);
  await recorder.openPlace('system/general/general');
  await expect(name).toHaveValue('Yard');
}
