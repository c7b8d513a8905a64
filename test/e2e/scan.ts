/** Looks for a secret in everything that the page, its storage and its inspectors hold, in every form it could hide in. */
import type { Page } from '@playwright/test';
import { heard } from './inspection.ts';

/** How a text may be disguised. Base64 in all three alignments, without the characters that its neighbours would change. */
export function disguises(secret: string): Record<string, string> {
  const bytes = Buffer.from(secret, 'utf8');
  const aligned = (offset: number): string =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  return {
    raw: secret,
    reversed: [...secret].reverse().join(''),
    'base64 0': aligned(0),
    'base64 1': aligned(1),
    'base64 2': aligned(2),
    hex: bytes.toString('hex'),
    'UTF-16 hex': Buffer.from(secret, 'utf16le').toString('hex'),
    URL: [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    'character codes': [...bytes].join(','),
  };
}

/** Everything readable, by where it was read. */
export interface Sight {
  where: string;
  text: string;
}

export async function lookAround(page: Page, also: readonly Sight[] = []): Promise<Sight[]> {
  const { said } = await heard(page);
  const seen = await page.evaluate(readPage);
  return [...seen, { where: 'XState inspection', text: said.join('\n') }, ...also];
}

/** @returns `where: form` for every place in which a secret was found. */
export function findSecrets(sights: readonly Sight[], secrets: readonly string[]): string[] {
  return sights.flatMap(({ where, text }) => {
    const lower = text.toLowerCase();
    return secrets.flatMap((secret) =>
      Object.entries(disguises(secret))
        .filter(([form, disguised]) =>
          form.startsWith('base64') ? text.includes(disguised) : lower.includes(disguised.toLowerCase()),
        )
        .map(([form]) => `${where}: ${form} of ${secret}`),
    );
  });
}

/** Runs in the page. The panel's list of documented passwords is the one place where they may stand. */
async function readPage(): Promise<Sight[]> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const list of copy.querySelectorAll('.lab-passwords')) list.remove();
  const inputs = [...document.querySelectorAll('input, textarea, select')] as HTMLInputElement[];

  const bytesOf = (value: unknown): string =>
    value instanceof Uint8Array
      ? `${new TextDecoder('latin1').decode(value)}\n${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
      : JSON.stringify(value);
  const stored: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const read = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const [keys, values] = await Promise.all([read(objects.getAllKeys()), read(objects.getAll())]);
      stored.push(JSON.stringify(keys), ...values.map(bytesOf));
    }
    database.close();
  }
  return [
    { where: 'page', text: copy.outerHTML },
    { where: 'text on the page', text: copy.textContent ?? '' },
    { where: 'fields', text: inputs.map(({ value, defaultValue }) => `${value}\n${defaultValue}`).join('\n') },
    { where: 'IndexedDB', text: stored.join('\n') },
    { where: 'localStorage', text: JSON.stringify({ ...localStorage }) },
    { where: 'sessionStorage', text: JSON.stringify({ ...sessionStorage }) },
    {
      where: 'address',
      text: `${location.href}\n${JSON.stringify(history.state)}\n${document.title}\n${document.cookie}`,
    },
    {
      where: 'resources',
      text: performance
        .getEntries()
        .map(({ name }) => name)
        .join('\n'),
    },
  ];
}
