/** A forgotten password and the GUID file on the stick, wherever the recorder lives. */
import { expect, test } from './fixtures.ts';
import { NewOwner } from './newOwner.ts';

test('a GUID file that is void is seen on the stick, and refused in words @both-homes', async ({ recorder }) => {
  const owner = new NewOwner(recorder);
  await recorder.open({ face: 'lab', scenario: 'fresh' });
  const { t } = recorder;
  await owner.lay();
  await owner.wizard('exit');
  await recorder.openShortcut();
  await recorder.logOut();
  await recorder.openShortcut();
  await owner.forget();
  await owner.plugStick(true);
  await owner.putOnStick(
    'a.guid',
    JSON.stringify({ format: 'sim-nvr-guid', serial: 'SIM204816', issue: 'a'.repeat(32), guid: 'b'.repeat(32) }),
  );
  await owner.chooseWay('byFile');
  await recorder.choose(t.forgot.file, 'a.guid');
  await owner.press(t.forgot.next);
  await owner.newPassword('Other-Gate-8');
  await expect(
    recorder.screen.getByRole('alert').filter({ hasText: t.forgot.refusal({ ok: false, code: 'void' }) }),
  ).toBeVisible();
});
