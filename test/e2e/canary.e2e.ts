/** Invariant I9: a password is typed in every way there is, and is found nowhere. */
import { expect, test } from './fixtures.ts';
import { listenToXState } from './inspection.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';
import { findSecrets, lookAround, type Sight } from './scan.ts';

/** Wrong, and nothing like any other text of the product. */
const CANARY = 'zq7kanarya';
const SECRETS = [CANARY, passwords.admin];

// The lab holds the screen and all that listens to it besides.
test('the password is nowhere', async ({ recorder, page, watch }) => {
  await listenToXState(page);
  const { t } = recorder;
  const hits: string[] = [];
  let looks = 0;
  let characters = 0;
  const look = async (moment: string): Promise<void> => {
    const sights: Sight[] = await lookAround(page, [{ where: 'console', text: watch.console.join('\n') }]);
    looks++;
    characters += sights.reduce((sum, { text }) => sum + text.length, 0);
    hits.push(...findSecrets(sights, SECRETS).map((hit) => `${moment}: ${hit}`));
  };

  await recorder.bootToLiveView({ face: 'lab' });
  const login = await recorder.openLogin();
  for (const by of ['keyboard', 'on-screen'] as const) {
    await recorder.typePassword(CANARY, { by });
    await look(`login, typed by ${by}`);
    await recorder.button(t.showText, login).click();
    await look(`login, revealed after ${by}`);
    await recorder.button(t.hideText, login).click();
    await recorder.press(login, t.ok);
    await expect(login.getByRole('alert')).toBeVisible();
    await look(`login, refused after ${by}`);
    await expect(recorder.field(t.login.password)).toBeFocused();
  }
  await page.evaluate((text) => navigator.clipboard?.writeText(text).catch(() => undefined), CANARY);
  await page.keyboard.type(CANARY);
  await recorder.press(login, t.cancel);
  await look('login left half-way');

  await recorder.openLogin();
  await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });
  await look('logged in');
  await recorder.openPlace(HIK_CONNECT);
  const permission = await recorder.askPermission();
  await recorder.submitPermission(CANARY, { by: 'on-screen' });
  await expect(permission.getByRole('alert')).toBeVisible();
  await look('unbinding refused');
  await expect(recorder.field(t.login.password)).toBeFocused();
  await recorder.typePassword(passwords.admin);
  await recorder.button(t.showText, permission).click();
  await look('the right password revealed');
  await recorder.press(permission, t.ok);
  await recorder.press(await recorder.expectResult(t.platform.unbound), t.ok);
  await recorder.expectUnbound();
  await look('unbound');
  await recorder.openPlace('maintenance/log');
  await look('log');
  await page.reload();
  await recorder.expectDialog(t.login.title);
  await look('after a reload');

  console.log(`canary: ${looks} looks, ${Math.round(characters / 1000)} thousand characters read`);
  expect(hits).toEqual([]);
  expect(looks).toBe(13);
  expect(characters).toBeGreaterThan(1_000_000);
});

test('the scan would find it: each disguise, in each place', async ({ recorder, page }) => {
  await listenToXState(page);
  await recorder.bootToLiveView({ face: 'lab' });
  await page.evaluate((secret) => {
    document.body.dataset['planted'] = btoa(`x${secret}y`);
    localStorage.setItem('planted', [...secret].reverse().join(''));
    sessionStorage.setItem('planted', [...new TextEncoder().encode(secret)].map((byte) => byte.toString(16)).join(''));
    history.replaceState({ secret }, '');
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('planted').put(new TextEncoder().encode(`..${secret}..`), 'key');
    return new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result.close());
    });
  }, CANARY);
  const found = findSecrets(await lookAround(page), SECRETS);
  for (const where of [
    'page: base64 1',
    'localStorage: reversed',
    'sessionStorage: hex',
    'address: raw',
    'IndexedDB: raw',
  ])
    expect(found).toContain(`${where} of ${CANARY}`);
  expect(found.filter((hit) => hit.includes(passwords.admin))).toEqual([]);
});
