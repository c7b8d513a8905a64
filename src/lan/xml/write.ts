/** Documents of our own. Whatever a value holds, it stays a value: nothing in it can open an element or end one. */

export interface XmlNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Children, or a leaf's value. Numbers and truth are written as the trade does: digits, `true`, `false`. */
  readonly content: readonly XmlNode[] | string | number | boolean;
}

/** Shorthand for one node. */
export const node = (
  name: string,
  content: XmlNode['content'],
  attributes?: Readonly<Record<string, string>>,
): XmlNode => (attributes ? { name, attributes, content } : { name, content });

export interface XmlLayout {
  /** Written after each element and after the declaration; some clients split on it. */
  eol?: '' | '\n' | '\r\n';
  /** Whether it also stands between an opening tag and its first child. */
  eolAfterOpening?: boolean;
  /** Whether it says first that it is XML; a part of something larger does not. */
  declared?: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** A whole document. @throws Error when a name is none: names are ours, values are not. */
export function writeXml(
  root: XmlNode,
  { eol = '', eolAfterOpening = false, declared = true }: XmlLayout = {},
): string {
  const write = ({ name, attributes, content }: XmlNode): string => {
    mustBeName(name);
    const inside = attributes ? written(attributes) : '';
    if (!isChildren(content)) return `<${name}${inside}>${escapeXml(String(content))}</${name}>`;
    let children = '';
    for (const child of content) children += write(child) + eol;
    return `<${name}${inside}>${eolAfterOpening ? eol : ''}${children}</${name}>`;
  };
  return `${declared ? DECLARATION + eol : ''}${write(root)}`;
}

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${mustBeName(key)}="${escapeXml(value)}"`)
    .join('');

const isChildren = (content: XmlNode['content']): content is readonly XmlNode[] => typeof content === 'object';

/** A value as text or within quotes of an attribute. A character that XML cannot carry becomes U+FFFD. */
export const escapeXml = (value: string): string =>
  PLAIN.test(value) ? value : value.replace(UNFIT, '\uFFFD').replace(/[&<>"'\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);

/** ASCII in which nothing is to be written otherwise: nearly every value. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Neither control characters nor the two that are none, nor half a pair: a document with them is refused by every reader. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function mustBeName(name: string): string {
  if (names.has(name)) return name;
  if (/^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/.test(name)) {
    names.add(name);
    return name;
  }
  throw new Error(`"${name}" is no name for an element or attribute of XML. Names are letters, digits, ".", "-", "_".`);
}

/** Found to be names before. They are ours, so there are a few hundred. */
const names = new Set<string>();
