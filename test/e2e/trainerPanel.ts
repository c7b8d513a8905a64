/** The trainer's panel beside the monitor, by the words on it. Lab page only. */
import { expect, type Locator } from '@playwright/test';
import type { ProfileId } from '../../src/device/index.ts';
import type { ScenarioId, Speed } from '../../src/world/index.ts';
import type { Recorder } from './recorder.ts';

export class TrainerPanel {
  constructor(private readonly recorder: Recorder) {}

  private get words() {
    return this.recorder.panel;
  }
  get place(): Locator {
    return this.recorder.page.getByRole('complementary', { name: this.words.panel.label });
  }
  private button(name: string): Locator {
    return this.place.getByRole('button', { name, exact: true });
  }

  /** A group by its title, opened. */
  async open(title: string): Promise<Locator> {
    const group = this.place
      .locator('section')
      .filter({ has: this.recorder.page.getByRole('heading', { name: title }) });
    const toggle = group.getByRole('heading').getByRole('button');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    return group;
  }

  plugCable(into: boolean): Promise<void> {
    return this.switch('cable', into);
  }
  /** One of the network's. */
  async switch(which: keyof typeof this.words.network.switches, on: boolean): Promise<void> {
    const one = this.place.getByRole('switch', { name: new RegExp(`^${this.words.network.switches[which]}`) });
    if ((await one.getAttribute('aria-checked')) !== String(on)) await one.click();
    await expect(one).toHaveAttribute('aria-checked', String(on));
  }
  async plugStick(into: boolean): Promise<void> {
    const group = await this.open(this.words.stick.title);
    const stick = group.getByRole('switch', { name: new RegExp(`^${this.words.stick.name}`) });
    if ((await stick.getAttribute('aria-checked')) !== String(into)) await stick.click();
    await expect(stick).toHaveAttribute('aria-checked', String(into));
  }
  /** Puts a file on the stick, by its words in the list of offers. */
  async putOnStick(offer: string): Promise<void> {
    const group = await this.open(this.words.stick.title);
    await group.getByRole('combobox', { name: this.words.stick.offer }).selectOption({ label: offer });
    await group.getByRole('button', { name: this.words.stick.put, exact: true }).click();
  }
  async chooseSpeed(speed: Speed): Promise<void> {
    const heading = this.place.getByRole('button', { name: new RegExp(`^${this.words.panel.speed}`) });
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    await this.place.getByRole('radio', { name: this.words.speed.names[speed], exact: true }).check();
  }
  async pullPlug(): Promise<void> {
    await this.button(this.words.recorder.pullPlug).click();
  }
  async powerOn(): Promise<void> {
    await this.button(this.words.recorder.powerOn).click();
  }
  async anotherOwnerBinds(): Promise<void> {
    await this.button(this.words.cloud.bindAnother).click();
  }
  async startOver(): Promise<void> {
    await this.button(this.words.scenario.startOver).click();
  }
  async chooseScenario(scenario: ScenarioId): Promise<void> {
    await this.place.getByRole('combobox', { name: this.words.scenario.choose }).selectOption(scenario);
    this.recorder.grid = scenario === 'bound-3x';
  }
  async chooseProfile(profile: ProfileId): Promise<void> {
    await this.place.getByRole('combobox', { name: this.words.recorder.profile }).selectOption(profile);
    this.recorder.grid = profile === 'ip-3.4' || profile === 'hybrid-3.5';
  }
  /** What the cloud holds, whatever the recorder believes. */
  async expectCloud(words: string | RegExp): Promise<void> {
    await expect(this.place).toContainText(words);
  }
  get timeline(): Locator {
    return this.recorder.page.getByRole('log', { name: this.words.timeline.label });
  }
  get banners(): Locator {
    return this.recorder.page.getByRole('region', { name: this.words.banner.label });
  }
}
