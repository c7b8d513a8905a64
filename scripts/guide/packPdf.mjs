// Makes a PDF of Chromium's a good deal smaller without changing what is on it: pictures of few colours get a palette, and the
// thousands of small objects are compressed together (object streams, PDF 1.5). Reads the plain cross-reference table that Skia writes.

import { deflateSync, inflateSync } from 'node:zlib';

/** @typedef {{number: number, dictionary: string, stream: Buffer | null}} PdfObject dictionary: the object's text, in latin1 */

/** Objects of one object stream. */
const TOGETHER = 100;
const COLOURS = 256;

/**
 * @param {Buffer} pdf as Chromium prints it
 * @param {{date: string}} options date: as PDF writes it, so that the same pages give the same file
 * @returns {Buffer}
 */
export function packPdf(pdf, { date }) {
  const { objects, size, trailer } = read(pdf);
  const [whole, small] = [objects.filter(({ stream }) => stream), objects.filter(({ stream }) => !stream)];
  /** @type {Map<number, [type: number, where: number, index: number]>} */
  const places = new Map();
  const parts = [Buffer.from('%PDF-1.5\n%\xff\xff\xff\xff\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const put = (/** @type {PdfObject} */ { number, dictionary, stream }) => {
    places.set(number, [1, at, 0]);
    const head = Buffer.from(`${number} 0 obj\n${dictionary}${stream ? ' stream\n' : ''}`, 'latin1');
    const bytes = Buffer.concat([head, stream ?? Buffer.alloc(0), Buffer.from('\nendstream\nendobj\n')]);
    parts.push(bytes);
    at += bytes.length;
  };
  for (const object of whole) put(withPalette(object));
  let next = size;
  for (let from = 0; from < small.length; from += TOGETHER) {
    const group = small.slice(from, from + TOGETHER);
    for (const [index, { number }] of group.entries()) places.set(number, [2, next, index]);
    put(together(next, group, date));
    next += 1;
  }
  const start = at;
  put(crossReferences(next, places, start, trailer));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** @param {Buffer} pdf @returns {{objects: PdfObject[], size: number, trailer: string}} trailer: what it says besides the size */
function read(pdf) {
  const end = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(end)?.[1]);
  const trailer = ['Root', 'Info'].map((key) => new RegExp(`/${key} \\d+ \\d+ R`).exec(end)?.[0] ?? '').join(' ');
  if (!Number.isInteger(table) || !Number.isInteger(size)) throw new Error('packPdf: not a PDF as Chromium prints it.');
  const entries = pdf.toString('latin1', table).matchAll(/(\d{10}) \d{5} ([nf])/g);
  const objects = [...entries].flatMap(([, offset, kind], number) =>
    kind === 'n' ? [objectAt(pdf, Number(offset), number)] : [],
  );
  return { objects, size, trailer };
}

/** @param {Buffer} pdf @param {number} offset @param {number} number @returns {PdfObject} */
function objectAt(pdf, offset, number) {
  const head = `${number} 0 obj\n`;
  if (pdf.toString('latin1', offset, offset + head.length) !== head)
    throw new Error(`packPdf: object ${number} is not where the table of the PDF says.`);
  const from = offset + head.length;
  const end = pdf.indexOf('endobj', from);
  const streamAt = pdf.indexOf(' stream\n', from);
  if (streamAt < 0 || streamAt > end)
    return { number, dictionary: pdf.toString('latin1', from, end).trimEnd(), stream: null };
  const dictionary = pdf.toString('latin1', from, streamAt);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const first = streamAt + ' stream\n'.length;
  return { number, dictionary, stream: pdf.subarray(first, first + length) };
}

/** An RGB picture of few colours as indices into them; everything else as it is. @param {PdfObject} object @returns {PdfObject} */
function withPalette(object) {
  const { number, dictionary, stream } = object;
  if (!stream || !/\/Subtype \/Image/.test(dictionary)) return object;
  if (!/\/Filter \/FlateDecode/.test(dictionary) || /DecodeParms/.test(dictionary)) return object;
  const [space, base] = /\/ColorSpace (\/DeviceRGB|\d+ 0 R|\[[^\]]*\])/.exec(dictionary) ?? [];
  const [width, height] = ['Width', 'Height'].map((side) =>
    Number(new RegExp(`/${side} (\\d+)`).exec(dictionary)?.[1]),
  );
  const rgb = inflateSync(stream);
  // One byte a pixel is a mask.
  if (space === undefined || rgb.length !== (width ?? 0) * (height ?? 0) * 3) return object;
  /** @type {Map<number, number>} */
  const indexOf = new Map();
  const indices = Buffer.alloc(rgb.length / 3);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const colour = rgb.readUIntBE(pixel * 3, 3);
    let index = indexOf.get(colour);
    if (index === undefined) {
      index = indexOf.size;
      if (index === COLOURS) return object;
      indexOf.set(colour, index);
    }
    indices[pixel] = index;
  }
  const colours = [...indexOf.keys()].map((colour) => colour.toString(16).padStart(6, '0')).join('');
  const packed = deflateSync(indices, { level: 9 });
  return {
    number,
    dictionary: dictionary
      .replace(space, `/ColorSpace [/Indexed ${base} ${indexOf.size - 1} <${colours}>]`)
      .replace(/\/Length \d+/, `/Length ${packed.length}`),
    stream: packed,
  };
}

/** @param {number} number @param {readonly PdfObject[]} group @param {string} date @returns {PdfObject} */
function together(number, group, date) {
  const texts = group.map(({ dictionary }) =>
    dictionary.replaceAll(/(Creation|Mod)Date \([^)]*\)/g, `$1Date (${date})`),
  );
  let offset = 0;
  const heads = group.map(({ number: of }, index) => {
    const head = `${of} ${offset}`;
    offset += (texts[index]?.length ?? 0) + 1;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  const stream = deflateSync(Buffer.from(head + texts.join('\n'), 'latin1'), { level: 9 });
  return {
    number,
    dictionary: `<</Type /ObjStm /N ${group.length} /First ${head.length} /Filter /FlateDecode /Length ${stream.length}>>`,
    stream,
  };
}

/** @param {number} number @param {Map<number, [number, number, number]>} places @param {number} start @param {string} trailer @returns {PdfObject} */
function crossReferences(number, places, start, trailer) {
  const rows = Buffer.alloc((number + 1) * 7);
  for (const [of, [type, where, index]] of [...places, /** @type {const} */ ([number, [1, start, 0]])]) {
    rows.writeUInt8(type, of * 7);
    rows.writeUInt32BE(where, of * 7 + 1);
    rows.writeUInt16BE(index, of * 7 + 5);
  }
  const stream = deflateSync(rows, { level: 9 });
  const about = `/Size ${number + 1} /W [1 4 2] ${trailer}`;
  return { number, dictionary: `<</Type /XRef ${about} /Filter /FlateDecode /Length ${stream.length}>>`, stream };
}
