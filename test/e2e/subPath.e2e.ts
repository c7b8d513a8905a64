/** The built pages are plain files that work below any path of any server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticFiles } from '../../scripts/staticFiles.mjs';
import { distFolder } from './distFolder.ts';
import { expect, test } from './fixtures.ts';
import { faces, HIK_CONNECT, languages } from './recorder.ts';

const BELOW = '/showroom/nvr%20demo/';

/** The same files and policy as elsewhere, below a path; anything beside it is not there. */
async function serveBelow(): Promise<{ server: Server; url: string }> {
  const files = staticFiles(distFolder);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(BELOW)) return void response.writeHead(404).end();
    request.url = request.url.slice(BELOW.length - 1);
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BELOW}` };
}

for (const [index, face] of faces.entries()) {
  test(`the main job below ${BELOW} (${face})`, async ({ recorder, page, watch }) => {
    const { server, url } = await serveBelow();
    watch.allow(url);
    try {
      Object.assign(recorder, { face, language: languages[index] ?? 'en' });
      await page.goto(new URL(recorder.address({ place: HIK_CONNECT }), url).href);
      await recorder.logIn();
      await recorder.expectPlace(HIK_CONNECT);
      await recorder.unbind();
      expect(new URL(page.url()).pathname.startsWith(BELOW)).toBe(true);
      if (face === 'lab') {
        await page.getByRole('link', { name: recorder.bench.kioskLink }).click();
        recorder.face = 'kiosk';
        await recorder.expectLiveView();
        expect(new URL(page.url()).pathname).toBe(`${BELOW}kiosk.html`);
      }
      await page.reload();
      await expect(page.locator('[data-stage]')).toBeVisible();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
