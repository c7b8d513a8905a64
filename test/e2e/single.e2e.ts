/** The pages as one file each, opened as one opens a file by a double click: no server, nothing else fetched, up to unbound. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const maker = fileURLToPath(new URL('../../scripts/single.mjs', import.meta.url));

let folder = '';
test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'single '));
  execFileSync(process.execPath, [maker, folder]);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** The address of one of the files with what a link asks for. */
function address(recorder: Recorder, file: string): string {
  const { search, hash } = new URL(recorder.address({ place: HIK_CONNECT }), 'http://any.invalid/');
  return pathToFileURL(join(folder, file)).href + search + hash;
}

for (const [file, face, lang] of [
  ['sim-nvr.html', 'lab', 'ru'],
  ['kiosk.html', 'kiosk', 'en'],
] as const) {
  test(`${file} by double click: unbound, and still unbound when opened again`, async ({ recorder, page, watch }) => {
    watch.allow('file:///');
    const requests: string[] = [];
    page.on('request', (request) => void requests.push(request.url().replace(/[?#].*$/, '')));
    Object.assign(recorder, { face, language: lang });
    await page.goto(address(recorder, file));
    await recorder.logIn();
    await recorder.expectPlace(HIK_CONNECT);
    await recorder.unbind();
    await page.reload();
    await recorder.logIn();
    await recorder.expectUnbound();
    const self = pathToFileURL(join(folder, file)).href;
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([self, self]);
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; img-src /);
    expect(policy).not.toMatch(/unsafe|connect-src|https?:|\*/);
  });
}

test('the licences of what is inside lie beside them', () => {
  const notices = readFileSync(join(folder, 'third-party-notices.txt'), 'utf8');
  for (const part of ['SIL OPEN FONT LICENSE', 'idb-keyval', 'preact', 'src/menu/icons'])
    expect(notices).toContain(part);
});

test('a browser that keeps nothing for files and has no WebCrypto: it says the first, and unbinds all the same', async ({
  recorder,
  page,
  watch,
}) => {
  watch.allow('file:///');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('Files keep nothing.', 'SecurityError');
      },
    });
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  Object.assign(recorder, { face: 'lab' });
  await page.goto(address(recorder, 'sim-nvr.html'));
  await recorder.expectDialog(recorder.t.login.title);
  await expect(new TrainerPanel(recorder).banners).toContainText(recorder.panel.banner.memory);
  await recorder.logIn();
  await recorder.unbind();
});
