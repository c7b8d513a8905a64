/**
 * The person who walks through the product for the pictures: the same page object as the browser tests', and what only a
 * photographer does besides: wait until the picture is at rest, and hold the product in the middle of something.
 */
import type { Locator, Page } from '@playwright/test';
import type { PageId } from '../../src/menu/tree/tree.ts';
import { ruinFlash } from '../e2e/damage.ts';
import { NewOwner } from '../e2e/newOwner.ts';
import { type Face, type Language, passwords, Recorder } from '../e2e/recorder.ts';
import { TrainerPanel } from '../e2e/trainerPanel.ts';
import { clickAfterCheck, slowNextCheck } from './inTheMiddle.ts';

/** The painted scenes arrive after the first picture, and the calm pace shows them within a second. */
export const PICTURES_MS = 1200;

type Role = 'button' | 'menuitem' | 'menuitemradio' | 'combobox' | 'checkbox' | 'option' | 'textbox' | 'switch';
type User = 'admin' | 'operator';

export interface Given {
  page: Page;
  face: Face;
  language: Language;
  snap: (id: string) => Promise<void>;
}

export type Person = ReturnType<typeof personAt>;

export function personAt({ page, face, language, snap }: Given) {
  const recorder = Object.assign(new Recorder(page), { face, language });
  const { t, panel: lab } = recorder;
  /** The last one of the name: a dialog comes after the page that it covers. */
  const control = (name: string, role: Role = 'button'): Locator => page.getByRole(role, { name, exact: true }).last();

  const person = {
    page,
    snap,
    t,
    lab,
    passwords,
    control,
    panel: new TrainerPanel(recorder),
    dialog: (name: string): Locator => recorder.dialog(name),

    /** Opens a scenario in a new tab, so to speak: from its beginning. */
    async open(scenario: string, { speed = '2', place }: { speed?: string; place?: string } = {}): Promise<void> {
      await page.goto('about:blank');
      await recorder.open({ scenario, speed, ...(place !== undefined && { place }) });
    },
    /** The recorder runs and shows its cameras. */
    async seeLiveView(): Promise<void> {
      await recorder.expectLiveView();
      await control(t.live.hint).waitFor();
      await page.waitForTimeout(PICTURES_MS);
    },
    async rightClick(): Promise<void> {
      await recorder.rightClickMenu({ across: 0.4, down: 0.3 });
    },
    /** From live view to the login dialog. */
    async askForMenu(): Promise<void> {
      await recorder.openLogin();
    },
    async logIn(user: User = 'admin'): Promise<void> {
      await recorder.logIn(user);
    },
    /** Opens a scenario at a page of its menu. */
    async enter(scenario: string, place: PageId, { speed, user }: { speed?: string; user?: User } = {}): Promise<void> {
      await person.open(scenario, { place, ...(speed !== undefined && { speed }) });
      await person.logIn(user);
      await person.goTo(place);
    },
    async goTo(place: PageId): Promise<void> {
      await recorder.followLink(place);
      await recorder.expectPlace(place);
      // The log is searched once its page is there.
      if (place === 'maintenance/log') await page.locator('.log-pages').waitFor();
      await page.mouse.move(1, 1);
    },
    async seeOnline(): Promise<void> {
      await recorder.expectStatus(t.platform.online);
    },
    /** The service has come to rest: online, offline or off. */
    async seeServiceSettled(): Promise<void> {
      await page.locator('.status').first().waitFor();
      await page.locator('.status .turning').waitFor({ state: 'detached' });
    },
    async choose(list: string, option: string): Promise<void> {
      await recorder.choose(list, option);
    },
    /** Replaces what stands in a field. */
    async write(label: string, text: string): Promise<void> {
      await control(label, 'textbox').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    /** Gives a password to the dialog on the screen. */
    async give(text: string): Promise<void> {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async draw(dots: readonly number[]): Promise<void> {
      await new NewOwner(recorder).draw(dots);
    },
    /** Wrong passwords, one after the other. */
    async giveWrong(times: number): Promise<void> {
      for (let n = 0; n < times; n++) {
        await control(t.login.password, 'textbox').click();
        await person.give('wrong');
        await page.locator('.row-fault, .password-wait').waitFor();
      }
    },
    async slowCheck(look: () => Promise<void>): Promise<void> {
      await slowNextCheck(page);
      await look();
    },
    clickAfterCheck: (selector: string): Promise<void> => clickAfterCheck(page, selector),
    spoilFlash: (): Promise<void> => ruinFlash(page),
    async press(name: string): Promise<void> {
      await control(name).click();
    },
  };
  return person;
}
