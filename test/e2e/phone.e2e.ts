/** The owner's phone on a page of its own: a device added, renamed, shared and taken out; and somebody else's freed, by keyboard alone. */
import type { Page } from '@playwright/test';
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';

const SERIAL = 'SIM204816';
const CODE = 'QRSMXT';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

/** Whatever one presses or types into, as far as it is too small for a finger. */
const tooSmall = (page: Page) =>
  page.locator('.phone :is(button, input, select, a)').evaluateAll((all) =>
    all.flatMap((one) => {
      const target = one.closest('label:has(input[type="radio"])') ?? one;
      const { width, height } = target.getBoundingClientRect();
      const shown = width > 0 && height > 0;
      return shown && (width < 44 || height < 44) ? [`${one.outerHTML.slice(0, 90)}: ${width} × ${height}`] : [];
    }),
  );

test('signs up, adds the recorder, names and shares it, and takes it out again', async ({ page }) => {
  const { look, findings } = inspector(page);
  const small: string[] = [];
  const see = async (what: string): Promise<void> => {
    await look(what);
    small.push(...(await tooSmall(page)));
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide, what).toBeLessThanOrEqual(room ?? 0);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('./phone.html?scenario=not-bound&speed=instant&lang=en');
  await expect(page.getByRole('button', { name: 'No account yet? Create one' })).toBeVisible();
  await see('first page');

  await press('No account yet? Create one');
  await page.getByLabel('E-mail').fill('anna');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await press('Create account');
  await expect(page.getByText('all of them end in .invalid')).toBeVisible();
  await expect(page.getByText('Enter at least 8 characters.')).toBeVisible();
  await page.getByLabel('E-mail').fill('anna@house.invalid');
  await page.getByLabel('Password', { exact: true }).fill('anna and her phone');
  await press('Create account');
  await expect(page.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await see('empty list');

  await page.getByRole('button', { name: 'Add device' }).last().click();
  await page.getByLabel('Serial number').fill(SERIAL.toLowerCase());
  await see('serial number');
  await press('Next');
  await page.getByLabel('Verification code').fill('WRONG1');
  await press('Add');
  await expect(page.getByRole('alert')).toContainText('No device with this serial number and verification code');
  await see('code refused');
  await page.getByLabel('Verification code').fill(CODE);
  await press('Add');
  await expect(page.getByRole('heading', { name: 'Device added' })).toBeVisible();
  await press('Open device');
  await expect(page.locator('.ph-facts')).toContainText('Online');
  await see('device');

  await press('Rename');
  await page.getByLabel('Name').fill('Shop');
  await press('Save');
  await expect(page.getByRole('status').last()).toContainText('saved');
  await press('Back');
  await expect(page.getByRole('heading', { name: 'Shop' })).toBeVisible();
  await press('Share');
  await page.getByLabel('E-mail of the other person').fill('olga@house.invalid');
  await press('Share');
  await expect(page.getByRole('listitem')).toContainText('olga@house.invalid');
  await see('share');
  await press('End share with olga@house.invalid');
  await expect(page.getByText('Nobody yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).first().click();
  await press('History');
  await expect(page.getByRole('listitem').first()).toContainText('Share ended');
  await see('history');
  await press('Back');
  await press('Delete device');
  await see('delete');
  await press('Delete');
  await expect(page.getByText('The device was removed from your list.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No devices yet' })).toBeVisible();

  await press('Profile');
  await page.getByLabel('Русский').check();
  await expect(page.getByRole('heading', { name: 'Профиль' })).toBeVisible();
  await see('profile');
  await press('Выйти');
  await expect(page.getByRole('button', { name: 'Войти' })).toBeVisible();
  expect(findings).toEqual([]);
  expect(small).toEqual([]);
});

test('a photo of the recorder’s screen is read, whichever of its two codes stands first; another picture is refused', async ({
  recorder,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await recorder.openAt('system/network/advanced/platform-access/hik-connect', { scenario: 'not-bound', lang: 'en' });
  await expect(page.locator('svg.qr')).toHaveCount(2);
  const photo = await page.screenshot();
  await page.goto('./phone.html?scenario=not-bound&speed=instant&lang=en');
  await page.setViewportSize({ width: 360, height: 640 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('No account yet? Create one');
  await page.getByLabel('E-mail').fill('anna@house.invalid');
  await page.getByLabel('Password', { exact: true }).fill('anna and her phone');
  await press('Create account');
  await page.getByRole('button', { name: 'Add device' }).last().click();
  await press('Scan QR code');
  await expect(page.getByRole('button', { name: 'Photo of the code' })).toBeVisible();
  const choose = (buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
  await choose(Buffer.from('no picture'));
  await expect(page.getByRole('alert')).toContainText('no picture that can be read');
  await choose(await page.screenshot());
  await expect(page.getByRole('alert')).toContainText('No QR code was found');
  await choose(photo);
  await expect(page.getByRole('heading', { name: 'Device added' })).toBeVisible();
});

test.describe('with high contrast, on the smallest screen, by keyboard alone', () => {
  test.use({ viewport: { width: 320, height: 480 }, forcedColors: 'active' });

  test('a recorder of another account is unbound with its password and the code that is heard, and added', async ({
    page,
  }) => {
    const hear = await earOf(page);
    const { look, findings } = inspector(page);
    /** By Tab alone, and each stop has an outline that the system paints. */
    async function to(name: string): Promise<void> {
      const passed: string[] = [];
      for (let stops = 0; stops < 30; stops += 1) {
        await page.keyboard.press('Tab');
        const { called, outline } = await page.evaluate(() => {
          const here = document.querySelector(':is(button, input):focus');
          const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : here?.textContent;
          return {
            called: here?.getAttribute('aria-label') ?? label?.trim() ?? '',
            outline: here ? getComputedStyle(here).outlineStyle : 'none',
          };
        });
        passed.push(called);
        if (called !== name) continue;
        expect(outline).not.toBe('none');
        return;
      }
      throw new Error(`No Tab leads to ${name}, only to ${passed.join(', ')}.`);
    }
    const press = async (name: string): Promise<void> => {
      await to(name);
      await page.keyboard.press('Enter');
    };
    const type = async (name: string, text: string): Promise<void> => {
      await to(name);
      await page.keyboard.type(text);
    };
    await page.goto('./phone.html?scenario=bound-4x&speed=instant&lang=ru');
    await press('Нет учётной записи? Создайте');
    await type('Электронная почта', 'anna@house.invalid');
    await type('Пароль', 'anna and her phone');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Устройств пока нет' })).toBeVisible();
    await press('Добавить устройство');
    await expect(page.getByLabel('Серийный номер')).toBeVisible();
    await type('Серийный номер', SERIAL);
    await page.keyboard.press('Enter');
    await type('Код подтверждения', CODE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Устройство добавлено в другую учётную запись' })).toBeVisible();
    await look('another account');
    await press('Отсоединение устройства');
    await expect(page.getByRole('img')).toBeVisible();
    await look('unbind');
    await type('Пароль admin регистратора', 'wrong');
    await type('Проверочный код с картинки', '1234567');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Осталось попыток: 6.');
    // The focus is where the next step is; the password itself is gone.
    await expect(page.getByLabel('Пароль admin регистратора')).toBeFocused();
    await expect(page.getByLabel('Пароль admin регистратора')).toHaveValue('');
    await page.keyboard.type('unbind4x');
    await press('Прослушать код');
    const code = await hear();
    await to('Проверочный код с картинки');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Устройство отсоединено' })).toBeVisible();
    await look('unbound');
    await press('Добавить в свою учётную запись');
    await expect(page.getByLabel('Код подтверждения')).toHaveValue(CODE);
    await press('Добавить');
    await expect(page.getByRole('heading', { name: 'Устройство добавлено' })).toBeVisible();
    await press('К списку');
    await expect(page.getByRole('listitem')).toContainText('В сети');
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
    expect(await page.content()).not.toContain('unbind4x');
    expect(findings).toEqual([]);
  });
});
