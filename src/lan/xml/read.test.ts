// What is read, and everything that is not: each refusal with its code, none with an exception, none slowly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childOf, escapeXml, node, readXml, textOf, writeXml, type XmlNode } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (given: string | Uint8Array, limits?: Parameters<typeof readXml>[1]): string => {
  const reading = readXml(typeof given === 'string' ? bytes(given) : given, limits);
  return reading.ok ? 'ok' : reading.code;
};

describe('read', () => {
  test.each([
    ['a declaration in double quotes', '<?xml version="1.0" encoding="utf-8"?><Probe><Types>inquiry</Types></Probe>'],
    [
      'in single quotes, as ASCII',
      "<?xml version='1.0' encoding='us-ascii'?>\r\n<Probe><Types>inquiry</Types></Probe>",
    ],
    ['a byte order mark', '\uFEFF<Probe><Types>inquiry</Types></Probe>'],
    ['blanks between elements', '<Probe>\n  <Types>inquiry</Types>\n\n</Probe>\n'],
    ['a comment between elements', '<Probe> <!-- one --> <Types>inquiry</Types> <!-- two --> </Probe>'],
    ['a namespace', '<Probe xmlns="http://www.example.invalid/ver20"><Types>inquiry</Types></Probe>'],
    ['a prefix', '<p:Probe xmlns:p="urn:x"><p:Types>inquiry</p:Types></p:Probe>'],
    ['one CDATA section', '<Probe><Types><![CDATA[inquiry]]></Types></Probe>'],
  ])('%s', (_what, text) => {
    const reading = readXml(bytes(text));
    expect(reading.ok && reading.root.name).toBe('Probe');
    expect(reading.ok && textOf(reading.root, 'Types')).toBe('inquiry');
  });

  test('references, blanks and other alphabets are part of a value', () => {
    const reading = readXml(bytes('<a><b> &lt;&amp;&#x41; Пароль 🙂 </b></a>'));
    expect(reading.ok && textOf(reading.root, 'b')).toBe(' <&A Пароль 🙂 ');
  });

  test('an element that is not there is undefined, one that is empty is empty', () => {
    const reading = readXml(bytes('<a><b/></a>'));
    expect(reading.ok && [textOf(reading.root, 'b'), textOf(reading.root, 'c')]).toEqual(['', undefined]);
  });

  test('names of every object are names like others', () => {
    const reading = readXml(bytes('<a><__proto__ polluted="yes">1</__proto__><constructor>2</constructor></a>'));
    expect(reading.ok && [textOf(reading.root, '__proto__'), textOf(reading.root, 'constructor')]).toEqual(['1', '2']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(reading.ok && childOf(reading.root, 'toString')).toBeUndefined();
  });

  test('entries of a list may stand beside each other where the reader says so', () => {
    const list = '<List><Host>1</Host><Host>2</Host></List>';
    expect(codeOf(list)).toBe('doubled');
    const reading = readXml(bytes(list), { repeated: ['Host'] });
    expect(reading.ok && reading.root.children.map(({ text }) => text)).toEqual(['1', '2']);
  });
});

const utf16 = (text: string, mark: number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

const HOSTILE: [what: string, code: string, given: string | Uint8Array][] = [
  ['a DOCTYPE', 'doctype', '<!DOCTYPE a><a/>'],
  ['an entity of its own', 'doctype', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['a file as entity', 'doctype', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['a billion laughs', 'doctype', `<!DOCTYPE a [${'<!ENTITY x "&y;&y;&y;">'.repeat(300)}]><a>&x;</a>`],
  ['an entity that nobody declared', 'not-well-formed', '<a>&nbsp;</a>'],
  ['a processing instruction', 'processing-instruction', '<?php x?><a/>'],
  ['one within', 'processing-instruction', '<a><?x y?></a>'],
  ['UTF-16, little end first', 'encoding', utf16('<a/>', [0xff, 0xfe])],
  ['UTF-16 without a mark', 'encoding', utf16('<a/>', [])],
  ['a declared encoding that is another', 'encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
  [
    'Latin letters in Windows-1251',
    'encoding',
    Uint8Array.from([0x3c, 0x61, 0x3e, 0xcf, 0xe0, 0x3c, 0x2f, 0x61, 0x3e]),
  ],
  ['an overlong slash', 'encoding', Uint8Array.from([0x3c, 0xc0, 0xaf, 0x3e])],
  ['half a surrogate pair', 'encoding', Uint8Array.from([0x3c, 0xed, 0xa0, 0x80, 0x3e])],
  ['a torn character', 'encoding', Uint8Array.from([0x3c, 0x61, 0xe2, 0x82])],
  ['NUL', 'encoding', '<a>\0</a>'],
  ['NUL as a reference', 'not-well-formed', '<a>&#0;</a>'],
  ['a control character', 'not-well-formed', '<a>\u0001</a>'],
  ['depth 20,000', 'too-deep', '<a>'.repeat(20_000)],
  ['200,000 character references', 'too-long', `<a>${'&#65;'.repeat(200_000)}</a>`],
  ['12,000 of them', 'too-many', `<a>${'&#65;'.repeat(12_000)}</a>`],
  ['5,000 elements', 'too-many', `<a>${Array.from({ length: 5_000 }, (_, at) => `<b${at}/>`).join('')}</a>`],
  ['5,000 attributes', 'too-many', `<a ${Array.from({ length: 5_000 }, (_, at) => `b${at}=""`).join(' ')}/>`],
  ['a value in a CDATA section and beside it', 'mixed', '<a><Password>ab<![CDATA[cd]]></Password></a>'],
  ['a CDATA section in two', 'mixed', '<a><Password><![CDATA[ab]]><![CDATA[cd]]></Password></a>'],
  ['what follows the end of a CDATA section', 'mixed', '<a><b><![CDATA[x]]]]>></b></a>'],
  ['its end without a beginning', 'not-well-formed', '<a>]]></a>'],
  ['a comment within a value', 'mixed', '<a><Password>ab<!-- -->cd</Password></a>'],
  ['text beside elements', 'mixed', '<a>x<b/></a>'],
  ['text after an element', 'mixed', '<a><b/>x</a>'],
  ['a second Password', 'doubled', '<a><Password>1</Password><Types>x</Types><Password>2</Password></a>'],
  ['one in another namespace', 'doubled', '<a xmlns:p="urn:p"><Password>1</Password><p:Password>2</p:Password></a>'],
  ['a prefix that nobody declared', 'not-well-formed', '<p:a/>'],
  ['an attribute twice', 'not-well-formed', '<a b="1" b="2"/>'],
  ['a bare ampersand', 'not-well-formed', '<a>Tom & Jerry</a>'],
  ['two roots', 'not-well-formed', '<a/><b/>'],
  ['text after the root', 'not-well-formed', '<a/>x'],
  ['nothing', 'not-well-formed', ''],
  ['blanks', 'not-well-formed', '  \r\n'],
  ['JSON', 'not-well-formed', '{"a":1}'],
  ['an element that nobody closes', 'not-well-formed', '<a><b></a>'],
  ['a document that ends early', 'not-well-formed', '<a><b>'],
];

describe('refused', () => {
  test.each(HOSTILE)('%s: %s', (_what, code, given) => {
    expect(codeOf(given)).toBe(code);
  });

  test('anything at all is read or refused, never thrown', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '<a>x</a>',
      '</a>',
      '<b x="',
      '"/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&#',
      ';',
      '<?xml ',
      '?>',
      '<!DOCTYPE',
      'xmlns:p="u"',
      '\uFEFF',
      '\uD800',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 24 })
      .map((parts) => bytes(parts.join('')));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 64 })), (given) => {
        if (readXml(given).ok) read += 1;
      }),
      { numRuns: 5_000, seed: 11 },
    );
    expect(read).toBeGreaterThan(0);
  });
});

describe('written', () => {
  test('a value stays a value', () => {
    const unfit = ['\0', '\u0001', '\uFFFE', '\uD800'];
    const evil = `]]></b><c>"'&<!-- ${unfit.join('')} \r\n\t`;
    const text = writeXml(node('a', [node('b', evil, { title: evil })]));
    const reading = readXml(bytes(text));
    const back = unfit.reduce((text, sign) => text.replace(sign, '\uFFFD'), evil);
    expect(reading.ok && textOf(reading.root, 'b')).toBe(back);
    expect(reading.ok && childOf(reading.root, 'b')?.attributes.get('title')).toBe(back);
    expect(escapeXml('<')).toBe('&lt;');
  });

  test('every tree comes back as it was written', () => {
    const leaf = fc.record({
      name: fc.constantFrom('a', 'b-1', '_c'),
      content: fc.string({ unit: 'grapheme', minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(leaf, { selector: ({ name }) => name }), (leaves) => {
        const reading = readXml(bytes(writeXml(node('root', leaves), { eol: '\r\n' })));
        expect(reading.ok && reading.root.children.map(({ name, text }) => ({ name, content: text }))).toEqual(leaves);
      }),
    );
  });

  test('the layouts of the two faces', () => {
    const tree: XmlNode = node('A', [node('B', 1), node('C', false)], { version: '2.0' });
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
    expect(writeXml(tree)).toBe(`${declaration}<A version="2.0"><B>1</B><C>false</C></A>`);
    expect(writeXml(tree, { eol: '\r\n' })).toBe(`${declaration}\r\n<A version="2.0"><B>1</B>\r\n<C>false</C>\r\n</A>`);
    expect(writeXml(tree, { eol: '\n', eolAfterOpening: true })).toBe(
      `${declaration}\n<A version="2.0">\n<B>1</B>\n<C>false</C>\n</A>`,
    );
  });

  test('a name that is none is a bug of ours', () => {
    expect(() => writeXml(node('a b', ''))).toThrow('"a b" is no name');
  });
});
