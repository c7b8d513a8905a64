/** The third way: with the phone app, by the recorder's QR code. */
import { HIK_CONNECT } from '../../e2e/controls.ts';
import { type Chapter, type Deed, PHONE_PASSWORD, type Target } from '../step.ts';
import { typed, ui } from '../words.ts';
import { placeOfPage, toPage } from './atScreen.ts';

export const qr: Target = { role: 'img', name: ({ menu }) => menu.platform.deviceQr };
const button = (name: Target['name'] & object, which?: 'last'): Target => ({
  role: 'button',
  name,
  ...(which && { which }),
});
const field = (name: Target['name'] & object): Target => ({ role: 'textbox', name });
const heading = (name: Target['name'] & object): Target => ({ role: 'heading', name });

export const toSignUp = button(({ app }) => app.account.toSignUp);
export const noDevices = heading(({ app }) => app.devices.none);
export const signUp: readonly Deed[] = [
  { does: 'write', on: field(({ app }) => app.account.mail), text: 'anna@house.invalid' },
  { does: 'write', on: field(({ app }) => app.account.password), text: PHONE_PASSWORD },
  { does: 'click', on: button(({ app }) => app.account.signUp) },
];
export const addDevice = button(({ app }) => app.devices.add, 'last');
export const scanCode = button(({ app }) => app.add.scan);
export const atMonitor = button(({ app }) => app.scan.monitor);
/** Where the machine that plays has no camera. */
export const cameraLess: Target = { role: 'paragraph', says: ({ app }) => app.scan.noCamera };
export const added = heading(({ app }) => app.add.added);
const unbindTitle = heading(({ app }) => app.unbind.title);

/** Of the phone, where the rest is empty. */
export const UPPER = { across: 1, down: 0.62 };

const table = { scenario: 'bound-4x', way: 'all', place: HIK_CONNECT } as const;

export const withPhone: Chapter = {
  id: 'phone',
  start: table,
  title: { ru: () => 'Приложением на телефоне', en: () => 'With the app on a phone' },
  lead: {
    ru: () =>
      'Для любой прошивки, и сразу с добавлением в свою учётную запись. Телефон должен быть в той же сети Wi-Fi, что и регистратор: через мобильный интернет отсоединение недоступно.',
    en: () =>
      'For any firmware, and it goes on to add the device to your own account. The phone must be in the recorder’s own network, by Wi-Fi: over mobile data unbinding is not offered.',
  },
  steps: [
    {
      id: 'phone-code',
      face: 'monitor',
      before: toPage,
      deeds: [{ does: 'look', on: qr }],
      leadsTo: [qr],
      title: { ru: () => 'Приготовьте QR-код регистратора', en: () => 'Have the recorder’s QR code ready' },
      text: {
        ru: (words) =>
          `Он есть на наклейке регистратора. Если она далеко, откройте его на экране: ${placeOfPage(words)}.`,
        en: (words) =>
          `It is on the recorder’s label. If that is out of reach, open it on the screen: ${placeOfPage(words)}.`,
      },
    },
    {
      id: 'phone-account',
      face: 'phone',
      before: [{ does: 'click', on: toSignUp }],
      deeds: signUp,
      leadsTo: [noDevices],
      title: { ru: () => 'Войдите в приложение', en: () => 'Sign in to the app' },
      text: {
        ru: ({ app }) =>
          `Войдите в свою учётную запись. Если её нет, создайте: почта (1), пароль (2), ${ui(app.account.signUp)} (3). Регион — тот же, что у сервера регистратора: ${ui(app.regions.russia)}.`,
        en: ({ app }) =>
          `Sign in to your own account. If you have none, create one: e-mail (1), password (2), ${ui(app.account.signUp)} (3). The region is that of the recorder’s server: ${ui(app.regions.russia)}.`,
      },
      note: {
        ru: () => `В симуляторе почта может быть любой, лишь бы заканчивалась на ${typed('.invalid')}.`,
        en: () => `In the simulator any address will do that ends in ${typed('.invalid')}.`,
      },
    },
    {
      id: 'phone-add',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: addDevice }],
      leadsTo: [scanCode],
      title: { ru: () => 'Начните добавлять устройство', en: () => 'Begin to add the device' },
      text: {
        ru: ({ app }) => `Нажмите ${ui(app.devices.add)} или плюс вверху.`,
        en: ({ app }) => `Press ${ui(app.devices.add)}, or the plus at the top.`,
      },
    },
    {
      id: 'phone-scan',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: scanCode }],
      leadsTo: [atMonitor],
      title: { ru: () => 'Выберите сканирование', en: () => 'Choose to scan' },
      text: {
        ru: ({ app }) => `Нажмите ${ui(app.add.scan)}. Без кода под рукой можно ввести серийный номер с наклейки.`,
        en: ({ app }) => `Press ${ui(app.add.scan)}. Without a code at hand, enter the serial number from the label.`,
      },
    },
    {
      id: 'phone-monitor',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: atMonitor }],
      shows: [cameraLess],
      leadsTo: [heading(({ app }) => app.add.anothers)],
      title: { ru: () => 'Наведите на код', en: () => 'Point at the code' },
      text: {
        ru: ({ app }) =>
          `Наведите камеру на код так, чтобы он был виден целиком. В симуляторе вместо камеры — кнопка ${ui(app.scan.monitor)}.`,
        en: ({ app }) =>
          `Hold the camera so that the whole code is in the picture. In the simulator ${ui(app.scan.monitor)} does what a camera would.`,
      },
      link: table,
    },
    {
      id: 'phone-anothers',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: button(({ app }) => app.add.unbind) }],
      leadsTo: [unbindTitle, { role: 'img', name: ({ app }) => app.unbind.pictureAlt }],
      title: { ru: () => 'Начните отсоединение', en: () => 'Begin to unbind' },
      text: {
        ru: ({ app }) => `Приложение узнало регистратор: ${ui(app.add.anothers)}. Нажмите ${ui(app.add.unbind)}.`,
        en: ({ app }) => `The app knows the recorder: ${ui(app.add.anothers)}. Press ${ui(app.add.unbind)}.`,
      },
      note: {
        ru: ({ app }) =>
          `Кнопки нет, а написано ${ui(app.add.offLan)}? Подключите телефон к Wi-Fi регистратора, и она появится.`,
        en: ({ app }) =>
          `No button, but ${ui(app.add.offLan)}? Connect the phone to the recorder’s Wi-Fi, and it appears.`,
      },
    },
    {
      id: 'phone-unbind',
      face: 'phone',
      deeds: [
        { does: 'password', on: field(({ app }) => app.unbind.password) },
        {
          does: 'code',
          on: field(({ app }) => app.unbind.picture),
          listen: button(({ app }) => app.unbind.listen),
        },
        { does: 'click', on: button(({ app }) => app.unbind.submit) },
      ],
      leadsTo: [heading(({ app }) => app.unbind.done)],
      title: { ru: () => 'Введите пароль и код', en: () => 'Type password and code' },
      text: {
        ru: ({ app }) =>
          `Введите пароль admin регистратора (1), перепишите семь цифр с картинки (2) и нажмите ${ui(app.unbind.submit)} (3).`,
        en: ({ app }) =>
          `Type the recorder’s admin password (1), copy the seven digits from the picture (2), and press ${ui(app.unbind.submit)} (3).`,
      },
      note: {
        ru: () => 'Пароль уходит только на регистратор, по вашей же сети.',
        en: () => 'The password goes to the recorder alone, over your own network.',
      },
    },
    {
      id: 'phone-done',
      face: 'phone',
      crop: UPPER,
      deeds: [{ does: 'click', on: button(({ app }) => app.unbind.addNow) }],
      leadsTo: [field(({ app }) => app.add.code)],
      title: { ru: () => 'Готово', en: () => 'Done' },
      text: {
        ru: ({ app }) =>
          `Регистратор свободен. Нажмите ${ui(app.unbind.addNow)} и не откладывайте: пока он ничей, его может добавить любой, кто знает код подтверждения.`,
        en: ({ app }) =>
          `The recorder is free. Press ${ui(app.unbind.addNow)}, and do it now: as long as it is nobody’s, whoever knows its verification code can add it.`,
      },
    },
    {
      id: 'phone-verification',
      face: 'phone',
      crop: UPPER,
      deeds: [
        { does: 'look', on: field(({ app }) => app.add.code) },
        { does: 'click', on: button(({ app }) => app.add.add) },
      ],
      leadsTo: [added],
      title: { ru: () => 'Добавьте в свою учётную запись', en: () => 'Add it to your account' },
      text: {
        ru: ({ app }) =>
          `Код подтверждения уже прочитан из QR-кода (1). Нажмите ${ui(app.add.add)} (2): приложение скажет ${ui(app.add.added)}.`,
        en: ({ app }) =>
          `The verification code has been read from the QR code (1). Press ${ui(app.add.add)} (2): the app says ${ui(app.add.added)}.`,
      },
    },
  ],
};
