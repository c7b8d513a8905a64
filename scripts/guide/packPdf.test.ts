/** A PDF is packed: the same objects, smaller; a picture keeps its colours. */
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packPdf } from './packPdf.mjs';

/** A PDF as Skia writes it: objects one after the other, a plain table, a trailer. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const table = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const picture = (rgb: Buffer, width: number): Buffer => {
  const packed = deflateSync(rgb);
  const about = `/Width ${width} /Height ${rgb.length / 3 / width} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  const head = `<</Type /XObject /Subtype /Image ${about} /Filter /FlateDecode /Length ${packed.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
};

const small = ['<</Type /Catalog>>', '<</CreationDate (D:20990101000000)>>'];
const packed = (third: Buffer): string =>
  packPdf(pdfOf([...small, third]), { date: 'D:20260314100926Z' }).toString('latin1');

/** What streams of a kind hold. */
const streamOf = (pdf: string, kind: RegExp): Buffer => {
  const found = [...pdf.matchAll(/(<<.*?>>) stream\n/gs)].find(([, dictionary = '']) => kind.test(dictionary));
  const from = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const length = Number(/\/Length (\d+)/.exec(found?.[1] ?? '')?.[1]);
  return inflateSync(Buffer.from(pdf.slice(from, from + length), 'latin1'));
};

describe('a packed PDF', () => {
  const pixels = Buffer.from([255, 0, 0, 0, 0, 255, 255, 0, 0, 255, 0, 0]);

  test('has a picture of few colours as indices into them', () => {
    const pdf = packed(picture(pixels, 2));
    expect(pdf).toContain('/ColorSpace [/Indexed /DeviceRGB 1 <ff00000000ff>]');
    expect([...streamOf(pdf, /Image/)]).toEqual([0, 1, 0, 0]);
  });

  test('leaves a picture of many colours as it is', () => {
    const many = Buffer.from(Array.from({ length: 300 * 3 }, (_, at) => (at % 3 === 2 ? at % 256 : at % 251)));
    expect([...streamOf(packed(picture(many, 300)), /Image/)]).toEqual([...many]);
  });

  test('has its small objects in one stream, with the date given', () => {
    const objects = streamOf(packed(picture(pixels, 2)), /ObjStm/).toString('latin1');
    expect(objects).toContain('<</Type /Catalog>>');
    expect(objects).toContain('/CreationDate (D:20260314100926Z)');
  });

  test('tells where each object is', () => {
    const pdf = packed(picture(pixels, 2));
    const rows = streamOf(pdf, /XRef/);
    // Object 3, the picture, stands by itself.
    expect(rows.readUInt8(3 * 7)).toBe(1);
    expect(pdf.slice(rows.readUInt32BE(3 * 7 + 1)).startsWith('3 0 obj')).toBe(true);
    // Object 2 is the second in object stream 4.
    expect([rows.readUInt8(2 * 7), rows.readUInt32BE(2 * 7 + 1), rows.readUInt16BE(2 * 7 + 5)]).toEqual([2, 4, 1]);
  });

  test('is refused where the table does not fit', () => {
    const pdf = pdfOf([...small, picture(pixels, 2)]);
    const moved = Buffer.from(pdf.toString('latin1').replace('1 0 obj', 'X 0 obj'), 'latin1');
    expect(() => packPdf(moved, { date: 'D:1' })).toThrow('object 1 is not where');
  });
});
