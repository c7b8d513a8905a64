/** After the first two ways: the free recorder is added to one's own account, by its QR code or by serial number and code. */
import { HIK_CONNECT } from '../../e2e/controls.ts';
import type { Chapter, Target } from '../step.ts';
import { typed, ui } from '../words.ts';
import { account, online, toPage } from './atScreen.ts';
import {
  addDevice,
  added,
  atMonitor,
  cameraLess,
  noDevices,
  qr,
  scanCode,
  signUp,
  toSignUp,
  UPPER,
} from './withPhone.ts';

const serial: Target = { role: 'textbox', name: ({ app }) => app.add.serial };
const next: Target = { role: 'button', name: ({ app }) => app.add.next };
const code: Target = { role: 'textbox', name: ({ app }) => app.add.code };
const add: Target = { role: 'button', name: ({ app }) => app.add.add };
const open: Target = { role: 'button', name: ({ app }) => app.add.open };
const toSigning = [{ does: 'click', on: toSignUp }, ...signUp] as const;
const SERIAL = 'SIM204816';
const CODE = 'QRSMXT';

const table = { scenario: 'not-bound', way: 'all', place: HIK_CONNECT } as const;

export const byCode: Chapter = {
  id: 'add-code',
  start: table,
  title: { ru: () => 'Добавить по QR-коду', en: () => 'Add it by its QR code' },
  lead: {
    ru: ({ app }) =>
      `Регистратор свободен и в сети. Войдите в приложение со своей учётной записью; регион — ${ui(app.regions.russia)}.`,
    en: ({ app }) =>
      `The recorder is free and online. Sign in to the app with your own account; the region is ${ui(app.regions.russia)}.`,
  },
  steps: [
    {
      id: 'add-ready',
      face: 'monitor',
      before: toPage,
      deeds: [
        { does: 'look', on: online },
        { does: 'look', on: account(({ menu }) => menu.platform.notBound) },
        { does: 'look', on: qr },
      ],
      leadsTo: [qr],
      title: { ru: () => 'Проверьте, что он готов', en: () => 'See that it is ready' },
      text: {
        ru: ({ menu: { platform } }) =>
          `На странице регистратора ${ui(platform.online)} (1) и ${ui(platform.notBound)} (2). Код (3) содержит серийный номер и код подтверждения.`,
        en: ({ menu: { platform } }) =>
          `The recorder’s page reads ${ui(platform.online)} (1) and ${ui(platform.notBound)} (2). The code (3) holds the serial number and the verification code.`,
      },
    },
    {
      id: 'add-begin',
      face: 'phone',
      crop: UPPER,
      before: toSigning,
      deeds: [{ does: 'click', on: addDevice }],
      leadsTo: [scanCode],
      title: { ru: () => 'Начните добавлять', en: () => 'Begin to add' },
      text: {
        ru: ({ app }) => `В приложении нажмите ${ui(app.devices.add)}.`,
        en: ({ app }) => `Press ${ui(app.devices.add)} in the app.`,
      },
    },
    {
      id: 'add-scan',
      face: 'phone',
      crop: UPPER,
      before: [{ does: 'click', on: scanCode }],
      deeds: [{ does: 'click', on: atMonitor }],
      shows: [cameraLess],
      leadsTo: [added],
      title: { ru: () => 'Отсканируйте', en: () => 'Scan' },
      text: {
        ru: ({ app }) =>
          `Нажмите ${ui(app.add.scan)} и наведите камеру на код; в симуляторе — ${ui(app.scan.monitor)}.`,
        en: ({ app }) =>
          `Press ${ui(app.add.scan)} and hold the camera at the code; in the simulator, ${ui(app.scan.monitor)}.`,
      },
    },
    {
      id: 'add-done',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: open }],
      leadsTo: [{ role: 'button', name: ({ app }) => app.device.rename }],
      title: { ru: () => 'Готово', en: () => 'Done' },
      text: {
        ru: ({ app }) => `Регистратор в вашем списке. ${ui(app.add.open)} покажет его страницу.`,
        en: ({ app }) => `The recorder is in your list. ${ui(app.add.open)} shows its page.`,
      },
    },
    {
      id: 'add-owner',
      face: 'monitor',
      deeds: [{ does: 'look', on: account(({ menu }) => menu.platform.bound('a***@house.invalid')) }],
      leadsTo: [online],
      title: { ru: () => 'Убедитесь на регистраторе', en: () => 'Make sure at the recorder' },
      text: {
        ru: ({ menu }) => `В строке ${ui(menu.platform.account)} теперь ваша почта, наполовину скрытая.`,
        en: ({ menu }) => `The row ${ui(menu.platform.account)} now has your own address, half hidden.`,
      },
    },
  ],
};

export const bySerial: Chapter = {
  id: 'add-serial',
  start: { scenario: 'not-bound', way: 'app' },
  title: { ru: () => 'Добавить без QR-кода', en: () => 'Add it without a QR code' },
  lead: {
    ru: () => 'Если код не читается, хватит серийного номера и кода подтверждения с наклейки.',
    en: () => 'Where the code cannot be read, serial number and verification code from the label will do.',
  },
  steps: [
    {
      id: 'serial-number',
      face: 'phone',
      crop: UPPER,
      before: [...toSigning, { does: 'look', on: noDevices }, { does: 'click', on: addDevice }],
      deeds: [
        { does: 'write', on: serial, text: SERIAL },
        { does: 'click', on: next },
      ],
      leadsTo: [code],
      title: { ru: () => 'Введите серийный номер', en: () => 'Enter the serial number' },
      text: {
        ru: ({ app }) =>
          `Девять знаков с наклейки (1), затем ${ui(app.add.next)} (2). В симуляторе — ${typed(SERIAL)}.`,
        en: ({ app }) =>
          `The nine characters from the label (1), then ${ui(app.add.next)} (2). In the simulator it is ${typed(SERIAL)}.`,
      },
    },
    {
      id: 'serial-code',
      face: 'phone',
      crop: UPPER,
      deeds: [
        { does: 'write', on: code, text: CODE },
        { does: 'click', on: add },
      ],
      leadsTo: [added],
      title: { ru: () => 'Введите код подтверждения', en: () => 'Enter the verification code' },
      text: {
        ru: ({ app }) =>
          `От 6 до 12 букв или цифр, с учётом регистра (1), затем ${ui(app.add.add)} (2). В симуляторе — ${typed(CODE)}.`,
        en: ({ app }) =>
          `6 to 12 letters or digits, upper and lower case matter (1), then ${ui(app.add.add)} (2). In the simulator it is ${typed(CODE)}.`,
      },
      note: {
        ru: () => 'Это код самого регистратора. Его не спрашивают при отвязке, а пароль admin — не спрашивают здесь.',
        en: () =>
          'This code belongs to the recorder. Unbinding does not ask for it, and adding does not ask for the admin password.',
      },
    },
  ],
};
