// The reader at work on drawn pictures: a recorder's screen with its two codes, a photo of a label, and pictures without any code of ours.
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { findLabel } from './find.ts';

const LABEL = 'sim.invalid\rSIM204816\rQRSMXT\rSIM-7608NI-K2\r';
const label = { found: 'label', label: { serial: 'SIM204816', code: 'QRSMXT' } };
const APP = 'https://house.invalid/app.html';

const dark = (width: number, height: number): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4).fill(38);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data };
};

/** Draws a code with its quiet zone, each module so many pixels wide; turned by an angle, as a hand holds a phone. */
function draw(
  on: Pixels,
  text: string,
  { x, y, module = 4, turn = 0 }: { x: number; y: number; module?: number; turn?: number },
) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  const side = modules.length * module;
  const [cos, sin, half] = [Math.cos(turn), Math.sin(turn), Math.round(side / 2)];
  for (let row = -half; row < half * 3; row += 1)
    for (let column = -half; column < half * 3; column += 1) {
      const [dx, dy] = [column - half, row - half];
      const [u, v] = [(dx * cos + dy * sin + half) / module, (-dx * sin + dy * cos + half) / module];
      const isDark = modules[Math.floor(v)]?.[Math.floor(u)];
      const [px, py] = [x + column, y + row];
      if (isDark === undefined || px < 0 || py < 0 || px >= on.width || py >= on.height) continue;
      const at = (py * on.width + px) * 4;
      on.data.fill(isDark ? 0 : 255, at, at + 3);
    }
}

test('one code on a dark screen of 1920 × 1080', () => {
  const screen = dark(1920, 1080);
  draw(screen, LABEL, { x: 1500, y: 400 });
  expect(findLabel(screen)).toEqual(label);
});

test.each([
  ['beside each other', { x: 900, y: 300 }, { x: 1100, y: 300 }],
  ['below each other', { x: 1000, y: 120 }, { x: 1000, y: 340 }],
  ['the other one first', { x: 1100, y: 300 }, { x: 900, y: 300 }],
])('two codes %s: the recorder’s own is found', (_how, own, other) => {
  const screen = dark(1280, 720);
  draw(screen, LABEL, { ...own, module: 4 });
  draw(screen, APP, { ...other, module: 4 });
  expect(findLabel(screen)).toEqual(label);
});

test.each([0.1, 0.5, 1.2, 3])('a code that is turned by %f', (turn) => {
  const photo = dark(1000, 800);
  draw(photo, LABEL, { x: 350, y: 250, module: 7, turn });
  expect(findLabel(photo)).toEqual(label);
});

test('a code of less than two pixels a module in the camera’s picture, from further away', () => {
  const photo = dark(720, 540);
  draw(photo, LABEL, { x: 300, y: 200, module: 1.6, turn: 0.3 });
  expect(findLabel(photo)).toEqual(label);
});

test('a code that is none of ours, and no code at all', () => {
  const screen = dark(800, 600);
  expect(findLabel(screen)).toEqual({ found: 'nothing' });
  draw(screen, APP, { x: 200, y: 200 });
  expect(findLabel(screen)).toEqual({ found: 'foreign' });
});
