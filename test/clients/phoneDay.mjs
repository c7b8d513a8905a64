// A recorder's day as its owners have it, from another machine than its process: freed by `sim-nvr sadp unbind`, added by the phone's camera or by a
// photo, freed with the phone by the next owner, and added again; its own screen is looked at in between. A line for each truth seen.
// phoneDay.mjs <address of the lab, with its token>
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';
import { withSources } from '../../scripts/sources.mjs';

/** An end for what hangs, as the specs have it. */
const PATIENCE_MS = 60_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const lab = new URL(process.argv[2] ?? '');
const isSecure = lab.protocol === 'https:';
const folder = mkdtempSync(join(tmpdir(), 'sim-nvr-phone-'));
const page = (/** @type {string} */ name) => new URL(`${name}${lab.search}&lang=en`, lab).href;
const say = (/** @type {string} */ seen) => console.log(seen);

const { heardIn } = await withSources(
  root,
  async (load) =>
    /** @type {typeof import('../../src/cloud/testing/ear.ts')} */ (await load('/src/cloud/testing/ear.ts')),
);

const options = launchOptions();
const screens = await chromium.launch(options);
// Whoever trusts the certificate has told the browser so; these are told beforehand.
const monitor = await screens.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
monitor.setDefaultTimeout(PATIENCE_MS);
const screen = await monitor.newPage();
await screen.goto(`${page('kiosk.html')}#/system/network/advanced/platform-access/hik-connect`);
await screen.locator('input.field-secret:enabled:focus').waitFor();
await screen.keyboard.type('unbind4x');
await screen.keyboard.press('Enter');
async function screenSays(/** @type {string} */ account) {
  await screen.locator('.screen').getByText(account).first().waitFor();
  say(`screen: ${account}`);
}
await screenSays('p***@mail.invalid');

const command = ['dist-node/sim-nvr.js', 'sadp', 'unbind', 'SIM204816', '--interface', 'far', '--password-fd', '0'];
say(`sadp: ${execFileSync(process.execPath, command, { cwd: root, input: 'unbind4x\n' }).toString().trim()}`);
await screenSays('Not bound');

// What the phone's camera sees, or what it takes a photo of.
const photo = await screen.screenshot({ type: 'jpeg', quality: 95 });
const film = join(folder, 'screen.mjpeg');
writeFileSync(film, Buffer.concat(Array.from({ length: 30 }, () => photo)));
const phones = await chromium.launch({
  ...options,
  args: [
    ...options.args,
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ],
});
const pocket = await phones.newContext({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  ignoreHTTPSErrors: true,
  permissions: isSecure ? ['camera'] : [],
});
pocket.setDefaultTimeout(PATIENCE_MS);
const phone = await pocket.newPage();
await phone.addInitScript(() => {
  const { decodeAudioData } = AudioContext.prototype;
  /** @this {AudioContext} @param {ArrayBuffer} wav */
  AudioContext.prototype.decodeAudioData = function heard(wav) {
    Reflect.set(globalThis, 'heard', btoa([...new Uint8Array(wav)].map((byte) => String.fromCharCode(byte)).join('')));
    return decodeAudioData.call(this, wav);
  };
});
const tap = (/** @type {string} */ name) => phone.getByRole('button', { name, exact: true }).tap();
const heading = (/** @type {string} */ name) => phone.getByRole('heading', { name }).waitFor();
async function signUp(/** @type {string} */ mail) {
  await tap('No account yet? Create one');
  await phone.getByLabel('E-mail').fill(mail);
  await phone.getByLabel('Password', { exact: true }).fill('a long one for the phone');
  await tap('Create account');
  await heading('No devices yet');
  await phone.getByRole('button', { name: 'Add device' }).last().tap();
}
await phone.goto(page('phone.html'));
await signUp('anna@house.invalid');
await tap('Scan QR code');
if (!isSecure)
  await phone.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
await heading('Device added');
say(isSecure ? 'added by camera' : 'added by photo');
await screenSays('a***@house.invalid');

await tap('To the list');
await tap('Profile');
await tap('Sign out');
await signUp('boris@house.invalid');
await phone.getByLabel('Serial number').fill('SIM204816');
await tap('Next');
await phone.getByLabel('Verification code').fill('QRSMXT');
await tap('Add');
await tap('Unbind Device');
await tap('Listen to the code');
await phone.waitForFunction(() => Reflect.has(globalThis, 'heard'));
const code = heardIn(await phone.evaluate(() => String(Reflect.get(globalThis, 'heard'))));
await phone.getByLabel('Code from the picture').fill(code);
await phone.getByLabel('Admin password of the recorder').fill('unbind4x');
await tap('Finish');
await heading('Device unbound');
say('unbound by phone');
await screenSays('Not bound');
await tap('Add to my account');
await tap('Add');
await heading('Device added');
say('added again');
await screenSays('b***@house.invalid');

await Promise.all([screens.close(), phones.close()]);
rmSync(folder, { recursive: true, force: true });
