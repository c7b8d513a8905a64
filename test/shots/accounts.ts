// What is photographed of users and of what they leave behind: the user's page with each of its dialogs, the way back to a
// forgotten password, the log, and the bar's bell and power icon.

import { type Flow, kiosk, named } from './flow.ts';

const USER = 'system/user';
const LOG = 'maintenance/log';
const ONVIF = 'maintenance/system-service/onvif';
const ENCRYPTION = 'maintenance/system-service/stream-encryption';
const NEW = 'Night-Shift-7';
const PATTERN = [1, 4, 7, 8, 5];

export const accountFlows: readonly Flow[] = [
  kiosk('users', async (person) => {
    const { page, t, snap, press, dialog, control, write } = person;
    /** Opens a task's form with the admin's leave. */
    const begin = async (button: string, title: string) => {
      await press(button);
      await dialog(t.confirmPermission).waitFor();
      await person.give(person.passwords.admin);
      await dialog(title).waitFor();
    };
    await person.enter('bound-4x', USER);
    await press(t.users.add);
    await dialog(t.confirmPermission).waitFor();
    await snap(named(USER, 'permission'));
    await person.give(person.passwords.admin);
    await dialog(t.users.tasks.add).waitFor();
    await snap(named(USER, 'add'));
    await control(t.users.level, 'combobox').click();
    await snap(named(USER, 'levels'));
    await page.keyboard.press('Escape');
    await write(t.users.name, 'Operator');
    await write(t.access.newPassword, 'Operator7');
    await write(t.access.confirmPassword, NEW);
    await snap(named(USER, 'mismatch'));
    await write(t.access.newPassword, NEW);
    await page.keyboard.press('Enter');
    await dialog(t.users.tasks.add).locator('.row-fault').waitFor();
    await snap(named(USER, 'name-taken'));
    await write(t.users.name, 'petr');
    await write(t.access.newPassword, NEW);
    await write(t.access.confirmPassword, NEW);
    await page.keyboard.press('Enter');
    await page.locator('.page-said.tone-ok').waitFor();
    await snap(named(USER, 'added'));
    await begin(t.users.edit, t.users.tasks.edit);
    await snap(named(USER, 'edit'));
    await press(t.cancel);
    await begin(t.users.delete, t.attention);
    await snap(named(USER, 'delete'));
    await press(t.no);
    await control(t.users.select('admin')).click();
    await press(t.users.password);
    await dialog(t.users.tasks.password).waitFor();
    await snap(named(USER, 'own-password'));
    await write(t.access.newPassword, 'admin-77');
    await page.keyboard.press('Enter');
    await page.locator('.row-fault').first().waitFor();
    await snap(named(USER, 'own-password-refused'));
    await press(t.cancel);
    await begin(`${t.users.set}: ${t.users.pattern}`, t.pattern.title);
    await person.draw(PATTERN);
    await snap(named(USER, 'pattern-again'));
    await person.draw([3, 6, 9, 8]);
    await snap(named(USER, 'pattern-mismatch'));
    await person.draw(PATTERN);
    await person.draw(PATTERN);
    await page.locator('.page-said.tone-ok').waitFor();
    await begin(`${t.users.set}: ${t.users.email}`, t.users.tasks.email);
    await snap(named(USER, 'email'));
    await write(t.users.email, 'owner@mail.invalid');
    await page.keyboard.press('Enter');
    await dialog(t.users.tasks.email).waitFor({ state: 'detached' });
    await begin(`${t.users.set}: ${t.users.questions}`, t.questions.title);
    await press(t.activation.next);
    await snap(named(USER, 'questions-empty'));
    for (const n of [1, 2, 3]) await write(t.questions.answer(n), 'lamp');
    await press(t.activation.next);
    await dialog(t.questions.title).waitFor({ state: 'detached' });
    await begin(`${t.users.export}: ${t.users.guid}`, t.guidExport.title);
    await snap(named(USER, 'guid'));
    await press(t.guidExport.export);
    await dialog(t.guidExport.title).waitFor({ state: 'detached' });
    await snap(named(USER, 'all-set'));
    await press(t.topBar.power);
    await snap('power-menu');
    await control(t.power.logout, 'menuitem').click();
    await person.seeLiveView();
    await person.rightClick();
    await control(t.live.openMenu, 'menuitem').click();
    await dialog(t.patternLogin.title).waitFor();
    await person.draw([3, 6, 9, 8]);
    await page.getByText(t.patternLogin.wrong(5)).waitFor();
    await snap('login--pattern-wrong');
    await press(t.patternLogin.forgot);
    await press(t.login.forgot);
    await dialog(t.forgot.title).waitFor();
    await snap('forgot--ways');
    await page.getByText(t.forgot.byFile).click();
    await page.getByText(t.forgot.pick).waitFor();
    await snap('forgot--file');
    await press(t.forgot.back);
    await page.getByText(t.forgot.byQuestions, { exact: true }).click();
    await page.getByText(t.forgot.answers).waitFor();
    await snap('forgot--answers');
    for (const text of Object.values(t.questions.texts).slice(0, 3)) await write(text, 'lamp');
    await press(t.forgot.next);
    await page.getByText(t.forgot.newPassword).waitFor();
    await snap('forgot--password');
  }),

  kiosk('system-service', async (person) => {
    const { page, t, snap, press, dialog, control, write } = person;
    const begin = async (title: string) => {
      await dialog(t.confirmPermission).waitFor();
      await person.give(person.passwords.admin);
      await dialog(title).waitFor();
    };
    await person.enter('bound-4x', ONVIF);
    await control(t.fields['onvif.enabled'], 'checkbox').click();
    await press(t.apply);
    await page.getByText(t.applied).waitFor();
    await snap(named(ONVIF, 'on'));
    await press(t.users.add);
    await begin(t.users.tasks['onvif-add']);
    await write(t.users.name, 'vms');
    await write(t.access.newPassword, NEW);
    await write(t.access.confirmPassword, NEW);
    await snap(named(ONVIF, 'add'));
    await page.keyboard.press('Enter');
    await page.getByText(t.users.done['onvif-add']('vms', '')).waitFor();
    await snap(named(ONVIF, 'added'));
    await press(t.users.edit);
    await begin(t.users.tasks['onvif-edit']);
    await control(t.users.password, 'checkbox').click();
    await snap(named(ONVIF, 'edit'));
    await press(t.cancel);
    await press(t.users.delete);
    await begin(t.attention);
    await snap(named(ONVIF, 'delete'));
    await press(t.no);
    await page.getByRole('tab', { name: t.places[ENCRYPTION], exact: true }).click();
    await control(t.service.encryption, 'checkbox').click();
    await begin(t.users.tasks.encrypt);
    await snap(named(ENCRYPTION, 'password'));
    await write(t.service.encryptionPassword, NEW);
    await write(t.access.confirmPassword, NEW);
    await page.keyboard.press('Enter');
    await page.locator('.page-said.tone-ok').waitFor();
    await snap(named(ENCRYPTION, 'on'));
    await control(t.service.encryption, 'checkbox').click();
    await begin(t.attention);
    await snap(named(ENCRYPTION, 'off'));
  }),

  kiosk('users-operator', async (person) => {
    const { t, snap, press, dialog } = person;
    await person.enter('bound-4x', USER, { user: 'operator' });
    await snap(named(USER, 'operator'));
    await press(t.users.password);
    await dialog(t.users.tasks.password).waitFor();
    await snap(named(USER, 'operator-password'));
  }),

  kiosk('forgot-nothing', async (person) => {
    await person.open('bound-4x');
    await person.seeLiveView();
    await person.askForMenu();
    await person.press(person.t.login.forgot);
    await person.dialog(person.t.forgot.title).waitFor();
    await person.snap('forgot--nothing');
  }),

  kiosk('log', async (person) => {
    const { page, t, snap, press, dialog, control, write } = person;
    await person.enter('offline', LOG);
    await control(t.log.event, 'combobox').click();
    await snap(named(LOG, 'events'));
    await page.keyboard.press('Escape');
    await page.locator('.log-line').first().click();
    await dialog(t.log.entry).waitFor();
    await snap(named(LOG, 'entry'));
    await press(t.ok);
    await person.choose(t.log.period, t.log.periods.own);
    await snap(named(LOG, 'own-period'));
    await write(t.log.from, '31.02.2026');
    await press(t.keyboard.esc);
    await press(t.log.search);
    await page.locator('.row-fault').waitFor();
    await snap(named(LOG, 'no-such-day'));
    await person.choose(t.log.period, t.log.periods.all);
    await person.choose(t.log.kind, t.log.kinds.exception);
    await press(t.log.search);
    await press(t.log.save);
    await page.locator('.page-said.tone-ok').waitFor();
    await snap(named(LOG, 'exported'));
    await page.locator('.top-badge').click();
    await dialog(t.messages.title).waitFor();
    await snap('messages');
  }),
];
