/** The owner's phone on a page of its own: signed up, a device added by its label, looked at, renamed, shared and given away. */
import type { Page } from '@playwright/test';
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';

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
