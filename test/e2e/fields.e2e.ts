/** Every text field: what it refuses it refuses in words beneath it, what was typed stays, and corrected it is saved. */
import type { ConfigKey, FieldFault } from '../../src/device/index.ts';
import type { PageId } from '../../src/menu/tree/tree.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, type Language, languages, type Recorder } from './recorder.ts';

interface FieldCase {
  place: PageId;
  field: ConfigKey;
  /** Ticks what must be ticked before the field can be typed in. */
  open?: (recorder: Recorder) => Promise<void>;
  bad: [typed: string, fault: FieldFault][];
  good: string;
}

const printable = { code: 'bad-characters', rule: 'printable' } as const;
const host = { code: 'bad-characters', rule: 'host-name' } as const;
const code = { code: 'bad-characters', rule: 'verification-code' } as const;

const cases: FieldCase[] = [
  {
    place: 'system/general/general',
    field: 'general.deviceName',
    bad: [
      ['', { code: 'empty' }],
      ['x'.repeat(33), { code: 'too-long', max: 32 }],
      ['я'.repeat(256), { code: 'too-long', max: 32 }],
      [' Shop', printable],
      ['   ', printable],
      ['a\u202eb', printable],
    ],
    good: '<b>Касса</b> & "№1" 💥',
  },
  {
    place: HIK_CONNECT,
    field: 'platform.serverAddress',
    open: (recorder) => recorder.box(recorder.t.fields['platform.customServer']).click(),
    bad: [
      ['', { code: 'empty' }],
      ['a.'.repeat(60), { code: 'too-long', max: 64 }],
      ['сервер.рф', host],
      ['<script>alert(1)</script>', host],
      ['10.0.0.1', host],
      ['https://dev.example.com', host],
      ['dev example.com', host],
      ['__proto__', host],
      ['💥.example.com', host],
    ],
    good: 'dev.example.com',
  },
  {
    place: HIK_CONNECT,
    field: 'platform.verificationCode',
    bad: [
      ['', { code: 'empty' }],
      ['abc12', { code: 'too-short', min: 6 }],
      ['abcdef1234567', { code: 'too-long', max: 12 }],
      ['привет', code],
      ['<i>abc', code],
      ['💥💥💥💥💥💥', code],
      ['abc 123', code],
    ],
    good: 'Abc123',
  },
];

for (const [index, { place, field, open, bad, good }] of cases.entries()) {
  const lang = languages[index % 2] ?? 'en';
  test(`${field}: ${bad.length} bad values, then a good one (${lang})`, async ({ recorder }) => {
    await recorder.openAt(place, { lang });
    const { t } = recorder;
    await open?.(recorder);
    const input = recorder.field(t.fields[field]);
    for (const [typed, fault] of bad) {
      await input.fill(typed);
      await recorder.apply();
      await expect(input).toHaveAccessibleDescription(t.fieldFault(fault));
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(recorder.screen.getByRole('status').filter({ hasText: t.applyRefused })).toBeVisible();
      await expect(input).toHaveValue(typed);
    }
    await input.fill(good);
    await expect(input).toHaveAttribute('aria-invalid', 'false');
    await recorder.applied();
    await expect(input).toHaveValue(good);
    await recorder.openPlace('maintenance/system-info/device');
    await recorder.openPlace(place);
    await expect(input).toHaveValue(good);
  });
}

test('one bad field holds back the whole page, and the other changes wait in it', async ({ recorder }) => {
  await recorder.openAt('system/general/general', { lang: 'ru' });
  const { t } = recorder;
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(30));
  await recorder.field(t.fields['general.deviceName']).fill('');
  await recorder.apply();
  await expect(recorder.screen.getByRole('alert')).toHaveText(t.fieldFault({ code: 'empty' }));
  const logout = recorder.screen.getByRole('combobox', { name: t.fields['general.autoLogout'] });
  await expect(logout).toHaveText(t.general.minutes(30));
  await recorder.field(t.fields['general.deviceName']).fill('Касса');
  await expect(recorder.screen.getByRole('alert')).toHaveCount(0);
  await recorder.applied();
  await expect(logout).toHaveText(t.general.minutes(30));
});

test('a markup device name is shown as it was typed wherever it appears', async ({ recorder }) => {
  const name = '<img src=x onerror=alert(1)>';
  await recorder.openAt('system/general/general', {});
  await recorder.field(recorder.t.fields['general.deviceName']).fill(name);
  await recorder.applied();
  await recorder.openPlace('maintenance/system-info/device');
  await expect(recorder.row(recorder.t.info.deviceName)).toContainText(name);
  await expect(recorder.screen.locator('img')).toHaveCount(0);
});

for (const [lang, keyed] of [
  ['ru', 'Двор 5'],
  ['en', 'Yard 5'],
] as [Language, string][]) {
  test(`the device name by on-screen keyboard alone (${lang})`, async ({ recorder }) => {
    await recorder.openAt('system/general/general', { lang });
    const { t } = recorder;
    const name = recorder.field(t.fields['general.deviceName']);
    // Right of the text, as one clicks to go on writing.
    const { width = 0, height = 0 } = (await name.boundingBox()) ?? {};
    await name.click({ position: { x: width - 8, y: height / 2 } });
    await name.fill('Old');
    const length = 'Old'.length;
    for (let at = 0; at < length; at++) await recorder.key(t.keyboard.backspace).click();
    await expect(name).toHaveValue('');
    for (const character of keyed) {
      if (character !== character.toLowerCase()) await recorder.key(t.keyboard.shift).click();
      await recorder.tap(character);
    }
    await recorder.tap(lang === 'ru' ? 'э' : 'z');
    await recorder.key(t.keyboard.left).click();
    await recorder.key(t.keyboard.right).click();
    await recorder.key(t.keyboard.backspace).click();
    await expect(name).toHaveValue(keyed);
    await recorder.key(t.keyboard.enter).click();
    await expect(recorder.screen.getByRole('status').filter({ hasText: t.applied })).toBeVisible();
    await expect(recorder.keys).toHaveCount(0);
  });
}

test('the other language and symbols are one key away; Esc on the board puts it away', async ({ recorder }) => {
  await recorder.openAt('system/general/general', { lang: 'en' });
  const { t } = recorder;
  const name = recorder.field(t.fields['general.deviceName']);
  await name.fill('');
  await name.click();
  await recorder.tap('a');
  await recorder.keys.getByRole('button', { name: new RegExp(`^${t.keyboard.language}`) }).click();
  await recorder.tap('ж');
  await recorder.key(t.keyboard.symbols).click();
  await recorder.tap('#');
  await recorder.key(t.keyboard.letters).click();
  await recorder.tap('щ');
  await expect(name).toHaveValue('aж#щ');
  await recorder.key(t.keyboard.esc).click();
  await expect(recorder.keys).toHaveCount(0);
  await recorder.expectPlace('system/general/general');
});

test('pasting: a name is taken, a password arrives as dots, a giant is cut off and refused in words', async ({
  recorder,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+V');
  };
  await recorder.open({ place: 'system/general/general' });
  const { t } = recorder;
  await recorder.expectDialog(t.login.title);
  const password = recorder.field(t.login.password);
  await expect(password).toBeFocused();
  await paste('unbind4x\r\n');
  await expect(password).toHaveValue('•'.repeat(8));
  await page.keyboard.press('Enter');
  await recorder.expectPlace('system/general/general');
  const name = recorder.field(t.fields['general.deviceName']);
  await name.fill('');
  await paste('Склад\tБ');
  await expect(name).toHaveValue(/^Склад.?Б$/);
  await name.fill('');
  await paste('y'.repeat(100_000));
  await expect(name).toHaveValue('y'.repeat(256));
  await recorder.apply();
  await expect(name).toHaveAccessibleDescription(t.fieldFault({ code: 'too-long', max: 32 }));
});

test('a password is mended in its middle, by keys of both kinds and by mouse', async ({ recorder, page }) => {
  await recorder.open({ place: 'maintenance/log' });
  const { t } = recorder;
  await recorder.expectDialog(t.login.title);
  const password = recorder.field(t.login.password);
  // Faster than the input follows what is painted: the caret is the model's own.
  for (const key of ['n', 'b', 'i', '4', 'x', t.keyboard.left, t.keyboard.left, 'n', 'd'])
    await recorder.key(key).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('u');
  await recorder.key('q').click();
  await page.keyboard.press('Backspace');
  await expect(password).toHaveValue('•'.repeat(8));
  const { width, height } = (await password.boundingBox()) ?? { width: 0, height: 0 };
  await password.click({ position: { x: width * 0.7, y: height / 2 } });
  await recorder.key('z').click();
  await recorder.key(t.keyboard.backspace).click();
  await page.keyboard.press('Enter');
  await recorder.expectPlace('maintenance/log');
});
