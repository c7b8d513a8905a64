/** A document as a tree, as it is read and as it is written. Names are local names: clients disagree about namespaces (facts §3.3). */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** What the prefix or the default namespace stands for; empty where there is none. */
  readonly namespace: string;
  /** By full name, `xmlns` among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of a leaf, as written: blanks are part of it. Of an element with children always empty. */
  readonly text: string;
}

/** The child of this name. There is at most one, unless the reader was told that it may be repeated: then the first. */
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((child) => child.name === name);

/** The child's text, or undefined where there is no such child. */
export const textOf = (parent: XmlElement, name: string): string | undefined => childOf(parent, name)?.text;
