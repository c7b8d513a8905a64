/** Records a chapter's steps as an event list, and plays such a list step by step: both at the panel, as its user does. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { stringsOf } from '../../src/trainer/strings/index.ts';
import { passwords } from '../e2e/controls.ts';
import { type Listed, playedAt } from './lists.ts';
import type { Picture, Player } from './player.ts';
import type { Chapter, Step } from './step.ts';

/** What a list begins with: the scenario from its start, whatever place the chapter's link leads to. */
const startOf = ({ start: { scenario, way } }: Chapter) => ({ scenario, way });

const LOOK_MS = 250;
const LOOKS_AT_REST = 4;

export class ListPlayer {
  private readonly words;
  private readonly group: Locator;

  constructor(private readonly player: Player) {
    this.words = stringsOf[player.language].world.list;
    const heading = player.page.getByRole('heading', { name: this.words.title });
    this.group = player.page.locator('.lab-panel section').filter({ has: heading });
  }

  /** By hand. @returns the list as it is saved, and where in it each step's picture belongs and where it ends */
  async record(chapter: Chapter): Promise<{ text: string; steps: Record<string, [number, number]> }> {
    const { page } = this.player;
    await this.open(chapter);
    await this.newWorld(() => this.press(this.words.write));
    const steps: Record<string, [number, number]> = {};
    for (const step of chapter.steps) {
      let photographed = 0;
      await this.player.playStep(step, async () => {
        // What was typed is told when its field is left.
        await page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement instanceof HTMLElement && activeElement.closest('.lab-pc, .lab-phone'))
            activeElement.blur();
        });
        photographed = await this.countAtRest();
      });
      steps[step.id] = [photographed, await this.countAtRest()];
    }
    await this.press(this.words.endWriting);
    const saving = page.waitForEvent('download');
    await this.press(this.words.save);
    return { text: await readFile(await (await saving).path(), 'utf8'), steps };
  }

  /** @param photographed when it is each step's turn: takes its picture, when the face rests or shows what is expected */
  async play(
    chapter: Chapter,
    { file, list, steps }: Listed,
    photographed: (take: (expected?: string) => Promise<Picture>, step: Step) => Promise<void>,
  ): Promise<void> {
    await this.open(chapter);
    await this.group.locator('input[type=file]').setInputFiles(file);
    await this.newWorld(() => this.press(this.words.stepwise));
    let played = 0;
    const playTo = async (count: number): Promise<void> => {
      for (; played < playedAt(list, count); played += 1) {
        await this.press(this.words.next);
        await this.expectPlayed(played + 1, list.entries.length);
      }
    };
    for (const step of chapter.steps) {
      const [picture, done] = steps[step.id] ?? [0, 0];
      await playTo(picture);
      await this.typePasswords(step);
      await photographed((expected) => this.player.photograph(step, expected), step);
      await playTo(done);
      await this.player.expectLed(step);
    }
    if (played < list.entries.length) await this.press(this.words.goOn);
    await expect(this.group.getByText(this.words.outcome.same), `${chapter.id} ends as it ended`).toBeVisible();
  }

  /** No password is in a list, nor is what one sees of it while it is typed at the recorder's screen: its picture is to show it. */
  private async typePasswords({ face, deeds }: Step): Promise<void> {
    for (const { does, on } of face === 'monitor' ? deeds : []) {
      if (does !== 'password') continue;
      await this.player.find(face, on).evaluate((field: HTMLInputElement, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, passwords.admin);
    }
  }

  private async open(chapter: Chapter): Promise<void> {
    await this.player.open(startOf(chapter));
    await this.liveView();
    const toggle = this.group.getByRole('heading').getByRole('button');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  }

  /** Another world stands on the table, with a screen, a PC and a phone of its own. */
  private async newWorld(bring: () => Promise<void>): Promise<void> {
    const { page } = this.player;
    await page.evaluate(() => {
      for (const face of document.querySelectorAll('.screen, .lab-pc > *, .lab-phone > *'))
        face.setAttribute('data-before', '');
    });
    await bring();
    await expect(page.locator('[data-before]')).toHaveCount(0);
    await this.liveView();
  }

  /** On the monitor, which may not be looked at. */
  private async liveView(): Promise<void> {
    await expect(this.player.page.locator('.screen .live-view')).toBeAttached();
  }

  private async press(name: string): Promise<void> {
    await this.group.getByRole('button', { name, exact: true }).click();
  }

  private async expectPlayed(played: number, of: number): Promise<void> {
    const told = played === of ? this.words.outcome.same : this.words.held(played, of);
    const refusal = this.group.locator('.lab-refusal');
    await expect(this.group.getByText(told).or(refusal).first()).toBeVisible();
    if (await refusal.isVisible()) throw new Error(`After ${played - 1} of ${of}: ${await refusal.textContent()}`);
  }

  /** How many entries have been written, once no more come by themselves. */
  private async countAtRest(): Promise<number> {
    const status = this.group.getByRole('status').first();
    let [text, rested] = ['', 0];
    while (rested < LOOKS_AT_REST) {
      const now = (await status.textContent()) ?? '';
      rested = now === text ? rested + 1 : 0;
      text = now;
      await this.player.page.waitForTimeout(LOOK_MS);
    }
    return Number(/\d+/.exec(text)?.[0] ?? 0);
  }
}
