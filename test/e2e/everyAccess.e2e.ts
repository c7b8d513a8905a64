/**
 * As everyTransition.e2e.ts, for the conversations that decide who gets in: each state and transition of login, activation, wizard
 * and the way back from a forgotten password is taken on the real page.
 */
import { activationMachine, loginMachine, recoveryMachine, wizardMachine } from '../../src/machines/index.ts';
import { BEYOND_THE_PHONE, WALKED_WITH_THE_PHONE } from './byThePhone.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';
import { ANSWERS, NEW_PASSWORD, NewOwner } from './newOwner.ts';
import { passwords } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('login', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.bootToLiveView();
  const { t } = recorder;
  const dialog = await recorder.openLogin();
  await ear.breakFlash(true);
  await recorder.submitLogin('admin', passwords.admin);
  await expect(dialog.getByRole('alert')).toHaveText(t.fault);
  await ear.breakFlash(false);
  for (let attempt = 1; attempt < 7; attempt++) {
    await recorder.submitLogin('admin', 'wrong');
    await expect(dialog.getByRole('alert')).toHaveText(
      t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 7 - attempt }),
    );
  }
  await recorder.submitLogin('admin', 'wrong');
  await expect(recorder.passwordWait).toBeVisible();
  await recorder.choose(t.login.user, 'operator');
  await recorder.choose(t.login.user, 'admin');
  await recorder.field(t.login.password).click();
  await recorder.submitLogin('admin', 'wrong');
  await expect(recorder.passwordWait).toBeVisible();
  await page.clock.runFor(61_000);
  await recorder.press(dialog, t.cancel);
  await recorder.toMenu();
  await ear.note();
  await new NewOwner(recorder).walkTheLogin(ear);
  const disabled = 'the list and Cancel are off while the password or the pattern is checked';
  const covered = 'another dialog has the screen';
  await expectAll('login', mapOf(loginMachine), ear, {
    'login|login.checking|user.chosen|0': disabled,
    'login|login.checking|cancelled|0': disabled,
    'login|login.checkingPattern|user.chosen|0': disabled,
    'login|login.checkingPattern|cancelled|0': disabled,
    'login|login.recovering|user.chosen|0': covered,
    'login|login.recovering|cancelled|0': covered,
  });
});

test('activation and wizard', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  const owner = new NewOwner(recorder);
  const panel = new TrainerPanel(recorder);
  await recorder.open({ face: 'lab', scenario: 'fresh' });
  const { t } = recorder;
  const said = (words: string) => expect(recorder.screen.getByRole('alert').filter({ hasText: words })).toBeVisible();
  // Refused, failed, and taken; every step failed once and then done.
  await owner.dialog(t.activation.title);
  await recorder.field(t.activation.email).fill('owner');
  await owner.activate(NEW_PASSWORD, { questions: true, file: true });
  await said(t.activation.faults['bad-email']);
  await recorder.field(t.activation.email).fill('owner@mail.invalid');
  await ear.breakFlash(true);
  await owner.activate();
  await said(t.fault);
  await ear.breakFlash(false);
  await owner.activate();
  await owner.dialog(t.pattern.title);
  await ear.breakFlash(true);
  await owner.draw();
  await owner.draw();
  await said(t.fault);
  await ear.breakFlash(false);
  await owner.draw();
  await owner.draw();
  await owner.dialog(t.questions.title);
  await ear.breakFlash(true);
  await owner.answer(ANSWERS, (at) => t.questions.answer(at + 1));
  await owner.press(t.activation.next);
  await said(t.fault);
  await ear.breakFlash(false);
  await owner.answer(ANSWERS, (at) => t.questions.answer(at + 1));
  await owner.press(t.activation.next);
  await owner.dialog(t.guidExport.title);
  await ear.breakFlash(true);
  await owner.press(t.guidExport.export);
  await said(t.fault);
  await ear.breakFlash(false);
  await owner.plugStick(false);
  await owner.press(t.guidExport.retry);
  await said(t.guidExport.noStick);
  await owner.plugStick(true);
  await owner.press(t.guidExport.retry);
  await owner.press(t.ok);
  // The wizard: to and fro, and its end failed once.
  await owner.expectWizard();
  await owner.wizard('skip');
  await owner.wizard('back');
  for (let step = 0; step < 3; step++) await owner.wizard('next');
  await owner.wizard('back');
  await owner.wizard('skip');
  await ear.breakFlash(true);
  await owner.wizard('finish');
  await expect(recorder.screen.getByRole('status').filter({ hasText: t.fault })).toBeVisible();
  await ear.breakFlash(false);
  await owner.wizard('finish');
  await recorder.expectLiveView();
  await ear.note();
  // Everything skipped; then nothing wanted at all, and the wizard left at once.
  await panel.startOver();
  await owner.activate(NEW_PASSWORD, { questions: true, file: true });
  for (const title of [t.pattern.title, t.questions.title, t.guidExport.title]) {
    await owner.dialog(title);
    await owner.press(t.activation.skip);
  }
  await owner.expectWizard();
  await panel.startOver();
  await owner.activate();
  await owner.dialog(t.pattern.title);
  await owner.press(t.activation.skip);
  await owner.expectWizard();
  await owner.wizard('exit');
  await recorder.expectLiveView();
  await ear.note();

  const elsewhere = 'the page has no other face that could activate the recorder';
  const judged = 'the screen hands in only what the device takes';
  await expectAll('activation', mapOf(activationMachine), ear, {
    'activation|activation.askingPassword|activated.elsewhere|0': elsewhere,
    'activation|activation.activating|xstate.done.actor.activate|1': elsewhere,
    'activation|activation.savingPattern|xstate.done.actor.setPattern|1': judged,
    'activation|activation.savingAnswers|xstate.done.actor.setQuestions|1': judged,
  });
  await expectAll('wizard', mapOf(wizardMachine), ear);
});

test('the way back from a forgotten password', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  const owner = new NewOwner(recorder);
  await recorder.open({ face: 'lab', scenario: 'fresh' });
  const { t } = recorder;
  const said = (words: string | RegExp) =>
    expect(recorder.screen.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await owner.lay();
  await owner.wizard('exit');
  await recorder.openShortcut();
  await recorder.logOut();
  await recorder.openShortcut();
  await owner.forget();
  await owner.press(t.cancel);
  await owner.forgetPassword();
  // By file: without a stick, back and to and fro, a void file, the right one.
  await owner.plugStick(false);
  await owner.chooseWay('byFile');
  await said(t.forgot.refusal({ ok: false, code: 'no-stick' }));
  await owner.press(t.forgot.back);
  await owner.chooseWay('byFile');
  await owner.press(t.close);
  await owner.forgetPassword();
  await owner.chooseWay('byFile');
  await owner.plugStick(true);
  await owner.putOnStick(
    'a.guid',
    JSON.stringify({ format: 'sim-nvr-guid', serial: 'SIM204816', issue: 'a'.repeat(32), guid: 'b'.repeat(32) }),
  );
  await owner.press(t.forgot.look);
  await owner.press(t.forgot.look);
  await owner.press(t.forgot.back);
  await owner.chooseWay('byFile');
  await owner.press(t.close);
  await owner.forgetPassword();
  await owner.chooseWay('byFile');
  await recorder.choose(t.forgot.file, 'a.guid');
  await owner.press(t.forgot.next);
  await owner.press(t.forgot.back);
  await owner.press(t.forgot.next);
  await owner.newPassword('Other-Gate-8');
  await said(t.forgot.refusal({ ok: false, code: 'void' }));
  await owner.press(t.forgot.back);
  // By answers: left, back, seven wrong, locked, waited out, failed, done.
  const wrong = async (): Promise<void> => {
    await owner.answer(['x1', 'x2', 'x3'], owner.asked);
    await owner.press(t.forgot.next);
    await owner.newPassword('Other-Gate-8');
  };
  await owner.chooseWay('byQuestions');
  await owner.press(t.forgot.back);
  await owner.chooseWay('byQuestions');
  await owner.press(t.close);
  await owner.forgetPassword();
  await owner.chooseWay('byQuestions');
  await owner.answer(['x1', 'x2', 'x3'], owner.asked);
  await owner.press(t.forgot.next);
  await owner.press(t.forgot.back);
  for (let attempt = 1; attempt < 7; attempt++) {
    await wrong();
    await said(t.forgot.refusal({ ok: false, code: 'wrong', attemptsLeft: 7 - attempt }));
  }
  await wrong();
  const wait = recorder.screen.getByRole('dialog').getByRole('status');
  await expect(wait).toContainText(/ (30:00|2\d:\d\d)/);
  await owner.press(t.forgot.back);
  await owner.chooseWay('byQuestions');
  await wrong();
  await expect(wait).toContainText(/ (30:00|2\d:\d\d)/);
  await recorder.screen.getByRole('dialog').getByRole('button', { name: t.close }).last().click();
  await owner.forgetPassword();
  await owner.chooseWay('byQuestions');
  await wrong();
  // The verdict, not the strength of the new password: the clock must not run ahead of it.
  await expect(wait).toContainText(/ (30:00|2\d:\d\d)/);
  await page.clock.runFor(1_801_000);
  await owner.chooseWay('byQuestions');
  await owner.answer(ANSWERS, owner.asked);
  await owner.press(t.forgot.next);
  await ear.breakFlash(true);
  await owner.newPassword('Other-Gate-8');
  await said(t.fault);
  await ear.breakFlash(false);
  await owner.press(t.close);
  await owner.forgetPassword();
  await owner.chooseWay('byQuestions');
  await owner.answer(ANSWERS, owner.asked);
  await owner.press(t.forgot.next);
  await owner.newPassword('Other-Gate-8');
  await expect(wait).toHaveText(t.forgot.done);
  await owner.press(t.ok);
  await recorder.typePassword('Other-Gate-8');
  await owner.press(t.ok);
  await expect(recorder.button(t.back)).toBeVisible();
  await ear.note();

  await expectAll('recovery', mapOf(recoveryMachine), ear, {
    'recovery|recovery.looking|xstate.error.actor.guidFiles|0': 'a stick of the panel can always be read',
    'recovery|recovery.resetting|xstate.done.actor.reset|2': 'the screen hands in only what the rules take',
    ...Object.fromEntries(WALKED_WITH_THE_PHONE.map((name) => [name, 'walked in verify.e2e.ts'])),
    ...BEYOND_THE_PHONE,
  });
});
