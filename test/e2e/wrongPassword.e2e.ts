/** Wrong passwords: what they cost, that one purse pays for login and unbinding, and what the seventh brings. */
import { expect, test } from './fixtures.ts';
import { paceTime } from './heldTime.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

const WRONG = 'not-the-one';

test('login: seven attempts, counted down in words, then the wait', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.bootToLiveView({ lang: 'ru' });
  const { t } = recorder;
  const dialog = await recorder.openLogin();
  const field = recorder.field(t.login.password);
  for (const attemptsLeft of [6, 5, 4, 3, 2, 1]) {
    await recorder.submitLogin('admin', WRONG);
    await expect(dialog.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft }));
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  const endOfPace = await paceTime(page);
  await recorder.submitLogin('admin', WRONG);
  await expect(dialog.getByRole('status')).toContainText(t.login.wait(0).split('0')[0] ?? '');
  await expect(recorder.button(t.ok, dialog)).toBeDisabled();

  // The right password as number eight gets the same answer.
  await recorder.press(dialog, t.cancel);
  await recorder.openLogin();
  await recorder.submitLogin('admin', passwords.admin);
  await expect(dialog.getByRole('status')).toContainText(t.login.wait(0).split('0')[0] ?? '');
  await recorder.press(dialog, t.cancel);
  await recorder.expectLiveView();
  await endOfPace();
});

test('the operator has five attempts, and they are no business of admin', async ({ recorder }) => {
  await recorder.bootToLiveView();
  const { t } = recorder;
  const dialog = await recorder.openLogin();
  for (const attemptsLeft of [4, 3, 2, 1]) {
    await recorder.submitLogin('operator', WRONG);
    await expect(dialog.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft }));
  }
  await recorder.submitLogin('operator', WRONG);
  await expect(recorder.passwordWait).toBeVisible();
  await recorder.logIn('admin');
});

test('login and Confirm Permission draw on the same seven', async ({ recorder }) => {
  await recorder.bootToLiveView();
  const { t } = recorder;
  const left = (attemptsLeft: number): string => t.passwordRefusal({ code: 'password-wrong', attemptsLeft });
  const login = await recorder.openLogin();
  for (const attemptsLeft of [6, 5, 4]) {
    await recorder.submitLogin('admin', WRONG);
    await expect(login.getByRole('alert')).toHaveText(left(attemptsLeft));
  }
  await recorder.logIn('operator');
  await recorder.openPlace(HIK_CONNECT);
  const permission = await recorder.askPermission();
  await expect(recorder.row(t.login.user)).toContainText('admin');
  for (const attemptsLeft of [3, 2]) {
    await recorder.submitPermission(WRONG);
    await expect(permission.getByRole('alert')).toHaveText(left(attemptsLeft));
    await expect(recorder.field(t.login.password)).toHaveValue('');
  }
  await recorder.press(permission, t.cancel);
  await recorder.logOut();

  await recorder.openLogin();
  await recorder.submitLogin('admin', WRONG);
  await expect(login.getByRole('alert')).toHaveText(left(1));
  await recorder.logIn('operator');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.askPermission();
  await recorder.submitPermission(WRONG);
  await expect(permission.getByRole('status')).toContainText(t.login.wait(0).split('0')[0] ?? '');
  await expect(recorder.field(t.login.password)).toHaveCount(0);
  await expect(recorder.button(t.ok, permission)).toBeDisabled();
  await recorder.press(permission, t.cancel);
  await recorder.expectBound();
});

test('locked at Confirm Permission: after the wait the same dialog unbinds', async ({ recorder, page }) => {
  await page.clock.install();
  const endOfPace = await paceTime(page);
  await recorder.openAt(HIK_CONNECT, { scenario: 'locked', lang: 'ru', user: 'operator' });
  const { t } = recorder;
  const permission = await recorder.askPermission();
  await recorder.submitPermission(passwords.admin);
  await expect(recorder.passwordWait).toBeVisible();
  await endOfPace();
  await page.clock.runFor(61_000);
  await expect(recorder.field(t.login.password)).toBeFocused();
  await expect(recorder.button(t.ok, permission)).toBeEnabled();
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectResult(t.platform.unbound), t.ok);
  await recorder.expectUnbound();
});

test('an empty password is asked for, and costs nothing', async ({ recorder }) => {
  await recorder.bootToLiveView();
  const { t } = recorder;
  const empty = t.passwordRefusal({ code: 'password-empty' });
  const login = await recorder.openLogin();
  for (let time = 0; time < 3; time++) {
    await recorder.submitLogin('admin', '');
    await expect(login.getByRole('alert')).toHaveText(empty);
  }
  await recorder.submitLogin('admin', WRONG);
  await expect(login.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 }));
  // Typing takes the reproach away.
  await expect(recorder.field(t.login.password)).toBeFocused();
  await recorder.page.keyboard.type('x');
  await expect(login.getByRole('alert')).toHaveCount(0);
  await recorder.page.keyboard.press('Backspace');

  await recorder.logIn();
  await recorder.openPlace(HIK_CONNECT);
  const permission = await recorder.askPermission();
  await recorder.submitPermission('');
  await expect(permission.getByRole('alert')).toHaveText(empty);
  await recorder.submitPermission(WRONG);
  await expect(permission.getByRole('alert')).toHaveText(
    t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 }),
  );
});

test('wrong attempts outlive a reload of the page', async ({ recorder, page }) => {
  await recorder.bootToLiveView();
  const { t } = recorder;
  const login = await recorder.openLogin();
  for (const attemptsLeft of [6, 5]) {
    await recorder.submitLogin('admin', WRONG);
    await expect(login.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft }));
  }
  await page.reload();
  await recorder.expectLiveView();
  await recorder.openLogin();
  await recorder.submitLogin('admin', WRONG);
  await expect(login.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 4 }));
});
