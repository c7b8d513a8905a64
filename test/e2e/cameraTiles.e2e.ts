/**
 * What the phone shows of the recorder's cameras: pictures that live; noise where the recorder encrypts them, until the verification code is
 * given on the phone, and again once it is another; and words where there is nothing. In the page and at a process alike.
 */
import { stringsOf as trainerStrings } from '../../src/trainer/strings/index.ts';
import { inspector } from './axe.ts';
import { label, OwnersPhone } from './besideRecorder.ts';
import { type Drawn, drawnIn } from './drawn.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';

test.use({ viewport: { width: 1600, height: 1000 } });
/** A device that goes while it is asked for is refused, and of that the browser itself complains. */
const REFUSED = /Failed to load resource: the server responded with a status of (404|409)/;

test('pictures, noise until the code is given, noise again when it is changed, and words when the cable is out', {
  tag: '@both-homes',
}, async ({ recorder, page, watch }) => {
  watch.expect(REFUSED);
  const { look, findings } = inspector(page);
  const phone = new OwnersPhone(page.locator('.lab-face-phone'), { language: 'en', hear: async () => '' });
  const { t } = phone;
  const drawn = (): Promise<Drawn[]> => drawnIn(phone.place.locator('.ph-cameras-grid canvas'));
  const become = (shows: Drawn['shows']) =>
    expect.poll(async () => (await drawn()).map((one) => one.shows)).toEqual([shows, shows, shows, shows]);
  /** Whatever a cloud told of the cameras, as it came over the wire; in a page there is none. */
  const carried: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/view')) carried.push(await response.text().catch(() => ''));
  });

  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'en', scenario: 'not-bound' });
  await recorder.expectStatus(recorder.t.platform.online);
  await page.getByRole('radio', { name: trainerStrings.en.faces.names.all }).check({ force: true });
  await phone.signUp('anna@house.invalid');
  await phone.add();
  await phone.expectHeading(t.add.added);
  await phone.press(t.add.toList);
  const tile = phone.place.locator('.ph-tile-cameras');
  await expect(tile).toHaveAttribute('data-shows', 'pictures');
  await expect
    .poll(async () => (await drawnIn(tile.locator('canvas'))).map(({ shows }) => shows))
    .toEqual(['picture', 'picture', 'picture', 'picture']);
  await look('list');

  await phone.place.getByRole('listitem').getByRole('button').click();
  await become('picture');
  const first = await drawn();
  await expect(phone.place.getByRole('img', { name: 'Checkout 1' })).toBeVisible();
  // It lives: what comes later is another picture.
  await expect.poll(async () => (await drawn()).some(({ mark }, at) => mark !== first[at]?.mark)).toBe(true);
  await phone.press(t.view.all(16));
  await expect.poll(async () => (await drawn()).filter(({ shows }) => shows === 'picture').length).toBe(16);
  await look('all cameras');
  await phone.press(t.view.few);

  await recorder.box(recorder.t.fields['platform.streamEncryption']).check({ force: true });
  await recorder.apply();
  await become('noise');
  await expect(phone.place.getByText(t.view.lead)).toBeVisible();
  await look('noise');
  const before = carried.length;
  const code = phone.place.getByLabel(t.add.code);
  await code.fill('short');
  await phone.press(t.view.open);
  await expect(phone.place.getByText(t.add.codeMalformed)).toBeVisible();
  await code.fill(label.code.toLowerCase());
  await phone.press(t.view.open);
  await expect(phone.place.getByText(t.view.wrong)).toBeVisible();
  await look('wrong code');
  await become('noise');
  await code.fill(label.code);
  await phone.press(t.view.open);
  await become('picture');
  await expect(code).toHaveCount(0);

  // Another code at the recorder: what was opened by the old one is noise.
  await recorder.field(recorder.t.fields['platform.verificationCode']).fill('Other7');
  await recorder.apply();
  await become('noise');
  await expect(phone.place.getByText(t.view.changed)).toBeVisible();
  await code.fill('Other7');
  await phone.press(t.view.open);
  await become('picture');
  for (const said of carried.slice(before)) expect(said).not.toMatch(/channels|disconnected|no-video/);

  await page.getByRole('switch', { name: trainerStrings.en.network.switches.cable }).click();
  await expect(phone.place.getByText(t.view.offline)).toBeVisible();
  await expect(phone.place.locator('.ph-cameras-grid canvas')).toHaveCount(0);
  await look('offline');
  expect(findings).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('where the part that draws cameras does not come it is said in words', async ({ page, watch }) => {
    watch.expect(/Failed to load resource: net::ERR_FAILED/);
    const { look, findings } = inspector(page);
    const phone = new OwnersPhone(page.locator('.phone'), { language: 'ru', hear: async () => '' });
    await page.route(/pictures\.entry/, (route) => route.abort());
    await page.goto('./phone.html?scenario=not-bound&speed=instant&lang=ru');
    await phone.signUp('anna@house.invalid');
    await phone.add();
    await phone.press(phone.t.add.toList);
    await expect(phone.place.getByText(phone.t.view.missing)).toBeVisible();
    await look('missing');
    expect(findings).toEqual([]);
  });
});
