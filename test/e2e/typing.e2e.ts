/** Typed text, key by key: characters as a person sees them, words, and input methods that compose. In text and secret fields alike. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, passwords, type Recorder } from './recorder.ts';

const GENERAL = 'system/general/general';

async function nameField(recorder: Recorder): Promise<Locator> {
  await recorder.openAt(GENERAL, { lang: 'en' });
  const name = recorder.field(recorder.t.fields['general.deviceName']);
  await name.click();
  return name;
}
async function passwordField(recorder: Recorder): Promise<Locator> {
  await recorder.open({ place: GENERAL });
  await recorder.expectDialog(recorder.t.login.title);
  const password = recorder.field(recorder.t.login.password);
  await expect(password).toBeFocused();
  return password;
}

/** An input method: its text grows in the field letter by letter, then it commits. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    async compose(text: string) {
      for (let length = 1; length <= text.length; length++)
        await session.send('Input.imeSetComposition', {
          text: text.slice(0, length),
          selectionStart: length,
          selectionEnd: length,
        });
    },
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}

const WHOLE = ['📷', '🇷🇺', '👨‍👩‍👧', 'e\u0301'];

for (const by of ['board', 'desk'] as const)
  test(`one Backspace takes one character as it is seen, in a name (${by})`, async ({ recorder, page }) => {
    const name = await nameField(recorder);
    for (const character of WHOLE) {
      await name.fill(`Yard ${character}`);
      await (by === 'board' ? recorder.key(recorder.t.keyboard.backspace).click() : page.keyboard.press('Backspace'));
      await expect(name).toHaveValue('Yard ');
    }
  });

test('Delete, and the arrows of the board, step over a whole character of a name', async ({ recorder, page }) => {
  const { t } = recorder;
  const name = await nameField(recorder);
  for (const character of WHOLE) {
    await name.fill(`a${character}`);
    await page.keyboard.press('End');
    await recorder.key(t.keyboard.left).click();
    await recorder.tap('b');
    await expect(name).toHaveValue(`ab${character}`);
    await recorder.key(t.keyboard.right).click();
    await recorder.tap('c');
    await expect(name).toHaveValue(`ab${character}c`);
    await recorder.key(t.keyboard.backspace).click();
    await recorder.key(t.keyboard.left).click();
    await page.keyboard.press('Delete');
    await expect(name).toHaveValue('ab');
  }
});

test('a secret field counts and deletes characters as they are seen', async ({ recorder, page }) => {
  const { t } = recorder;
  const password = await passwordField(recorder);
  await page.keyboard.insertText(`x${WHOLE.join('')}`);
  await expect(password).toHaveValue('•'.repeat(5));
  await recorder.key(t.keyboard.backspace).click();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(password).toHaveValue('•');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText(passwords.admin);
  await page.keyboard.press('Enter');
  await recorder.expectPlace(GENERAL);
});

test('keys of words, ends and selections work in a secret field as in every other', async ({ recorder, page }) => {
  const password = await passwordField(recorder);
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const dots = (count: number): Promise<void> => expect(password).toHaveValue('•'.repeat(count));

  await page.keyboard.type('my first dog');
  await press('Control+Backspace');
  await dots(9);
  await press('Control+Backspace', 'Control+Backspace');
  await dots(0);
  await page.keyboard.type('my first dog');
  await press('Home', 'Control+Delete');
  await dots(10);
  await press('End', 'Control+ArrowLeft', 'Control+Shift+ArrowLeft', 'Delete');
  await dots(4);
  await press('Control+a', 'Backspace');
  await dots(0);
  await page.keyboard.type(`${passwords.admin}abc`);
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Backspace');
  await dots(passwords.admin.length + 1);
  await press('Shift+Home', 'Control+a');
  await page.keyboard.type('nothing');
  await press('Shift+Home', 'Delete');
  await dots(0);
  await page.keyboard.type(passwords.admin);
  await press('Enter');
  await recorder.expectPlace(GENERAL);
});

test('a password by an input method: as many dots as letters, and no letter in the page', async ({
  recorder,
  page,
}) => {
  const password = await passwordField(recorder);
  await password.evaluate((input: HTMLInputElement) => {
    const seen: string[] = [];
    const look = (): void => void seen.push(input.value);
    for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'beforeinput', 'input'])
      addEventListener(type, look, true);
    const every = (): void => {
      look();
      requestAnimationFrame(every);
    };
    every();
    Object.assign(globalThis, { seen });
  });
  const method = await inputMethod(page);
  await method.compose('unbind');
  await method.commit('unbind');
  await method.compose('4x');
  await method.commit('4x');
  await expect(password).toHaveValue('•'.repeat(8));
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.filter((value) => /[^•]/.test(value))).toEqual([]);
  // The keys after it: the system has put the input method away.
  await page.keyboard.type('zz');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Backspace');
  await expect(password).toHaveValue('');
  await page.keyboard.type(passwords.admin);
  await page.keyboard.press('Enter');
  await recorder.expectPlace(GENERAL);
});

test('a dead key gives one letter in a secret field', async ({ recorder, page }) => {
  const password = await passwordField(recorder);
  const method = await inputMethod(page);
  await page.keyboard.type('a');
  await method.compose('´');
  await method.commit('é');
  await expect(password).toHaveValue('••');
});

test('a name by an input method is what was committed, and its Enter applies nothing', async ({ recorder, page }) => {
  const name = await nameField(recorder);
  await name.fill('');
  const method = await inputMethod(page);
  await method.compose('sklad');
  await name.evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  });
  await expect(recorder.screen.getByRole('status').filter({ hasText: recorder.t.applied })).toHaveCount(0);
  await method.commit('Склад');
  await expect(name).toHaveValue('Склад');
});

for (const lang of ['en', 'ru'] as const)
  test(`a password typed with another layout on is told, not sent, and costs nothing (${lang})`, async ({
    recorder,
    page,
  }) => {
    await recorder.open({ lang, place: GENERAL });
    const { t } = recorder;
    const dialog = await recorder.expectDialog(t.login.title);
    const password = recorder.field(t.login.password);
    await page.keyboard.type('гтиштв4ч');
    await expect(dialog.getByRole('alert')).toHaveText(t.login.strays.letters);
    await expect(password).toHaveAccessibleDescription(t.login.strays.letters);
    await page.keyboard.press('Enter');
    await recorder.press(dialog, t.ok);
    await expect(password).toHaveValue('•'.repeat(8));
    await password.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('unbind;4x');
    await expect(dialog.getByRole('alert')).toHaveText(t.login.strays.signs);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('wrong');
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('Enter');
    // The first of seven.
    await expect(dialog.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 }));
  });

test('Caps Lock is told at a secret field, and no more once it is off or the field is left', async ({ recorder }) => {
  const password = await passwordField(recorder);
  const { t } = recorder;
  const keyUp = (modifierCapsLock: boolean): Promise<void> =>
    password.evaluate((input, on) => {
      input.dispatchEvent(new KeyboardEvent('keyup', { key: 'A', bubbles: true, modifierCapsLock: on }));
    }, modifierCapsLock);
  const told = recorder.screen.getByRole('alert');
  await keyUp(true);
  await expect(told).toHaveText(t.login.capsLock);
  await keyUp(false);
  await expect(told).toHaveCount(0);
  await keyUp(true);
  await expect(told).toHaveText(t.login.capsLock);
  await recorder.field(t.login.password).blur();
  await expect(told).toHaveCount(0);
});

test('keys that a password never has are dead on the board, and say why', async ({ recorder }) => {
  const password = await passwordField(recorder);
  const { t } = recorder;
  const told = recorder.keys.locator('..').locator('..').getByRole('alert');
  await expect(recorder.key(t.keyboard.space)).toHaveAttribute('aria-disabled', 'true');
  await recorder.key(t.keyboard.space).dispatchEvent('click');
  await expect(told).toHaveText(t.login.strays.signs);
  await recorder.tap('u');
  await expect(told).toHaveCount(0);
  await recorder.key(t.keyboard.symbols).click();
  for (const sign of [';', '~']) await expect(recorder.key(sign)).toHaveAttribute('aria-disabled', 'true');
  await recorder.tap('#');
  await expect(password).toHaveValue('••');
});

test('the space key is alive in a name, and dead in an address', async ({ recorder }) => {
  const { t } = recorder;
  const name = await nameField(recorder);
  await name.fill('');
  await recorder.tap('a b');
  await expect(name).toHaveValue('a b');
  await recorder.discardFor(HIK_CONNECT);
  await recorder.field(t.fields['platform.verificationCode']).click();
  await expect(recorder.key(t.keyboard.space)).toHaveAttribute('aria-disabled', 'true');
  await recorder.key(t.keyboard.space).dispatchEvent('click');
  await expect(recorder.screen.getByRole('alert').filter({ hasText: t.keyboard.noSpaces })).toBeVisible();
});
