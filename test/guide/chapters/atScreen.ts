/** The first way: at the recorder's own screen, with a mouse. */
import { HIK_CONNECT } from '../../e2e/controls.ts';
import type { Chapter, Target } from '../step.ts';
import { path, ui, type Words } from '../words.ts';

const liveView: Target = { role: 'img', name: () => /^(Просмотр|Live view), \d+/ };
const login: Target = { role: 'dialog', name: ({ menu }) => menu.login.title };
const attention: Target = { role: 'dialog', name: ({ menu }) => menu.attention };
const permission: Target = { role: 'dialog', name: ({ menu }) => menu.confirmPermission };
const ok = (within: Target): Target => ({ role: 'button', name: ({ menu }) => menu.ok, within });
const password = (within: Target): Target => ({ role: 'textbox', name: ({ menu }) => menu.login.password, within });
export const account = (says: Target['says']): Target => ({
  role: 'group',
  name: ({ menu }) => menu.platform.account,
  ...(says && { says }),
});
export const online: Target = {
  role: 'group',
  name: ({ menu }) => menu.platform.status,
  says: ({ menu }) => menu.platform.online,
};
export const unbindButton: Target = { role: 'button', name: ({ menu }) => menu.platform.unbind };

/** Logging in where a link leads straight to a page. */
export const loginAtLink = [
  { does: 'password', on: password(login) },
  { does: 'click', on: ok(login) },
] as const;
export { login, ok, password };

const page = { scenario: 'bound-4x', way: 'menu', place: HIK_CONNECT } as const;

/** Of live view, which is the same everywhere. */
const LEFT_HALF = { across: 0.75, down: 0.75 };

export const atScreen: Chapter = {
  id: 'screen',
  start: { scenario: 'bound-4x', way: 'menu' },
  title: { ru: () => 'На экране регистратора', en: () => 'At the recorder’s screen' },
  lead: {
    ru: () =>
      'Самый короткий способ: нужны только монитор и мышь, подключённые к регистратору. Подходит для IP- и гибридных регистраторов с прошивкой 4.x.',
    en: () =>
      'The shortest way: all you need is the monitor and the mouse that are connected to the recorder. It works on IP and hybrid recorders with firmware 4.x.',
  },
  steps: [
    {
      id: 'screen-live-view',
      face: 'monitor',
      deeds: [{ does: 'right-click', on: liveView, at: { across: 0.39, down: 0.4 } }],
      crop: LEFT_HALF,
      photo: true,
      leadsTo: [{ role: 'menuitem', name: ({ menu }) => menu.live.openMenu }],
      title: { ru: () => 'Откройте быстрое меню', en: () => 'Open the shortcut menu' },
      text: {
        ru: () => 'Щёлкните правой кнопкой мыши в любом месте изображения с камер.',
        en: () => 'Click with the right mouse button anywhere on the cameras’ pictures.',
      },
    },
    {
      id: 'screen-shortcut-menu',
      face: 'monitor',
      deeds: [{ does: 'click', on: { role: 'menuitem', name: ({ menu }) => menu.live.openMenu } }],
      crop: LEFT_HALF,
      photo: true,
      leadsTo: [login],
      title: { ru: () => 'Войдите в меню', en: () => 'Go to the menu' },
      text: {
        ru: ({ menu }) => `Выберите ${ui(menu.live.openMenu)}. Регистратор попросит войти.`,
        en: ({ menu }) => `Choose ${ui(menu.live.openMenu)}. The recorder asks you to log in.`,
      },
    },
    {
      id: 'screen-login',
      face: 'monitor',
      photo: true,
      deeds: loginAtLink,
      leadsTo: [{ role: 'button', name: ({ menu }) => menu.topBar.power }],
      title: { ru: () => 'Войдите как admin', en: () => 'Log in as admin' },
      text: {
        ru: ({ menu }) =>
          `Пользователь — ${ui('admin')}. Наберите его пароль мышью на экранной клавиатуре (1) или на подключённой USB-клавиатуре и нажмите ${ui(menu.ok)} (2).`,
        en: ({ menu }) =>
          `The user is ${ui('admin')}. Type its password with the mouse on the on-screen keyboard (1), or on a USB keyboard, and press ${ui(menu.ok)} (2).`,
      },
      note: {
        ru: () =>
          'Большие и маленькие буквы различаются. После семи неверных паролей вход закрывается на минуту — для всех трёх способов сразу.',
        en: () =>
          'Upper and lower case matter. Seven wrong passwords close the door for a minute, for all three ways at once.',
      },
    },
    {
      id: 'screen-network',
      face: 'monitor',
      deeds: [
        {
          does: 'click',
          on: { role: 'button', name: ({ menu }) => menu.places['system/network'], which: 'first' },
        },
      ],
      leadsTo: [{ role: 'button', name: ({ menu }) => menu.places['system/network/advanced'] }],
      title: { ru: () => 'Откройте раздел сети', en: () => 'Open the network settings' },
      text: {
        ru: ({ menu }) =>
          `Меню открывается в разделе ${ui(menu.places.system)}. В столбце слева нажмите ${ui(menu.places['system/network'])}.`,
        en: ({ menu }) =>
          `The menu opens in the area ${ui(menu.places.system)}. Press ${ui(menu.places['system/network'])} in the column at the left.`,
      },
    },
    {
      id: 'screen-advanced',
      face: 'monitor',
      deeds: [
        { does: 'click', on: { role: 'button', name: ({ menu }) => menu.places['system/network/advanced'] } },
        {
          does: 'click',
          on: { role: 'tab', name: ({ menu }) => menu.places['system/network/advanced/platform-access'] },
        },
      ],
      leadsTo: [online, account(({ menu }) => menu.platform.bound('p***@mail.invalid')), unbindButton],
      title: { ru: () => 'Откройте доступ к платформе', en: () => 'Open Platform Access' },
      text: {
        ru: ({ menu: { places } }) =>
          `Ниже, под ${ui(places['system/network'])}, нажмите ${ui(places['system/network/advanced'])} (1), затем вкладку ${ui(places['system/network/advanced/platform-access'])} (2).`,
        en: ({ menu: { places } }) =>
          `Press ${ui(places['system/network/advanced'])} below ${ui(places['system/network'])} (1), then the tab ${ui(places['system/network/advanced/platform-access'])} (2).`,
      },
    },
    {
      id: 'screen-unbind',
      face: 'monitor',
      deeds: [
        { does: 'look', on: online },
        { does: 'click', on: unbindButton },
      ],
      leadsTo: [attention],
      link: page,
      title: { ru: () => 'Нажмите кнопку отвязки', en: () => 'Press the button' },
      text: {
        ru: ({ menu: { platform } }) =>
          `Проверьте, что ${ui(platform.status)} — ${ui(platform.online)} (1), и нажмите ${ui(platform.unbind)} (2) рядом с учётной записью прежнего владельца.`,
        en: ({ menu: { platform } }) =>
          `Check that the ${ui(platform.status)} is ${ui(platform.online)} (1), and press ${ui(platform.unbind)} (2) beside the previous owner’s account.`,
      },
      note: {
        ru: ({ menu: { platform } }) =>
          `Кнопка ${ui(platform.unbind)} серая или её нет? Смотрите раздел «Если не получается».`,
        en: ({ menu: { platform } }) =>
          `Is ${ui(platform.unbind)} grey, or not there at all? See “When it is refused”.`,
      },
    },
    {
      id: 'screen-attention',
      face: 'monitor',
      deeds: [{ does: 'click', on: { role: 'button', name: ({ menu }) => menu.yes, within: attention } }],
      leadsTo: [permission],
      link: page,
      title: { ru: () => 'Согласитесь', en: () => 'Agree' },
      text: {
        ru: ({ menu }) =>
          `Регистратор предупреждает: устройство исчезнет из учётной записи и у всех, кому открыт доступ. Нажмите ${ui(menu.yes)}.`,
        en: ({ menu }) =>
          `The recorder warns that the device will leave the account, and everybody with whom it is shared. Press ${ui(menu.yes)}.`,
      },
    },
    {
      id: 'screen-permission',
      face: 'monitor',
      deeds: [
        { does: 'password', on: password(permission) },
        { does: 'click', on: ok(permission) },
      ],
      leadsTo: [{ ...attention, says: ({ menu }) => menu.platform.unbound }],
      link: page,
      title: { ru: () => 'Подтвердите паролем', en: () => 'Confirm with the password' },
      text: {
        ru: ({ menu }) =>
          `Введите пароль admin ещё раз (1) и нажмите ${ui(menu.ok)} (2). Нужен пароль регистратора, а не облачной учётной записи.`,
        en: ({ menu }) =>
          `Type the password of admin once more (1) and press ${ui(menu.ok)} (2). It is the password of the recorder, not of a cloud account.`,
      },
    },
    {
      id: 'screen-done',
      face: 'monitor',
      deeds: [{ does: 'click', on: ok(attention) }],
      leadsTo: [account(({ menu }) => menu.platform.notBound), online],
      link: page,
      title: { ru: () => 'Готово', en: () => 'Done' },
      text: {
        ru: ({ menu }) =>
          `Регистратор сообщает, что устройство отвязано. Нажмите ${ui(menu.ok)}: на странице теперь стоит ${ui(menu.platform.notBound)}. Осталось добавить его в свою учётную запись.`,
        en: ({ menu }) =>
          `The recorder says that the device is unbound. Press ${ui(menu.ok)}: the page now reads ${ui(menu.platform.notBound)}. What remains is to add it to your own account.`,
      },
    },
  ],
};

/** By the menu from live view to that page. */
export const toPage = atScreen.steps.slice(0, 5).flatMap(({ deeds }) => deeds);

/** Where the page stands in the menu, in one line. */
export const placeOfPage = ({ menu: { places } }: Words): string =>
  path(
    places.system,
    places['system/network'],
    places['system/network/advanced'],
    places['system/network/advanced/platform-access'],
  );
