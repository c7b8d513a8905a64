/** Documents as they leave: XML, or the same tree as JSON where it was asked for. Opening and closing tags stand on lines of their own. */
import { node, writeXml, type XmlNode } from '../xml/index.ts';

export interface Dress {
  namespace: string;
  /** Of the documents' schema. */
  version: string;
}

/** Which namespace a firmware's documents have: real ones disagree (facts §3.3), so it is a matter of the profile. */
export const dressOf = (profile: string): Dress => ({
  namespace: `http://www.${ISAPI_ORG.includes(profile) ? 'isapi.org' : 'hikvision.com'}/ver20/XMLSchema`,
  version: '2.0',
});
const ISAPI_ORG: readonly string[] = ['ip-5.03'];

/** Lists beneath repeat the namespace at each entry: real ones do, and a client reads them one by one. */
export const dressed = (root: XmlNode, { namespace, version }: Dress): XmlNode =>
  node(root.name, root.content, { version, xmlns: namespace, ...root.attributes });

export const xmlOf = (root: XmlNode, dress: Dress): string =>
  `${writeXml(dressed(root, dress), { eol: '\n', eolAfterOpening: true })}\n`;

/** A part of a stream. It begins with its own tag: a client takes the first one it sees for the document's. */
export const partOf = (root: XmlNode, dress: Dress): string =>
  `${writeXml(dressed(root, dress), { eol: '\n', eolAfterOpening: true, declared: false })}\n`;

/** Names that stand more than once are a list; attributes, which JSON has not, are left out. */
export const jsonOf = (root: XmlNode): string => `${JSON.stringify({ [root.name]: plainOf(root) })}\n`;

function plainOf({ content }: XmlNode): unknown {
  if (typeof content !== 'object') return content;
  const byName = new Map<string, unknown[]>();
  for (const child of content) byName.set(child.name, [...(byName.get(child.name) ?? []), plainOf(child)]);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
}
