/** The PC with its tool, and the owner's phone, as their users use them: on pages of their own or on the lab's table. */
import { expect, type Locator } from '@playwright/test';
import { stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import type { Language } from './controls.ts';

type Ear = () => Promise<string>;

export class PcOfTest {
  readonly t;
  constructor(
    private readonly pc: Locator,
    private readonly ear: Ear,
    language: Language,
  ) {
    this.t = toolStrings[language];
  }

  press(name: string): Promise<void> {
    return this.pc.getByRole('button', { name, exact: true }).click();
  }

  async openAsAdministrator(): Promise<void> {
    await this.pc.getByRole('button', { name: this.t.pc.shortcut }).click({ button: 'right' });
    await this.pc.getByRole('menuitem', { name: this.t.pc.asAdministrator }).click();
    await this.press(this.t.consent.yes);
  }

  async chooseRegion(region: keyof typeof this.t.regions): Promise<void> {
    await this.press(this.t.window.settings);
    await this.pc.getByLabel(this.t.settings.region).selectOption(this.t.regions[region]);
    await this.press(this.t.settings.save);
  }

  recorder(name: string): Locator {
    return this.pc.getByRole('checkbox', { name: this.t.list.select(name) });
  }

  get dialog(): Locator {
    return this.pc.getByRole('dialog', { name: this.t.unbind.title });
  }

  /** Of the device that is ticked; what becomes of it is the spec's to see. */
  async unbind(password: string): Promise<void> {
    await this.press(this.t.unbind.button);
    await expect(this.dialog.getByRole('img', { name: this.t.unbind.picture })).toBeVisible();
    await this.press(this.t.unbind.listen);
    await this.dialog.getByLabel(this.t.unbind.code).fill(await this.ear());
    await this.dialog.getByLabel(this.t.details.password, { exact: true }).fill(password);
    await this.dialog.getByRole('button', { name: this.t.unbind.unbind, exact: true }).click();
  }
}

export class PhoneOfTest {
  readonly t;
  constructor(
    private readonly phone: Locator,
    private readonly ear: Ear,
    language: Language,
  ) {
    this.t = phoneStrings[language];
  }

  press(name: string): Promise<void> {
    return this.phone.getByRole('button', { name, exact: true }).click();
  }

  heading(name: string): Locator {
    return this.phone.getByRole('heading', { name });
  }

  async signUp(mail: string): Promise<void> {
    await this.press(this.t.account.toSignUp);
    await this.phone.getByLabel(this.t.account.mail).fill(mail);
    await this.phone.getByLabel(this.t.account.password, { exact: true }).fill('a long one for the phone');
    await this.press(this.t.account.signUp);
    await expect(this.heading(this.t.devices.none)).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.press(this.t.account.profile);
    await this.press(this.t.account.signOut);
  }

  async addBySerial(serial = 'SIM204816', code = 'QRSMXT'): Promise<void> {
    await this.phone.getByRole('button', { name: this.t.devices.add }).last().click();
    await this.phone.getByLabel(this.t.add.serial).fill(serial);
    await this.press(this.t.add.next);
    await this.phone.getByLabel(this.t.add.code).fill(code);
    await this.press(this.t.add.add);
  }

  /** Of somebody else's device, from the page that says so. */
  async unbind(password: string): Promise<void> {
    await this.press(this.t.add.unbind);
    await this.phone.getByRole('button', { name: this.t.unbind.listen, exact: true }).click();
    await this.phone.getByLabel(this.t.unbind.picture).fill(await this.ear());
    await this.phone.getByLabel(this.t.unbind.password).fill(password);
    await this.press(this.t.unbind.submit);
  }
}
