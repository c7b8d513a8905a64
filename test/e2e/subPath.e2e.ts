/** The built pages are plain files that work below any path of any server. */
import { distFolder } from './distFolder.ts';
import { expect, test } from './fixtures.ts';
import { faces, HIK_CONNECT, languages } from './recorder.ts';
import { serveBelow } from './serveBelow.ts';

const BELOW = '/showroom/nvr%20demo/';

for (const [index, face] of faces.entries()) {
  test(`the main job below ${BELOW} (${face})`, async ({ recorder, page, watch }) => {
    const { url, stop } = await serveBelow(BELOW, distFolder);
    watch.allow(url);
    try {
      Object.assign(recorder, { face, language: languages[index] ?? 'en' });
      await page.goto(new URL(recorder.address({ place: HIK_CONNECT }), url).href);
      await recorder.logIn();
      await recorder.expectPlace(HIK_CONNECT);
      await recorder.unbind();
      await expect(page).toHaveURL((address) => address.pathname.startsWith(BELOW));
      if (face === 'lab') {
        await page.getByRole('link', { name: recorder.panel.kioskLink }).click();
        recorder.face = 'kiosk';
        await recorder.expectLiveView();
        await expect(page).toHaveURL((address) => address.pathname === `${BELOW}kiosk.html`);
      }
      await page.reload();
      await expect(page.locator('[data-stage]')).toBeVisible();
    } finally {
      await stop();
    }
  });
}
