// The pictures that ISAPI hands out: what a program reads that opens them, and that they show what live view shows.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../../device/index.ts';
import { createCameras, PICTURE } from './cameraPictures.ts';
import { loadDrawing } from './drawing.ts';
import { jpegOf } from './jpeg.ts';
import { createRaster } from './raster.ts';
import { type JpegMeans, jpegMeans } from './testing/jpegMeans.ts';

const NOON = Date.UTC(2026, 5, 10, 9, 0, 0);
const NIGHT = Date.UTC(2026, 11, 10, 22, 0, 0);
const asked = { channel: 4, now: NOON, name: 'Gate', showTime: true, clock: defaultConfig };

const ACROSS = PICTURE.width / 8;
/** Blocks in which two pictures differ, by whether they are in the first two rows, the last four, or between. */
function differing(a: JpegMeans, b: JpegMeans) {
  const found = { top: 0, middle: 0, low: 0 };
  for (const [i, block] of a.blocks.entries()) {
    const row = Math.floor(i / ACROSS);
    const where = row < 4 ? 'top' : row >= PICTURE.height / 8 - 4 ? 'low' : 'middle';
    if (block.some((value, k) => Math.abs(value - (b.blocks[i]?.[k] ?? 0)) > 2)) found[where] += 1;
  }
  return found;
}
const brightness = ({ blocks }: JpegMeans): number =>
  blocks.reduce((sum, [r, g, b]) => sum + (r + g + b) / 3, 0) / blocks.length;

test('colours come back as they went in, and a size that is no multiple of eight too', () => {
  const raster = createRaster(20, 12);
  raster.paint.fillStyle = '#c02010';
  raster.paint.fillRect(0, 0, 8, 12);
  raster.paint.fillStyle = 'rgba(255,255,255,0.5)';
  raster.paint.fillRect(8, 0, 12, 12);
  const { width, height, blocks } = jpegMeans(jpegOf(raster));
  expect([width, height, blocks.length]).toEqual([20, 12, 6]);
  for (const [at, colour] of [
    [0, [192, 32, 16]],
    [1, [128, 128, 128]],
    [5, [128, 128, 128]],
  ] as const)
    for (const [k, value] of colour.entries()) expect(Math.abs((blocks[at]?.[k] ?? 0) - value)).toBeLessThan(6);
});

test('a picture is a JPEG of the size that is told, and darker at night', async () => {
  const cameras = createCameras(await loadDrawing());
  const day = jpegMeans(await cameras.picture(asked));
  expect([day.width, day.height]).toEqual([640, 360]);
  expect(brightness(day)).toBeGreaterThan(2 * brightness(jpegMeans(await cameras.picture({ ...asked, now: NIGHT }))));
});

test('time stands above and the name below, where the settings have them shown', async () => {
  const cameras = createCameras(await loadDrawing());
  const bare = jpegMeans(await cameras.picture({ ...asked, name: '', showTime: false }));
  const timed = differing(bare, jpegMeans(await cameras.picture({ ...asked, name: '' })));
  expect(timed.top).toBeGreaterThan(20);
  expect([timed.middle, timed.low]).toEqual([0, 0]);
  const named = differing(
    bare,
    jpegMeans(await cameras.picture({ ...asked, name: 'Служебный вход', showTime: false })),
  );
  expect(named.low).toBeGreaterThan(20);
  expect([named.middle, named.top]).toEqual([0, 0]);
});

test('within a second the same picture, then another; each camera sees something else', async () => {
  const cameras = createCameras(await loadDrawing());
  const first = await cameras.picture(asked);
  expect(await cameras.picture({ ...asked, now: NOON + 400 })).toBe(first);
  const other = jpegMeans(await cameras.picture({ ...asked, channel: 8 }));
  expect(differing(jpegMeans(first), other).middle).toBeGreaterThan(1000);
  const later = jpegMeans(await cameras.picture({ ...asked, channel: 8, now: NOON + 5000 }));
  expect(differing(other, later).middle).toBeGreaterThan(0);
});
