/**
 * Documents from strangers. Everything that two readers could understand in two ways, or that costs more than it says, is refused with a
 * code: DOCTYPE and what comes with it, processing instructions, other encodings than UTF-8, NUL, an element named twice, text in pieces
 * (a comment or CDATA section within it), depth, count. What is left is a small tree. saxes judges whether it is well-formed.
 */
import { SaxesParser } from 'saxes';
import type { XmlElement } from './tree.ts';
import { textOfUtf8 } from './utf8.ts';

export type XmlRefusal =
  | 'too-long'
  | 'encoding'
  | 'doctype'
  | 'processing-instruction'
  | 'not-well-formed'
  | 'too-deep'
  | 'too-many'
  | 'doubled'
  | 'mixed';

export type XmlReading = { ok: true; root: XmlElement } | { ok: false; code: XmlRefusal };

export interface XmlLimits {
  /** Bytes of the whole document. */
  bytes?: number;
  /** The root counts as one. */
  depth?: number;
  /** Elements, attributes, and references such as `&#65;`: each kind for itself. */
  count?: number;
  /** Names of elements that may stand beside one of their own name: entries of a list. */
  repeated?: readonly string[];
}

const USUAL = { bytes: 65_536, depth: 16, count: 1_000 };

class Refused extends Error {
  readonly code: XmlRefusal;
  constructor(code: XmlRefusal) {
    super(code);
    this.code = code;
  }
}

/** Reads one document. Never throws, whatever the bytes are. */
export function readXml(bytes: Uint8Array, limits: XmlLimits = {}): XmlReading {
  if (bytes.length > (limits.bytes ?? USUAL.bytes)) return { ok: false, code: 'too-long' };
  const text = textOfUtf8(bytes);
  // A zero byte is UTF-16, UTF-32 or a character that XML does not have.
  if (text === null || text.includes('\0')) return { ok: false, code: 'encoding' };
  const count = limits.count ?? USUAL.count;
  if (text.split('&', count + 2).length > count + 1) return { ok: false, code: 'too-many' };
  try {
    return { ok: true, root: parse(text, limits.depth ?? USUAL.depth, count, new Set(limits.repeated)) };
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, code: fault.code };
    throw fault;
  }
}

interface Open {
  element: XmlElement & { attributes: Map<string, string>; children: XmlElement[]; text: string };
  /** Text heard so far. A leaf has one piece at most, an element with children none but blanks. */
  pieces: string[];
}

function parse(text: string, depth: number, count: number, repeated: ReadonlySet<string>): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;

  const refuse = (code: XmlRefusal): never => {
    throw new Refused(code);
  };
  const hear = (piece: string): void => {
    const here = open.at(-1);
    if (!here) return;
    here.pieces.push(piece);
    if (here.element.children.length > 0) mustBeBlank(here);
  };
  const mustBeBlank = (here: Open): void => {
    if (here.pieces.some((piece) => piece.trim() !== '')) refuse('mixed');
    here.pieces = [];
  };

  parser.on('error', () => refuse('not-well-formed'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('processinginstruction', () => refuse('processing-instruction'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) refuse('encoding');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > count) refuse('too-many');
  });
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > count) refuse('too-many');
    if (open.length >= depth) refuse('too-deep');
    const above = open.at(-1);
    if (above) {
      mustBeBlank(above);
      if (!repeated.has(tag.local) && above.element.children.some(({ name }) => name === tag.local)) refuse('doubled');
    }
    const element = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    if (above) above.element.children.push(element);
    else root = element;
    open.push({ element, pieces: [] });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed || closed.element.children.length > 0) return;
    if (closed.pieces.length > 1) refuse('mixed');
    closed.element.text = closed.pieces[0] ?? '';
  });

  parser.write(text).close();
  return root ?? refuse('not-well-formed');
}
