/** Reading answers as clients do: a whole document by the paths of its elements, and the documents of a stream by each one's own way. */
import { SaxesParser } from 'saxes';
import type { StreamReader } from './recording.ts';

export interface Document {
  root: string;
  namespace: string;
  /** Texts of the elements by path, such as `DeviceInfo/model`, in their order. */
  texts: ReadonlyMap<string, readonly string[]>;
}

/** @throws for what is not well-formed */
export function documentIn(text: string): Document {
  const texts = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  let [root, namespace] = ['', ''];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ local, uri }) => {
    if (root === '') [root, namespace] = [local, uri];
    open.push({ name: local, text: '' });
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  });
  parser.on('closetag', () => {
    const path = open.map(({ name }) => name).join('/');
    texts.set(path, [...(texts.get(path) ?? []), open.pop()?.text.trim() ?? '']);
  });
  parser.write(text).close();
  return { root, namespace, texts };
}

/** The documents that a client has found in what came of the stream so far. */
export const streamReaders: Readonly<Record<StreamReader, (text: string) => string[]>> = {
  /** Line by line: from the one with the opening tag to the one with the closing tag, which must be another. */
  lines(text) {
    const found: string[] = [];
    let open: string | null = null;
    for (const line of text.split('\n')) {
      if (line.includes('<EventNotificationAlert')) open = line;
      else if (open !== null) open += line;
      if (open === null || !line.includes('</EventNotificationAlert>') || line.includes('<EventNotificationAlert'))
        continue;
      found.push(open);
      open = null;
    }
    return found;
  },
  /** Whatever lies between two boundaries, behind its first blank line. What follows the last one is still to come. */
  boundaries: (text) =>
    text
      .split('--boundary')
      .slice(0, -1)
      .flatMap((part) => part.split('\r\n\r\n')[1]?.trimEnd() ?? []),
  /** The first tag behind a blank line names the document, which goes on to the closing tag of that name. */
  firstTag: (text) =>
    text
      .split('\r\n\r\n')
      .slice(1)
      .flatMap((part) => {
        const name = /<([^ >]*)/.exec(part)?.[1] ?? '';
        const [document, rest] = part.split(`</${name}>`);
        return rest === undefined ? [] : [`${document}</${name}>`];
      }),
  /** Parts that say of themselves that they are XML. */
  parts: (text) =>
    text
      .split('\r\n--boundary\r\n')
      .slice(0, -1)
      .flatMap((part) => {
        const [head = '', document] = part.replace(/^--boundary\r\n/, '').split('\r\n\r\n');
        return document !== undefined && /^content-type: *application\/xml/im.test(head) ? [document] : [];
      }),
};
