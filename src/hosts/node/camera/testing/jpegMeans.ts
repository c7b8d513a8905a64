/**
 * Reads a JPEG of three unthinned components back, as strictly as the standard has it, as far as the mean of each block: whoever gets these
 * right has read every bit of the picture. @throws for anything that is no such JPEG
 */
export interface JpegMeans {
  width: number;
  height: number;
  /** Red, green and blue of each block of eight by eight pixels, row by row. */
  blocks: [r: number, g: number, b: number][];
}

type Table = ReadonlyMap<string, number>;

export function jpegMeans(bytes: Uint8Array): JpegMeans {
  const byte = (at: number): number => {
    const value = bytes[at];
    if (value === undefined) throw new Error('The JPEG ends in the middle.');
    return value;
  };
  const two = (at: number): number => byte(at) * 256 + byte(at + 1);
  if (two(0) !== 0xffd8) throw new Error('No JPEG begins so.');
  let [at, width, height] = [2, 0, 0];
  const tables = new Map<number, Table>();
  const quant = new Map<number, number>();
  for (let marker = 0; marker !== 0xffda; ) {
    marker = two(at);
    const end = at + 2 + two(at + 2);
    if (marker === 0xffdb) for (let p = at + 4; p < end; p += 65) quant.set(byte(p), byte(p + 1));
    if (marker === 0xffc0) [height, width] = [two(at + 5), two(at + 7)];
    for (let p = at + 4; marker === 0xffc4 && p < end; ) {
      const table = tableAt(p, byte);
      tables.set(byte(p), table);
      p += 17 + table.size;
    }
    at = end;
  }
  const bit = bitsFrom(at, byte);
  const [dc, ac] = [tables.get(0), tables.get(0x10)];
  if (!dc || !ac) throw new Error('The JPEG lacks a table.');
  const last = [0, 0, 0];
  const count = Math.ceil(width / 8) * Math.ceil(height / 8);
  const blocks = Array.from({ length: count }, (): [number, number, number] => {
    const [y = 0, cb = 0, cr = 0] = last.map((before, component) => {
      const mean = before + amount(bit, symbol(bit, dc));
      last[component] = mean;
      for (let i = 1; i < 64; i++) {
        const run = symbol(bit, ac);
        if (run === 0) break;
        i += run >> 4;
        if (i > 63) throw new Error('A block has more than 64 numbers.');
        amount(bit, run & 15);
      }
      return (mean * (quant.get(component === 0 ? 0 : 1) ?? 0)) / 8;
    });
    return [y + 128 + 1.402 * cr, y + 128 - 0.344 * cb - 0.714 * cr, y + 128 + 1.772 * cb];
  });
  if (two(bit.at()) !== 0xffd9) throw new Error('After its last block the JPEG goes on.');
  return { width, height, blocks };
}

function tableAt(at: number, byte: (at: number) => number): Table {
  const table = new Map<string, number>();
  let [code, symbolAt] = [0, at + 17];
  for (let length = 1; length <= 16; length++) {
    for (let i = 0; i < byte(at + length); i++) table.set((code++).toString(2).padStart(length, '0'), byte(symbolAt++));
    code *= 2;
  }
  return table;
}

interface Bit {
  (): number;
  /** The first byte of which no bit was read. */
  at(): number;
}

function bitsFrom(from: number, byte: (at: number) => number): Bit {
  let [at, held, count] = [from, 0, 0];
  const next = (): number => {
    if (count === 0) {
      held = byte(at++);
      count = 8;
      if (held === 255 && byte(at++) !== 0) throw new Error('A marker stands amid the picture.');
    }
    count -= 1;
    return (held >> count) & 1;
  };
  return Object.assign(next, { at: () => at });
}

function symbol(bit: Bit, table: Table): number {
  for (let code = ''; code.length < 16; ) {
    code += bit();
    const found = table.get(code);
    if (found !== undefined) return found;
  }
  throw new Error('No code of the table reads so.');
}

function amount(bit: Bit, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 2 + bit();
  return size > 0 && value < 2 ** (size - 1) ? value - 2 ** size + 1 : value;
}
