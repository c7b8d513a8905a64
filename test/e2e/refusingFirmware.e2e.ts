/** A firmware whose version would pass and whose own platform refuses: the owner learns the true reason, and loses nothing by asking. */
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, languages, passwords } from './recorder.ts';

for (const lang of languages) {
  test(`the device refuses, says why and what to do, and charges nothing (${lang})`, async ({ recorder }) => {
    await recorder.openAt(HIK_CONNECT, { scenario: '4x-refuses', lang });
    const { t } = recorder;
    await recorder.expectStatus(t.platform.online);
    const reason = t.refusal({ code: 'device-refused' });
    await expect(recorder.unbindButton).toBeEnabled();
    await expect(recorder.unbindButton).toHaveAccessibleDescription(reason);

    // A password that is wrong and one that is right: the same answer, at whose end the device is as bound as before.
    for (const typed of ['Wrong12345', passwords.admin]) {
      const dialog = await recorder.askPermission();
      await recorder.typePassword(typed);
      await recorder.press(dialog, t.ok);
      await recorder.press(await recorder.expectResult(reason), t.ok);
      await recorder.expectBound();
    }
    await recorder.logOut();
    await recorder.openLogin();
    await recorder.submitLogin('admin', 'Wrong12345');
    await expect(recorder.screen).toContainText(t.refusal({ code: 'password-wrong', attemptsLeft: 6 }));
  });
}

test('a 4.x that comes without unbinding has no button, and says so where hints are on', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: '4x-absent', lang: 'ru' });
  const { t } = recorder;
  await recorder.expectBound();
  await expect(recorder.unbindButton).toHaveCount(0);
  await expect(recorder.row(t.platform.account)).toContainText(t.refusal({ code: 'unbind-absent' }));
});

test('5.x is "not covered by the how-to", never "cannot"', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'firmware-5x', lang: 'en' });
  await expect(recorder.row(recorder.t.platform.account)).toContainText('Not covered by the how-to');
  await expect(recorder.screen).not.toContainText('cannot');
});
