/** Network › Advanced › Email in the real page: refused in words, mended, sent; and the letter lies in the panel's mailbox. */
import { expect, test } from './fixtures.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('a test letter: what is missing is said, then it is sent, and the panel has it', async ({ recorder }) => {
  await recorder.openAt('system/network/advanced/email', { face: 'lab' });
  const { t, panel } = recorder;
  const result = recorder.row(t.mail.test).getByRole('status');
  const send = (): Promise<void> => recorder.button(t.mail.send).click();
  await send();
  await expect(result).toHaveText(t.mail.failed['mail-incomplete']);
  await recorder.field(t.fields['mail.server']).fill('smtp.nobody.test');
  await recorder.field(t.fields['mail.sender']).fill('nvr@mail.test');
  await recorder.field(t.fields['mail.receiver1']).fill('owner@mail.test');
  await send();
  await expect(result).toHaveText(t.mail.failed['name-unknown']);
  await recorder.field(t.fields['mail.server']).fill('smtp.sim.invalid');
  await recorder.box(t.fields['mail.tls']).click();
  await send();
  await expect(result).toHaveText(t.mail.failed['mail-tls']);
  await recorder.box(t.fields['mail.tls']).click();
  await send();
  await expect(result).toContainText(t.mail.sent(1, ''));
  const mailbox = await new TrainerPanel(recorder).open(panel.mail.title);
  await expect(mailbox.getByRole('listitem')).toHaveCount(1);
  await expect(mailbox.getByRole('listitem')).toContainText(panel.mail.subjects.test);
  await expect(mailbox.getByRole('listitem')).toContainText('owner@mail.test');
});
