// What is refused is refused early: counted in bytes read and in characters that the parser took, not by a clock.
import { SaxesParser } from 'saxes';
import { afterEach, expect, test, vi } from 'vitest';
import { readXml } from './index.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Bytes that count how often one of them is read. */
function watched(text: string): { bytes: Uint8Array; reads: () => number } {
  let reads = 0;
  const bytes = new Proxy(new TextEncoder().encode(text), {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, target);
    },
  });
  return { bytes, reads: () => reads };
}

const LIMITS = { bytes: 65_536, depth: 8, count: 500 };
const REFS = '&#65;';

test.each<[what: string, code: string, text: string, parsed: number]>([
  ['a DOCTYPE before much else', 'doctype', `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(4_000)}]><a/>`, 61_000],
  ['an entity at the beginning', 'not-well-formed', `<a>&nbsp;${'<b/>'.repeat(10_000)}</a>`, 40],
  ['a processing instruction at the beginning', 'processing-instruction', `<?x?>${'<a>'.repeat(20_000)}`, 40],
  ['UTF-16', 'encoding', [...'<a>b</a>'.repeat(3_000)].join('\0'), 0],
  ['a depth of 20,000', 'too-deep', '<a>'.repeat(20_000), 40],
  [
    'a thousand elements',
    'too-many',
    `<a>${Array.from({ length: 1_000 }, (_, at) => `<b${at}/>`).join('')}</a>`,
    4_000,
  ],
  ['a name of every object, twice', 'doubled', `<a><__proto__/><__proto__/>${'<b/>'.repeat(10_000)}</a>`, 60],
  ['200,000 references', 'too-long', REFS.repeat(200_000), 0],
  ['as many of them as go into the length', 'too-many', `<a>${REFS.repeat(13_000)}</a>`, 0],
  ['text in pieces', 'mixed', `<a><b>o<![CDATA[n]]></b>${'<c/>'.repeat(10_000)}</a>`, 60],
  ['NUL', 'encoding', `<a>\0${'<b/>'.repeat(10_000)}</a>`, 0],
  [
    'a doubled password',
    'doubled',
    `<Probe><Password>1</Password><Password>2</Password>${'<b/>'.repeat(10_000)}</Probe>`,
    80,
  ],
])('%s: %s', (_what, code, text, parsed) => {
  const write = vi.spyOn(SaxesParser.prototype, 'write');
  const { bytes, reads } = watched(text);
  expect(readXml(bytes, LIMITS)).toEqual({ ok: false, code });
  // Each byte once: no document is gone through again and again.
  expect(reads()).toBeLessThanOrEqual(code === 'too-long' ? 0 : bytes.length + 8);
  const [parser] = write.mock.contexts;
  expect(parser instanceof SaxesParser ? parser.position : 0).toBeLessThanOrEqual(parsed);
});
