/** What the owner of a new recorder does on the real page: the activation's dialogs, the dots, the wizard, the ways back. */
import { expect, type Locator } from '@playwright/test';
import type { Ear } from './ear.ts';
import type { Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

export const NEW_PASSWORD = 'Yard-Gate-7';
/** Nothing else in the product looks like it. */
export const PATTERN = [1, 4, 7, 8, 5, 2, 3, 6, 9] as const;
export const ANSWERS = ['zqmurka', 'zqtula', 'zqwerft'] as const;

export class NewOwner {
  constructor(private readonly recorder: Recorder) {}

  private get t() {
    return this.recorder.t;
  }
  private get keyboard() {
    return this.recorder.page.keyboard;
  }
  dialog(title: string): Promise<Locator> {
    return this.recorder.expectDialog(title);
  }
  async press(button: string): Promise<void> {
    await this.recorder.button(button, this.recorder.screen.getByRole('dialog')).click();
  }
  /** Into a field whose text never enters the page. */
  async type(label: string, text: string): Promise<void> {
    const field = this.recorder.field(label);
    await field.click();
    await this.keyboard.press('Control+A');
    await this.keyboard.type(text);
    await this.keyboard.press('End');
    await expect(field).toHaveValue('•'.repeat(text.length));
  }

  async activate(
    password: string = NEW_PASSWORD,
    {
      repeat = password,
      questions = false,
      file = false,
    }: { repeat?: string; questions?: boolean; file?: boolean } = {},
  ): Promise<void> {
    await this.dialog(this.t.activation.title);
    await this.type(this.t.activation.newPassword, password);
    await this.type(this.t.activation.confirmPassword, repeat);
    if (file) await this.recorder.box(this.t.activation.exportGuid).click();
    if (questions) await this.recorder.box(this.t.activation.setQuestions).click();
    await this.press(this.t.activation.activate);
  }

  private get pad(): Locator {
    return this.recorder.screen.getByRole('group', { name: this.t.pattern.pad });
  }
  /** With the mouse button held. */
  async draw(dots: readonly number[] = PATTERN): Promise<void> {
    await expect(this.pad.getByRole('button').first()).toBeEnabled();
    // Where it is to stay, with nothing over it.
    await this.pad.click({ trial: true });
    const box = await this.pad.boundingBox();
    if (!box) throw new Error('The dots are not on the screen.');
    const at = (dot: number): [number, number] => [
      box.x + (box.width * (((dot - 1) % 3) + 0.5)) / 3,
      box.y + (box.height * (Math.floor((dot - 1) / 3) + 0.5)) / 3,
    ];
    const { mouse } = this.recorder.page;
    const [first = 1, ...rest] = dots;
    await mouse.move(...at(first));
    await mouse.down();
    for (const dot of rest) await mouse.move(...at(dot), { steps: 3 });
    await mouse.up();
  }
  /** Dot after dot by keyboard: arrows to it, Space joins it. */
  async drawByKeys(dots: readonly number[]): Promise<void> {
    for (const dot of dots) {
      const name = this.t.pattern.dot(Math.ceil(dot / 3), ((dot - 1) % 3) + 1);
      await this.pad.getByRole('button', { name }).press('Space');
    }
  }

  async answer(answers: readonly string[], label: (at: number) => string): Promise<void> {
    for (const [at, answer] of answers.entries()) await this.type(label(at), answer);
  }
  /** The labels of a recorder whose three questions are those that the form begins with. */
  asked = (at: number): string => Object.values(this.t.questions.texts)[at] ?? '';

  /** From the box to the wizard, everything laid down. */
  async lay(): Promise<void> {
    await this.activate(NEW_PASSWORD, { questions: true, file: true });
    await this.dialog(this.t.pattern.title);
    await this.draw();
    // The mouse let go has gone on already; who presses Next all the same loses nothing.
    await this.press(this.t.activation.next);
    await this.draw();
    await this.dialog(this.t.questions.title);
    await this.answer(ANSWERS, (at) => this.t.questions.answer(at + 1));
    await this.press(this.t.activation.next);
    const file = await this.dialog(this.t.guidExport.title);
    await this.press(this.t.guidExport.export);
    await expect(file.getByRole('status')).toContainText('GUID_SIM204816');
    await this.press(this.t.ok);
  }

  /** The trainer's hand at the USB socket. Lab page only. */
  async plugStick(into: boolean): Promise<void> {
    const group = await new TrainerPanel(this.recorder).open(this.recorder.panel.stick.title);
    const stick = group.getByRole('switch');
    if ((await stick.getAttribute('aria-checked')) !== String(into)) await stick.click();
    await expect(stick).toHaveAttribute('aria-checked', String(into));
  }
  async putOnStick(name: string, text: string): Promise<void> {
    const group = await new TrainerPanel(this.recorder).open(this.recorder.panel.stick.title);
    await group
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await expect(group).toContainText(name);
  }

  /** Every way through the chart's places of a recorder out of the box. */
  async walkTheChart(ear: Ear): Promise<void> {
    const { recorder } = this;
    const panel = new TrainerPanel(recorder);
    await recorder.open({ face: 'lab', scenario: 'fresh' });
    await this.activate();
    await this.dialog(this.t.pattern.title);
    await this.press(this.t.activation.skip);
    await this.expectWizard();
    await ear.secondary();
    await recorder.openShortcut();
    await recorder.logOut();
    // A link that came before the end of the session would still open at once.
    await recorder.expectLiveView();
    await ear.follow('maintenance/log');
    await recorder.submitLogin('admin', NEW_PASSWORD);
    await this.expectWizard();
    await this.wizard('exit');
    await recorder.expectPlace('maintenance/log');
    await ear.note();
    await panel.startOver();
    await this.activate();
    await this.dialog(this.t.pattern.title);
    await this.press(this.t.activation.skip);
    await this.expectWizard();
    await this.wizard('exit');
    await recorder.expectLiveView();
    await ear.note();
  }

  /** Every way through the login dialog of an admin who has a pattern. The page's clock is the test's. */
  async walkTheLogin(ear: Ear): Promise<void> {
    const { recorder } = this;
    const said = (words: string) => expect(recorder.screen.getByRole('alert').filter({ hasText: words })).toBeVisible();
    const cancelled = async (): Promise<void> => {
      await this.press(this.t.cancel);
      await recorder.expectLiveView();
      await recorder.openShortcut();
      await this.dialog(this.t.patternLogin.title);
    };
    await recorder.open({ face: 'lab', scenario: 'fresh' });
    await this.lay();
    await this.wizard('exit');
    await recorder.expectLiveView();
    await recorder.openShortcut();
    await recorder.logOut();
    await recorder.openShortcut();
    await this.draw([3, 6, 9, 8]);
    await said(this.t.patternLogin.wrong(5));
    await ear.breakFlash(true);
    await this.draw();
    await said(this.t.fault);
    await ear.breakFlash(false);
    await this.draw();
    await recorder.logOut();
    await recorder.openShortcut();
    await this.forget();
    await this.press(this.t.cancel);
    for (let attempt = 1; attempt <= 7; attempt++) await recorder.submitLogin('admin', 'wrong');
    const wait = recorder.passwordWait;
    await expect(wait).toBeVisible();
    await this.forgetPassword();
    await this.press(this.t.cancel);
    await this.dialog(this.t.login.title);
    await cancelled();
    await this.draw();
    await expect(wait).toBeVisible();
    await recorder.page.clock.runFor(61_000);
    await cancelled();
    for (let attempt = 1; attempt < 6; attempt++) {
      await this.draw([3, 6, 9, 8]);
      await said(this.t.patternLogin.wrong(6 - attempt));
    }
    await this.draw([3, 6, 9, 8]);
    await this.dialog(this.t.login.title);
    await said(this.t.patternLogin.passwordOnly);
    await ear.note();
  }

  async expectWizard(): Promise<void> {
    await expect(this.recorder.screen.getByRole('heading', { name: this.t.wizard.title })).toBeVisible();
  }
  async wizard(button: 'back' | 'next' | 'skip' | 'exit' | 'finish'): Promise<void> {
    await this.recorder.button(this.t.wizard[button]).click();
  }

  /** From the pattern at the login dialog to Forgot Password. */
  async forget(): Promise<void> {
    await this.dialog(this.t.patternLogin.title);
    await this.press(this.t.patternLogin.forgot);
    await this.forgetPassword();
  }
  async forgetPassword(): Promise<void> {
    await this.dialog(this.t.login.title);
    await this.press(this.t.login.forgot);
    await this.dialog(this.t.forgot.title);
  }
  async chooseWay(way: 'byFile' | 'byQuestions'): Promise<void> {
    await this.recorder.screen.getByRole('button', { name: this.t.forgot[way] }).click();
  }
  async newPassword(password: string): Promise<void> {
    await this.type(this.t.access.newPassword, password);
    await this.type(this.t.access.confirmPassword, password);
    await this.press(this.t.ok);
  }
}
