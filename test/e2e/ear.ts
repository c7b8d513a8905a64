/** An ear on a page's machines that keeps what it heard across reloads, and the hand that makes the page's storage fail. */
import { expect, type Page } from '@playwright/test';
import { fillStorage, ruinFlash } from './damage.ts';
import { heard, listenToXState } from './inspection.ts';

export class Ear {
  readonly states = new Set<string>();
  readonly transitions = new Set<string>();

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<Ear> {
    await listenToXState(page);
    return new Ear(page);
  }

  /** Writes down what was heard so far. To be called before the page is left. */
  async note(): Promise<void> {
    const { states, transitions } = await heard(this.page);
    for (const state of states) this.states.add(state);
    for (const transition of transitions) this.transitions.add(transition);
  }

  /** Waits for a transition that nothing on the screen tells of. */
  async until(transition: string): Promise<void> {
    await expect.poll(async () => (await heard(this.page)).transitions).toContain(transition);
  }

  async reload(): Promise<void> {
    await this.note();
    await this.page.reload();
    // The first events come before anybody could ask.
    await this.page.waitForFunction(() => Reflect.get(globalThis, 'heardOfXState').states.size > 3);
    await this.note();
  }

  /** A link to another place, followed on the open page. */
  async follow(place: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
  }

  /** The right mouse button, wherever the pointer may be on the screen. */
  async secondary(): Promise<void> {
    await this.page.mouse.click(200, 300, { button: 'right' });
  }

  /** While broken, nothing can be stored: the disk is full. */
  async breakFlash(broken: boolean): Promise<void> {
    await fillStorage(this.page, broken);
  }

  /** Overwrites both flash slots of the scenario that is open. */
  async ruinFlash(): Promise<void> {
    await this.note();
    await ruinFlash(this.page);
  }
}
