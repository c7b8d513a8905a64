// The person who walks through the product for the screenshots: by mouse and keys, by the words that stand on the screen.

/** The painted scenes arrive after the first picture, and the calm pace shows them within a second. */
export const PICTURES_MS = 1200;

/**
 * @param {{
 *   page: import('@playwright/test').Page,
 *   snap: (id: string) => Promise<void>,
 *   address: string,
 *   language: 'ru' | 'en',
 *   product: import('../shots.mjs').Product,
 * }} given
 */
export function personAt({ page, snap, address, language, product }) {
  const t = product.words[language];
  const lab = product.benchWords[language];
  const { admin, operator } = product.passwords;

  /** The last one of the name: a dialog comes after the page that it covers. @param {string} name @param {'button' | 'menuitem' | 'menuitemradio' | 'combobox' | 'checkbox' | 'option' | 'textbox' | 'switch'} [role] */
  const control = (name, role = 'button') => page.getByRole(role, { name, exact: true }).last();
  const dialog = (/** @type {string} */ name) => page.getByRole('dialog', { name, exact: true });

  const person = {
    page,
    snap,
    t,
    lab,
    control,
    dialog,
    passwords: product.passwords,

    /**
     * Opens a scenario in a new tab, so to speak: from its beginning.
     * @param {string} scenario
     * @param {{speed?: string, place?: string, more?: string}} [wish]
     */
    async open(scenario, { speed = '2', place = '', more = '' } = {}) {
      await page.goto('about:blank');
      const query = new URLSearchParams({ scenario, lang: language, speed });
      await page.goto(`${address}?${query}${more}${place && `#/${place}`}`);
    },

    /** The recorder runs and shows its cameras. */
    async seeLiveView() {
      await page.locator('canvas.live-view').waitFor();
      await control(t.live.hint).waitFor();
      await page.waitForTimeout(PICTURES_MS);
    },

    async rightClick() {
      const box = await page.locator('canvas.live-view').boundingBox();
      if (!box) throw new Error('live view is not on the screen');
      await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.3, { button: 'right' });
    },

    /** From live view to the login dialog. */
    async askForMenu() {
      await person.rightClick();
      await control(t.live.openMenu, 'menuitem').click();
      await dialog(t.login.title).waitFor();
    },

    /** @param {'admin' | 'operator'} [user] */
    async logIn(user = 'admin') {
      await dialog(t.login.title).waitFor();
      if (user === 'operator') await person.choose(t.login.user, 'operator');
      await control(t.login.password, 'textbox').click();
      await page.keyboard.type(user === 'admin' ? admin : operator);
      await page.keyboard.press('Enter');
      await dialog(t.login.title).waitFor({ state: 'detached' });
    },

    /** Opens a scenario at a page of its menu. @param {string} scenario @param {string} place @param {{speed?: string, user?: 'admin' | 'operator'}} [wish] */
    async enter(scenario, place, { speed, user } = {}) {
      await person.open(scenario, { place, ...(speed && { speed }) });
      await person.logIn(user);
      await person.goTo(place);
    },

    /** @param {string} place */
    async goTo(place) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${place}`);
      await page.locator('.breadcrumb [aria-current="page"]').waitFor();
      await page.waitForFunction((hash) => location.hash === hash, `#/${place}`);
      // The log is searched once its page is there.
      if (place === 'maintenance/log') await page.locator('.log-pages').waitFor();
      await page.mouse.move(1, 1);
    },

    async seeOnline() {
      await page.getByText(t.platform.online, { exact: true }).waitFor();
    },

    /** The service has come to rest: online, offline or off. */
    async seeServiceSettled() {
      await page.locator('.status').first().waitFor();
      await page.locator('.status .turning').waitFor({ state: 'detached' });
    },

    /** @param {string} list label of a drop-down list @param {string} option */
    async choose(list, option) {
      await control(list, 'combobox').click();
      await control(option, 'option').click();
    },

    /** Replaces what stands in a field. @param {string} label @param {string} text */
    async write(label, text) {
      await control(label, 'textbox').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },

    /** Gives a password to the dialog on the screen. @param {string} text */
    async give(text) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },

    /** Draws an unlock pattern with the mouse button held. @param {readonly number[]} dots 1 to 9 */
    async draw(dots) {
      const box = await page.locator('.pattern-pad').boundingBox();
      if (!box) throw new Error('The dots are not on the screen.');
      for (const [at, dot] of dots.entries()) {
        const [column, row] = [(dot - 1) % 3, Math.floor((dot - 1) / 3)];
        await page.mouse.move(box.x + (box.width * (column + 0.5)) / 3, box.y + (box.height * (row + 0.5)) / 3, {
          steps: 3,
        });
        if (at === 0) await page.mouse.down();
      }
      await page.mouse.up();
    },

    /** Wrong passwords until the user is locked. @param {number} times */
    async giveWrong(times) {
      for (let n = 0; n < times; n++) {
        await control(t.login.password, 'textbox').click();
        await person.give('wrong');
        await page.locator('.row-fault, .password-wait').waitFor();
      }
    },

    /** Makes the next password check take its time, for a look at the screen meanwhile. @param {() => Promise<void>} look */
    async slowCheck(look) {
      await page.evaluate(() => {
        const { subtle } = crypto;
        const derive = subtle.deriveBits.bind(subtle);
        subtle.deriveBits = async (...given) => {
          await new Promise((later) => setTimeout(later, 1500));
          delete (/** @type {any} */ (subtle).deriveBits);
          return derive(...given);
        };
      });
      await look();
    },

    /**
     * Clicks while the request that follows the next password check is on its way: it is noted in flash before it is sent, so a
     * little after the last note.
     * @param {string} selector
     */
    async clickAfterCheck(selector) {
      await page.evaluate((target) => {
        const { subtle } = crypto;
        const derive = subtle.deriveBits.bind(subtle);
        const { put } = IDBObjectStore.prototype;
        const click = () => {
          IDBObjectStore.prototype.put = put;
          document.querySelector(target)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        };
        subtle.deriveBits = async (...given) => {
          delete (/** @type {any} */ (subtle).deriveBits);
          const key = await derive(...given);
          let later = 0;
          /** @this {IDBObjectStore} @param {Parameters<typeof put>} note */
          IDBObjectStore.prototype.put = function (...note) {
            clearTimeout(later);
            later = window.setTimeout(click, 400);
            return put.apply(this, note);
          };
          return key;
        };
      }, selector);
    },

    /** Damages what this browser keeps of the recorder, as a worn-out flash would. It must have nothing more to note. */
    async spoilFlash() {
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('nvr-simulator');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const writing = opening.result.transaction('worlds', 'readwrite');
              const store = writing.objectStore('worlds');
              const keys = store.getAllKeys();
              keys.onsuccess = () => {
                // Both slots, whether or not the second was ever saved to.
                for (const key of keys.result)
                  if (/\/flash\/[ab]$/.test(String(key)))
                    for (const slot of ['a', 'b']) store.put(new Uint8Array(9), String(key).replace(/.$/, slot));
              };
              writing.oncomplete = () => resolve(undefined);
            };
          }),
      );
    },

    /** @param {string} name */
    async press(name) {
      await control(name).click();
    },
  };
  return person;
}

/** @typedef {ReturnType<typeof personAt>} Person */
