/** Plays the guide's steps in the running product as a user does, in the lab over one world, and photographs them with marks. */
import { expect, type Locator, type Page } from '@playwright/test';
import { passwords } from '../e2e/controls.ts';
import { earOf } from '../e2e/pageEar.ts';
import { clearMarks, drawMarks, type Mark } from './marks.ts';
import { type Deed, type FaceName, type Link, PHONE_PASSWORD, type Step, type Target } from './step.ts';
import { type Language, wordsOf } from './words.ts';

/** The pictures of live view come within a second, whatever the speed. */
const REST_MS = 1200;
/** Where something is expected, so long it may rest as something else: a busy machine rests in the middle of what it does. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 300;
const PHOTO_QUALITY = 78;

/** Room for each face at a size at which it is read in print, and no larger. */
const TABLES: Readonly<Record<Link['way'], { width: number; height: number }>> = {
  menu: { width: 1460, height: 900 },
  sadp: { width: 1460, height: 900 },
  app: { width: 1460, height: 1130 },
  all: { width: 1900, height: 1500 },
};

const FACES: Readonly<Record<FaceName, string>> = {
  monitor: '.lab-monitor-screen',
  pc: '.lab-pc',
  phone: '.lab-phone',
};

export interface Picture {
  id: string;
  image: Buffer;
  kind: 'png' | 'jpeg';
  width: number;
  height: number;
  /** What is on the face by role and text, as a screen reader would go through it. */
  shows: string;
}

/** Where a link leads, below the product's address. */
export function addressOf({ scenario, way, place }: Link, language: Language): string {
  const asked = new URLSearchParams({ scenario, way, lang: language });
  return `?${asked}${place === undefined ? '' : `#/${place}`}`;
}

export class Player {
  private constructor(
    readonly page: Page,
    readonly language: Language,
    /** Whoever listens to the code of a picture needs no loudspeaker. */
    private readonly hear: () => Promise<string>,
  ) {}

  static async at(page: Page, language: Language): Promise<Player> {
    return new Player(page, language, await earOf(page));
  }

  /** @param speed as a link names it */
  async open(link: Link, speed = 'instant'): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.setViewportSize(TABLES[link.way]);
    await this.page.goto(`./${addressOf(link, this.language).replace('?', `?speed=${speed}&`)}`);
  }

  /** By hand. @param beforeTheLast of its deeds, where its picture belongs */
  async playStep(step: Step, beforeTheLast?: () => Promise<void>): Promise<void> {
    for (const deed of step.before ?? []) await this.perform(step, deed);
    for (const deed of step.deeds.slice(0, -1)) await this.perform(step, deed);
    await beforeTheLast?.();
    const last = step.deeds.at(-1);
    if (last) await this.perform(step, last);
    await this.expectLed(step);
  }

  async expectLed({ id, face, leadsTo }: Step): Promise<void> {
    for (const target of leadsTo)
      await expect(this.find(face, target), `${this.language}, ${id} leads to`).toBeVisible();
  }

  face(name: FaceName): Locator {
    return this.page.locator(FACES[name]);
  }

  find(face: FaceName, target: Target): Locator {
    const words = wordsOf[this.language];
    const room = target.within ? this.find(face, target.within) : this.face(face);
    const name = target.name?.(words);
    const named = room.getByRole(target.role, { ...(name !== undefined && { name, exact: true }) });
    const found = target.says ? named.filter({ hasText: target.says(words) }) : named;
    return target.which ? found[target.which]() : found;
  }

  async perform({ id, face }: Pick<Step, 'id' | 'face'>, deed: Deed): Promise<void> {
    const words = wordsOf[this.language];
    const target = this.find(face, deed.on);
    await expect(target, `${this.language}, ${id}: ${deed.does}`).toBeVisible();
    switch (deed.does) {
      case 'click':
      case 'right-click': {
        const box = deed.at && (await target.boundingBox());
        const position = box && deed.at && { x: box.width * deed.at.across, y: box.height * deed.at.down };
        return target.click({
          ...(deed.does === 'right-click' && { button: 'right' }),
          ...(position && { position }),
        });
      }
      case 'check':
        return target.check();
      case 'write':
        return target.fill(deed.text);
      case 'select':
        return void (await target.selectOption(deed.option(words)));
      case 'password':
        if (face !== 'monitor') return target.fill(passwords.admin);
        await expect(target).toBeFocused();
        await this.page.keyboard.type(passwords.admin);
        // The input follows when its caret is asked for.
        await this.page.keyboard.press('End');
        return expect(target).toHaveValue('•'.repeat(passwords.admin.length));
      case 'code':
        await this.find(face, deed.listen).click();
        return target.fill(await this.hear());
      case 'look':
    }
  }

  /** @param expected what the face should show: once it does, nobody waits for it to rest */
  async photograph(step: Step, expected?: string): Promise<Picture> {
    const face = this.face(step.face);
    for (const target of step.shows ?? [])
      await expect(this.find(step.face, target), `${this.language}, ${step.id} shows`).toBeVisible();
    await this.page.mouse.move(1, 1);
    const shows = await this.outlineAtRest(face, expected);
    const whole = await face.boundingBox();
    if (!whole) throw new Error(`${step.id}: the ${step.face} is not on the table.`);
    const clip = {
      x: Math.round(whole.x),
      y: Math.round(whole.y),
      width: Math.round(whole.width * (step.crop?.across ?? 1)),
      height: Math.round(whole.height * (step.crop?.down ?? 1)),
    };
    const marks = await Promise.all(step.deeds.map((deed) => this.placeOf(step, deed)));
    await this.page.evaluate(drawMarks, { marks, clip });
    const kind = step.photo ? 'jpeg' : 'png';
    const image = await this.page.screenshot({
      clip,
      type: kind,
      ...(step.photo && { quality: PHOTO_QUALITY }),
      animations: 'disabled',
      caret: 'hide',
    });
    await this.page.evaluate(clearMarks);
    return { id: step.id, image, kind, width: clip.width, height: clip.height, shows };
  }

  private async placeOf({ id, face }: Step, deed: Deed): Promise<Mark> {
    const box = await this.find(face, deed.on).boundingBox();
    if (!box) throw new Error(`${this.language}, ${id}: the place of ${deed.does} is not on the picture.`);
    const button = deed.does === 'right-click' ? 'right' : 'left';
    const at = 'at' in deed ? deed.at : undefined;
    if (!at) return { ...box, button };
    return { x: box.x + box.width * at.across, y: box.y + box.height * at.down, width: 0, height: 0, button };
  }

  /** Once nothing on the face has changed for a while: what was clicked is drawn, and what was asked is answered. */
  private async outlineAtRest(face: Locator, expected?: string): Promise<string> {
    await this.page.evaluate(() => document.fonts.ready);
    const { asking } = wordsOf[this.language].tool.list;
    const enough = expected === undefined ? REST_MS : PATIENCE_MS;
    let [outline, rested] = [await this.outline(face), 0];
    while (rested < enough && outline !== expected) {
      await this.page.waitForTimeout(LOOK_MS);
      const now = await this.outline(face);
      // The PC's tool asks around again and again, and says so for a moment.
      rested = now === outline && !now.includes(asking) ? rested + LOOK_MS : 0;
      outline = now;
    }
    return outline;
  }

  private async outline(face: Locator): Promise<string> {
    const typed = await face
      .locator('input[type=password]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    return told(await face.ariaSnapshot(), typed);
  }
}

/** No password is written down, nor a code that is another one each time. */
const told = (outline: string, typed: readonly string[]): string =>
  [passwords.admin, PHONE_PASSWORD, ...typed.filter((text) => text !== '')]
    .reduce((text, secret) => text.replaceAll(secret, '•'), outline)
    .replace(/\b\d{7}\b/g, '#######');
