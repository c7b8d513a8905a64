/** The second way: at a PC of the same network, with the vendor's search tool. */
import type { Chapter, Target } from '../step.ts';
import { path, ui } from '../words.ts';

const shortcut: Target = { role: 'button', name: ({ tool }) => tool.pc.shortcut };
const asAdministrator: Target = { role: 'menuitem', name: ({ tool }) => tool.pc.asAdministrator };
const yes: Target = { role: 'button', name: ({ tool }) => tool.consent.yes };
const gear: Target = { role: 'button', name: ({ tool }) => tool.window.settings };
const settings: Target = { role: 'dialog', name: ({ tool }) => tool.settings.title };
const region: Target = { role: 'combobox', name: ({ tool }) => tool.settings.region, within: settings };
const recorder: Target = { role: 'checkbox', name: ({ tool }) => tool.list.select('SIM-7616NI-K2/16P 192.168.1.64') };
const unbind: Target = { role: 'button', name: ({ tool }) => tool.unbind.button };
const dialog: Target = { role: 'dialog', name: ({ tool }) => tool.unbind.title };
const done: Target = { ...dialog, says: ({ tool }) => tool.unbind.done };
const inDialog = (role: Target['role'], name: Target['name'] & object): Target => ({ role, name, within: dialog });
const picture = inDialog('img', ({ tool }) => tool.unbind.picture);

/** Of the desktop, where its shortcuts are. */
const CORNER = { across: 0.6, down: 0.42 };
const accountIs = (state: 1 | 2): Target => ({
  role: 'definition',
  says: ({ tool }) => tool.details.accounts[state] ?? '',
});

export const atPc: Chapter = {
  id: 'pc',
  start: { scenario: 'bound-4x', way: 'sadp' },
  title: { ru: () => 'Программой SADP на компьютере', en: () => 'With SADP on a PC' },
  lead: {
    ru: () =>
      'Для любой прошивки, в том числе 3.x. Нужен компьютер с Windows в одной сети с регистратором, свежая версия программы SADP и интернет на этом компьютере.',
    en: () =>
      'For any firmware, 3.x included. You need a Windows PC in the same network as the recorder, a current version of the SADP tool, and internet on that PC.',
  },
  steps: [
    {
      id: 'pc-shortcut',
      face: 'pc',
      deeds: [{ does: 'right-click', on: shortcut }],
      crop: CORNER,
      photo: true,
      leadsTo: [asAdministrator],
      title: { ru: () => 'Найдите ярлык программы', en: () => 'Find the tool’s shortcut' },
      text: {
        ru: () =>
          'Щёлкните по ярлыку SADP правой кнопкой мыши. Двойной щелчок не подойдёт: нужны права администратора.',
        en: () =>
          'Click on the SADP shortcut with the right mouse button. A double click will not do: the tool needs administrator rights.',
      },
    },
    {
      id: 'pc-administrator',
      face: 'pc',
      deeds: [{ does: 'click', on: asAdministrator }],
      crop: CORNER,
      photo: true,
      leadsTo: [yes],
      title: { ru: () => 'Запустите от имени администратора', en: () => 'Run it as administrator' },
      text: {
        ru: ({ tool }) => `Выберите ${ui(tool.pc.asAdministrator)}. Без этого программа не видит устройств в сети.`,
        en: ({ tool }) => `Choose ${ui(tool.pc.asAdministrator)}. Otherwise the tool sees no devices in the network.`,
      },
    },
    {
      id: 'pc-consent',
      face: 'pc',
      photo: true,
      deeds: [{ does: 'click', on: yes }],
      leadsTo: [recorder],
      title: { ru: () => 'Разрешите', en: () => 'Allow it' },
      text: {
        ru: ({ tool }) => `На вопрос системы ответьте ${ui(tool.consent.yes)}.`,
        en: ({ tool }) => `Answer the system’s question with ${ui(tool.consent.yes)}.`,
      },
    },
    {
      id: 'pc-settings',
      face: 'pc',
      deeds: [{ does: 'click', on: gear }],
      leadsTo: [region],
      title: { ru: () => 'Откройте настройки', en: () => 'Open the settings' },
      text: {
        ru: ({ tool }) =>
          `В списке появился ваш регистратор. Сначала нажмите ${ui(tool.window.settings)} справа вверху: программе нужно знать регион.`,
        en: ({ tool }) =>
          `Your recorder has appeared in the list. First press ${ui(tool.window.settings)} at the top right: the tool has to know the region.`,
      },
    },
    {
      id: 'pc-region',
      face: 'pc',
      deeds: [
        { does: 'select', on: region, option: ({ tool }) => tool.regions.russia },
        { does: 'click', on: { role: 'button', name: ({ tool }) => tool.settings.save, within: settings } },
      ],
      leadsTo: [recorder, unbind],
      title: { ru: () => 'Выберите регион', en: () => 'Choose the region' },
      text: {
        ru: ({ tool }) =>
          `Выберите регион сервера, на котором регистратор в сети: ${ui(tool.regions.russia)} (1). Нажмите ${ui(tool.settings.save)} (2).`,
        en: ({ tool }) =>
          `Choose the region of the server at which the recorder is online: ${ui(tool.regions.russia)} (1). Press ${ui(tool.settings.save)} (2).`,
      },
      note: {
        ru: () => 'На сервере другого региона регистратора нет, и отвязка там не получится.',
        en: () => 'The server of another region does not have the recorder, and cannot unbind it.',
      },
    },
    {
      id: 'pc-device',
      face: 'pc',
      deeds: [
        { does: 'check', on: recorder },
        { does: 'click', on: unbind },
      ],
      shows: [accountIs(1)],
      leadsTo: [picture],
      title: { ru: () => 'Отметьте регистратор', en: () => 'Tick the recorder' },
      text: {
        ru: ({ tool }) =>
          `Поставьте галочку у своего регистратора (1) и нажмите ${ui(tool.unbind.button)} (2). Если устройств несколько, сверьте серийный номер с наклейкой.`,
        en: ({ tool }) =>
          `Tick your recorder (1) and press ${ui(tool.unbind.button)} (2). Where there are several, compare the serial number with the label.`,
      },
    },
    {
      id: 'pc-unbind',
      face: 'pc',
      deeds: [
        { does: 'password', on: inDialog('textbox', ({ tool }) => tool.details.password) },
        {
          does: 'code',
          on: inDialog('textbox', ({ tool }) => tool.unbind.code),
          listen: inDialog('button', ({ tool }) => tool.unbind.listen),
        },
        { does: 'click', on: inDialog('button', ({ tool }) => tool.unbind.unbind) },
      ],
      leadsTo: [done],
      title: { ru: () => 'Введите пароль и код', en: () => 'Type password and code' },
      text: {
        ru: ({ tool }) =>
          `Введите пароль admin регистратора (1), перепишите семь цифр с картинки (2) и нажмите ${ui(tool.unbind.unbind)} (3).`,
        en: ({ tool }) =>
          `Type the recorder’s admin password (1), copy the seven digits from the picture (2), and press ${ui(tool.unbind.unbind)} (3).`,
      },
      note: {
        ru: ({ tool }) =>
          `Цифры не разобрать? ${ui(tool.unbind.another)} даст новые, ${ui(tool.unbind.listen)} прочтёт их звуками и подскажет, как считать, — как здесь. Картинка действует три минуты и годится на одну попытку.`,
        en: ({ tool }) =>
          `Cannot read the digits? ${ui(tool.unbind.another)} brings new ones, ${ui(tool.unbind.listen)} plays them as tones and says how to count, as here. A picture lasts three minutes and is good for one try.`,
      },
    },
    {
      id: 'pc-done',
      face: 'pc',
      deeds: [{ does: 'click', on: inDialog('button', ({ tool }) => tool.command.ok) }],
      shows: [done, accountIs(2)],
      leadsTo: [recorder],
      title: { ru: () => 'Готово', en: () => 'Done' },
      text: {
        ru: ({ tool }) =>
          `Программа сообщает: ${ui(tool.unbind.done)}. Нажмите ${ui(tool.command.ok)} и добавьте регистратор в свою учётную запись.`,
        en: ({ tool }) =>
          `The tool says: ${ui(tool.unbind.done)}. Press ${ui(tool.command.ok)}, and add the recorder to your own account.`,
      },
      note: {
        ru: ({ tool }) =>
          `Проверить можно справа в сведениях об устройстве: ${path(tool.details.hikConnect, tool.details.account)} — ${ui(tool.details.accounts[2] ?? '')}.`,
        en: ({ tool }) =>
          `To check it, look at the device’s details at the right: ${path(tool.details.hikConnect, tool.details.account)} reads ${ui(tool.details.accounts[2] ?? '')}.`,
      },
    },
  ],
};
