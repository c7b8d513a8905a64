/** Holds the product in the middle of what is over in a moment, so that it can be looked at. */
import type { Page } from '@playwright/test';

const CHECK_MS = 1500;

/** Makes the next password check take its time. */
export async function slowNextCheck(page: Page): Promise<void> {
  await page.evaluate((wait) => {
    const { subtle } = crypto;
    const derive = subtle.deriveBits.bind(subtle);
    subtle.deriveBits = async (...given) => {
      await new Promise((later) => setTimeout(later, wait));
      Reflect.deleteProperty(subtle, 'deriveBits');
      return derive(...given);
    };
  }, CHECK_MS);
}

/**
 * Clicks while the request that follows the next password check is on its way: it is noted in flash before it is sent, so a little
 * after the last note.
 */
export async function clickAfterCheck(page: Page, selector: string): Promise<void> {
  await page.evaluate((target) => {
    const { subtle } = crypto;
    const derive = subtle.deriveBits.bind(subtle);
    const { put } = IDBObjectStore.prototype;
    const click = (): void => {
      IDBObjectStore.prototype.put = put;
      document.querySelector(target)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    };
    subtle.deriveBits = async (...given) => {
      Reflect.deleteProperty(subtle, 'deriveBits');
      const key = await derive(...given);
      let later = 0;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...note) {
        clearTimeout(later);
        later = window.setTimeout(click, 400);
        return put.apply(this, note);
      };
      return key;
    };
  }, selector);
}
