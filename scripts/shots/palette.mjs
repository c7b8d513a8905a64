// Makes a screenshot a quarter of its size: at most 256 colours, each pixel one byte. For pictures that are kept in the
// repository. Reads what Chromium writes (8 bits a channel, RGB or RGBA, not interlaced), by the PNG specification.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;

/**
 * @param {Buffer} png
 * @param {number} [colours] at most; each halving makes a picture of a screen a tenth smaller
 * @returns {Buffer} a PNG with a palette; transparency is dropped
 */
export function withPalette(png, colours = COLOURS) {
  const { width, height, pixels } = decode(png);
  const boxes = cut(countColours(pixels), colours);
  /** @type {Map<number, number>} */
  const indexOf = new Map();
  boxes.forEach((box, index) => {
    for (const { colour } of box) indexOf.set(colour, index);
  });
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf.get(/** @type {number} */ (pixels[y * width + x])) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(boxes.flatMap(meanOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @typedef {{colour: number, count: number}} Counted colour: 0xrrggbb */

/** @param {Uint32Array} pixels @returns {Counted[]} */
function countColours(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].map(([colour, count]) => ({ colour, count }));
}

/** Cuts in two, again and again, the box with most to lose, across the middle of its longest side. @param {Counted[]} all @param {number} most @returns {Counted[][]} */
function cut(all, most) {
  const boxes = [{ colours: all, ...spread(all) }];
  while (boxes.length < Math.min(most, all.length)) {
    boxes.sort((a, b) => b.loss - a.loss);
    const [{ colours, shift, middle }] = /** @type {[typeof boxes[0]]} */ (boxes.splice(0, 1));
    for (const part of [colours.filter(isLow(shift, middle)), colours.filter((each) => !isLow(shift, middle)(each))])
      boxes.push({ colours: part, ...spread(part) });
  }
  return boxes.map(({ colours }) => colours);
}

/** The longest side of a box, and how badly one colour would stand for all of it. @param {Counted[]} colours */
function spread(colours) {
  const sides = [16, 8, 0].map((shift) => {
    let [low, high] = [255, 0];
    for (const { colour } of colours) {
      low = Math.min(low, channel(colour, shift));
      high = Math.max(high, channel(colour, shift));
    }
    return { shift, side: high - low, middle: (low + high) / 2 };
  });
  const longest = sides.reduce((a, b) => (b.side > a.side ? b : a));
  const count = colours.reduce((sum, each) => sum + each.count, 0);
  return { ...longest, loss: longest.side * Math.sqrt(count) };
}

/** @param {number} shift @param {number} middle @returns {(each: Counted) => boolean} */
const isLow = (shift, middle) => (each) => channel(each.colour, shift) <= middle;

/** @param {Counted[]} colours */
function meanOf(colours) {
  const count = colours.reduce((sum, each) => sum + each.count, 0);
  return [16, 8, 0].map((shift) =>
    Math.round(colours.reduce((sum, each) => sum + channel(each.colour, shift) * each.count, 0) / count),
  );
}

/** @param {number} colour @param {number} shift */
const channel = (colour, shift) => (colour >> shift) & 255;

/** @param {Buffer} png @returns {{width: number, height: number, pixels: Uint32Array}} */
export function decode(png) {
  let [width, height, bytes] = [0, 0, 0];
  /** @type {Buffer[]} */
  const packed = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      bytes = { 2: 3, 6: 4 }[body[9] ?? 0] ?? 0;
      if (body[8] !== 8 || bytes === 0 || body[12] !== 0) throw new Error('palette: not a PNG as Chromium writes it.');
    }
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  const stride = width * bytes;
  const rows = inflateSync(Buffer.concat(packed));
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const line = rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    unfilter(rows[y * (stride + 1)] ?? 0, line, above, bytes);
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0] = line.subarray(x * bytes, x * bytes + 3);
      pixels[y * width + x] = (r << 16) | (g << 8) | b;
    }
    above = line;
  }
  return { width, height, pixels };
}

/** @param {number} filter @param {Uint8Array} line changed in place @param {Uint8Array} above @param {number} bytes of a pixel */
function unfilter(filter, line, above, bytes) {
  for (let i = 0; i < line.length; i++) {
    const left = i < bytes ? 0 : (line[i - bytes] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < bytes ? 0 : (above[i - bytes] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[i] = (line[i] ?? 0) + guess;
  }
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  framed.writeUInt32BE(body.length, 0);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
  return framed;
}
