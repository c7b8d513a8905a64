/**
 * A baseline JPEG (ITU-T T.81), no more of it than a camera's still picture needs: three components, none of them thinned out, and one pair
 * of Huffman tables, the example ones of the standard (K.3.1, K.3.2), for all three.
 */

/** Red, green and blue of each pixel, 0 to 255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

/** The standard's example steps (K.1, K.2), for what is about quality 50. */
const LUMA =
  '16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62 18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99';
const CHROMA = `17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 24 26 56 99 99 99 99 99 47 66 ${'99 '.repeat(38)}`;
/** Half the steps: quality 75. */
const steps = (text: string): Uint8Array =>
  Uint8Array.from(text.trim().split(' '), (step) => Math.max(1, Math.round(Number(step) / 2)));
const QUANT = [steps(LUMA), steps(CHROMA)] as const;

/** From the order in which coefficients are written to the one in which a block has them. */
const ZIGZAG = Uint8Array.from(
  '0 1 8 16 9 2 3 10 17 24 32 25 18 11 4 5 12 19 26 33 40 48 41 34 27 20 13 6 7 14 21 28 35 42 49 56 57 50 43 36 29 22 15 23 30 37 44 51 58 59 52 45 38 31 39 46 53 60 61 54 47 55 62 63'.split(
    ' ',
  ),
  Number,
);

interface Huffman {
  /** How many codes there are of each length, from 1. */
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
  /** By symbol. A length of 0 is none that the table has. */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

function huffman(counts: readonly number[], symbols: readonly number[]): Huffman {
  const [codes, lengths] = [new Uint16Array(256), new Uint8Array(256)];
  let code = 0;
  let at = 0;
  for (const [short, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      const symbol = symbols[at++] ?? 0;
      codes[symbol] = code++;
      lengths[symbol] = short + 1;
    }
    code *= 2;
  }
  return { counts, symbols, codes, lengths };
}

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const DC = huffman([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
const AC = huffman(
  [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  bytesOf(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  ),
);

/** Half the cosines of 0 to 7 sixteenths of a half turn. */
const [, C1, C2, C3, C4, C5, C6, C7] = Array.from({ length: 8 }, (_, k) => 0.5 * Math.cos((k * Math.PI) / 16)) as [
  ...Eight,
];
type Eight = [number, number, number, number, number, number, number, number];

export function jpegOf(pixels: Pixels): Uint8Array {
  const { width, height } = pixels;
  const bits = createBits(headOf(width, height));
  const samples = [new Float32Array(64), new Float32Array(64), new Float32Array(64)];
  const last = [0, 0, 0];
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      read(pixels, left, top, samples);
      for (const [component, block] of samples.entries())
        last[component] = write(bits, block, component === 0 ? QUANT[0] : QUANT[1], last[component] ?? 0);
    }
  return bits.end();
}

/** Everything before the picture's own bits. */
function headOf(width: number, height: number): number[] {
  const two = (value: number): number[] => [value >> 8, value & 255];
  const segment = (marker: number, body: readonly number[]): number[] => [
    0xff,
    marker,
    ...two(body.length + 2),
    ...body,
  ];
  const table = (id: number, { counts, symbols }: Huffman): number[] => [id, ...counts, ...symbols];
  const inOrder = (quant: Uint8Array): number[] => Array.from(ZIGZAG, (at) => quant[at] ?? 1);
  return [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...inOrder(QUANT[0]), 1, ...inOrder(QUANT[1])]),
    ...segment(0xc0, [8, ...two(height), ...two(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...segment(0xc4, [...table(0x00, DC), ...table(0x10, AC)]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ];
}

/** Eight by eight pixels as brightness and two differences; beyond the edge the last pixel goes on. */
function read({ width, height, rgb }: Pixels, left: number, top: number, [y, cb, cr]: Float32Array[]): void {
  if (!y || !cb || !cr) return;
  for (let i = 0; i < 64; i++) {
    const at = 3 * (Math.min(height - 1, top + (i >> 3)) * width + Math.min(width - 1, left + (i & 7)));
    const [r = 0, g = 0, b = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    y[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    cb[i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    cr[i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
}

const waves = new Float32Array(64);

/** @returns the block's own mean, from which the next one's is told. */
function write(bits: Bits, block: Float32Array, quant: Uint8Array, before: number): number {
  waves.set(block);
  for (let row = 0; row < 64; row += 8) transform(waves, row, 1);
  for (let column = 0; column < 8; column++) transform(waves, column, 8);
  const mean = Math.round((waves[0] ?? 0) / (quant[0] ?? 1));
  amount(bits, DC, 0, mean - before);
  let zeros = 0;
  for (let i = 1; i < 64; i++) {
    const at = ZIGZAG[i] ?? 0;
    const level = Math.round((waves[at] ?? 0) / (quant[at] ?? 1));
    if (level === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) symbol(bits, AC, 0xf0);
    amount(bits, AC, zeros, level);
    zeros = 0;
  }
  if (zeros > 0) symbol(bits, AC, 0);
  return mean;
}

/** Eight samples, `step` apart, become how much of each frequency is in them. */
function transform(s: Float32Array, from: number, step: number): void {
  const at = (k: number): number => s[from + k * step] ?? 0;
  const [a, b, c, d] = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)];
  const [e, f, g, h] = [at(0) - at(7), at(1) - at(6), at(2) - at(5), at(3) - at(4)];
  s[from] = (a + b + c + d) * C4;
  s[from + step] = e * C1 + f * C3 + g * C5 + h * C7;
  s[from + 2 * step] = (a - d) * C2 + (b - c) * C6;
  s[from + 3 * step] = e * C3 - f * C7 - g * C1 - h * C5;
  s[from + 4 * step] = (a - b - c + d) * C4;
  s[from + 5 * step] = e * C5 - f * C1 + g * C7 + h * C3;
  s[from + 6 * step] = (a - d) * C6 - (b - c) * C2;
  s[from + 7 * step] = e * C7 - f * C5 + g * C3 - h * C1;
}

/** A number after `zeros` zeros: the count of its bits by the table, then the bits. */
function amount(bits: Bits, table: Huffman, zeros: number, value: number): void {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  symbol(bits, table, (zeros << 4) | size);
  if (size > 0) bits.put(value < 0 ? value + (1 << size) - 1 : value, size);
}

function symbol(bits: Bits, { codes, lengths }: Huffman, name: number): void {
  const length = lengths[name];
  if (!length) throw new RangeError(`The Huffman table has no symbol ${name}.`);
  bits.put(codes[name] ?? 0, length);
}

interface Bits {
  put(value: number, length: number): void;
  end(): Uint8Array;
}

function createBits(bytes: number[]): Bits {
  let held = 0;
  let count = 0;
  const put = (value: number, length: number): void => {
    held = (held << length) | value;
    count += length;
    for (; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 255;
      bytes.push(byte);
      // Else it would be read as a marker.
      if (byte === 255) bytes.push(0);
    }
    held &= (1 << count) - 1;
  };
  return {
    put,
    end() {
      if (count > 0) put((1 << (8 - count)) - 1, 8 - count);
      return Uint8Array.from([...bytes, 0xff, 0xd9]);
    },
  };
}
