/** Puts something else under keys of the world's storage; the page that is opened again shows what the product makes of it. */
import type { Page } from '@playwright/test';

const ELSEWHERE = '<!doctype html><title>elsewhere</title><link rel="icon" href="data:,">';
export const damages = ['bytes', 'no bytes', 'text', 'an empty list'] as const;

export async function damage(page: Page, keys: readonly string[], kind: (typeof damages)[number]): Promise<void> {
  // A page of the same origin on which nothing of the product runs that could write again.
  await page.route('**/elsewhere', (route) => route.fulfill({ contentType: 'text/html', body: ELSEWHERE }));
  await page.goto('./elsewhere');
  await page.evaluate(
    async ([names, how]) => {
      const garbage: Record<string, unknown> = {
        bytes: new Uint8Array(300).map((_, at) => (at * 37) % 251),
        'no bytes': { schema: 99, profile: '<script>' },
        text: 'not a world',
        'an empty list': [],
      };
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('nvr-simulator');
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction('worlds', 'readwrite');
      for (const name of names) writing.objectStore('worlds').put(garbage[how], name);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    },
    [keys, kind] as const,
  );
  await page.goBack();
}

/** Which of these keys something lies under. */
export const keptOf = (page: Page, keys: readonly string[]): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('nvr-simulator');
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = database.transaction('worlds').objectStore('worlds').getAllKeys();
    const all = await new Promise<IDBValidKey[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return wanted.filter((key) => all.includes(key));
  }, keys);

/** While full, nothing can be stored. */
export async function fillStorage(page: Page, full: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
    store['putWhenWell'] ??= store['put'];
    store['put'] = isFull
      ? () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        }
      : store['putWhenWell'];
  }, full);
}

/** Overwrites both flash slots of the scenario that is open. What the recorder notes afterwards would mend one of them. */
export async function ruinFlash(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scenario = new URLSearchParams(location.search).get('scenario');
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('nvr-simulator');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction('worlds', 'readwrite');
    for (const slot of ['a', 'b']) writing.objectStore('worlds').put(new Uint8Array(9), `${scenario}/flash/${slot}`);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  });
}
