/** Hears the code that a page plays: no loudspeaker is needed. */
import type { Page } from '@playwright/test';
import { heardIn } from '../../src/cloud/testing/ear.ts';

/** Before the page is opened. @returns what waits for the next sound and tells its code */
export async function earOf(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const { decodeAudioData } = AudioContext.prototype;
    AudioContext.prototype.decodeAudioData = function heard(wav, ...rest) {
      const letters = [...new Uint8Array(wav)].map((byte) => String.fromCharCode(byte)).join('');
      Reflect.set(globalThis, 'heard', btoa(letters));
      return decodeAudioData.call(this, wav, ...rest);
    };
  });
  return async () => {
    await page.waitForFunction(() => Reflect.has(globalThis, 'heard'));
    const wav = await page.evaluate(() => {
      const heard = String(Reflect.get(globalThis, 'heard'));
      Reflect.deleteProperty(globalThis, 'heard');
      return heard;
    });
    return heardIn(wav);
  };
}
