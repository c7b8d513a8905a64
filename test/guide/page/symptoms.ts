/** When it is refused: what one sees, in the product's own words, and what to do. */
import type { Link } from '../step.ts';
import { type Both, ui } from '../words.ts';

export interface Symptom {
  sees: Both;
  todo: Both;
  /** Where the simulator has this very trouble. */
  link?: Link;
}

interface Group {
  title: Both;
  symptoms: readonly Symptom[];
}

const said = (words: string): string => `«${words}»`;
const saidInEnglish = (words: string): string => `“${words}”`;

export const groups: readonly Group[] = [
  {
    title: { ru: () => 'На экране регистратора', en: () => 'At the recorder’s screen' },
    symptoms: [
      {
        sees: {
          ru: ({ menu }) => `На странице Hik-Connect нет кнопки ${ui(menu.platform.unbind)}`,
          en: ({ menu }) => `The Hik-Connect page has no button ${ui(menu.platform.unbind)}`,
        },
        todo: {
          ru: () => 'Прошивка не 4.x или пришла без отвязки. Возьмите способ 2 или 3.',
          en: () => 'The firmware is not a 4.x one, or comes without unbinding. Take way 2 or 3.',
        },
        link: { scenario: 'bound-3x', way: 'menu' },
      },
      {
        sees: {
          ru: ({ menu }) => `Кнопка серая: ${said(menu.platform.unbindHints[4])}`,
          en: ({ menu }) => `The button is grey: ${saidInEnglish(menu.platform.unbindHints[4])}`,
        },
        todo: {
          ru: ({ menu }) =>
            `В строке ${ui(menu.platform.status)} в скобках стоит причина, под ней — что сделать: кабель, адрес, DNS, сервер.`,
          en: ({ menu }) =>
            `The row ${ui(menu.platform.status)} gives the reason in brackets, and below it what to do: cable, address, DNS, server.`,
        },
        link: { scenario: 'offline-dns', way: 'menu' },
      },
      {
        sees: {
          ru: ({ menu }) => `Не в сети ${menu.platform.because('wrong-region')}`,
          en: ({ menu }) => `Offline ${menu.platform.because('wrong-region')}`,
        },
        todo: {
          ru: ({ menu }) =>
            `${menu.platform.offlineCure['wrong-region']} Российский сервер — <kbd>litedev.hik-connectru.com</kbd>.`,
          en: ({ menu }) =>
            `${menu.platform.offlineCure['wrong-region']} The Russian server is <kbd>litedev.hik-connectru.com</kbd>.`,
        },
        link: { scenario: 'wrong-region', way: 'menu' },
      },
      {
        sees: {
          ru: ({ menu }) => `Кнопка серая: ${said(menu.platform.unbindHints[3])}`,
          en: ({ menu }) => `The button is grey: ${saidInEnglish(menu.platform.unbindHints[3])}`,
        },
        todo: {
          ru: ({ menu }) =>
            `Поставьте галочку, примите условия, нажмите ${ui(menu.apply)} и дождитесь статуса ${ui(menu.platform.online)}.`,
          en: ({ menu }) =>
            `Tick it, accept the terms, press ${ui(menu.apply)} and wait until the status is ${ui(menu.platform.online)}.`,
        },
        link: { scenario: 'service-off', way: 'menu' },
      },
      {
        sees: {
          ru: ({ menu }) => said(menu.refusal({ code: 'password-wrong', attemptsLeft: 6 })),
          en: ({ menu }) => saidInEnglish(menu.refusal({ code: 'password-wrong', attemptsLeft: 6 })),
        },
        todo: {
          ru: () =>
            'Проверьте раскладку и регистр букв; нужен пароль admin этого регистратора. Не тратьте все попытки: после седьмой — минута ожидания.',
          en: () =>
            'Check layout and upper case; it is the password of admin at this recorder. Do not use up all attempts: after the seventh comes a minute of waiting.',
        },
      },
      {
        sees: {
          ru: ({ menu }) => said(menu.refusal({ code: 'device-refused' })),
          en: ({ menu }) => saidInEnglish(menu.refusal({ code: 'device-refused' })),
        },
        todo: {
          ru: () => 'Так отвечают некоторые сборки 4.x. Попытка пароля не потрачена; возьмите способ 2 или 3.',
          en: () => 'Some 4.x builds answer so. No attempt was charged; take way 2 or 3.',
        },
        link: { scenario: '4x-refuses', way: 'menu' },
      },
    ],
  },
  {
    title: { ru: () => 'В программе SADP', en: () => 'In the SADP tool' },
    symptoms: [
      {
        sees: { ru: ({ tool }) => said(tool.noRights.title), en: ({ tool }) => saidInEnglish(tool.noRights.title) },
        todo: {
          ru: ({ tool }) => `Программа запущена двойным щелчком. Нажмите ${ui(tool.noRights.restart)}.`,
          en: ({ tool }) => `The tool was started by a double click. Press ${ui(tool.noRights.restart)}.`,
        },
        link: { scenario: 'bound-4x', way: 'sadp' },
      },
      {
        sees: { ru: ({ tool }) => said(tool.list.nobody), en: ({ tool }) => saidInEnglish(tool.list.nobody) },
        todo: {
          ru: () =>
            'Компьютер и регистратор в одной сети? Регистратор включён, кабель вставлен? Подождите 15 секунд и обновите список.',
          en: () =>
            'Are PC and recorder in the same network? Is the recorder on, and its cable in? Wait 15 seconds and refresh.',
        },
        link: { scenario: 'other-lan', way: 'sadp' },
      },
      {
        sees: {
          ru: ({ tool }) => said(tool.unbind.chooseRegion),
          en: ({ tool }) => saidInEnglish(tool.unbind.chooseRegion),
        },
        todo: { ru: () => 'Вернитесь к шагу 4.', en: () => 'Go back to step 4.' },
        link: { scenario: 'bound-4x', way: 'sadp' },
      },
      {
        sees: {
          ru: ({ tool }) => said(tool.unbind.wrongRegion(tool.regions.international)),
          en: ({ tool }) => saidInEnglish(tool.unbind.wrongRegion(tool.regions.international)),
        },
        todo: {
          ru: ({ tool }) => `Выбран не тот регион. Для российского сервера — ${ui(tool.regions.russia)}.`,
          en: ({ tool }) => `That is another region. For the Russian server it is ${ui(tool.regions.russia)}.`,
        },
        link: { scenario: 'wrong-region-tool', way: 'sadp' },
      },
      {
        sees: {
          ru: ({ tool }) => said(tool.unbind.pictureWrong),
          en: ({ tool }) => saidInEnglish(tool.unbind.pictureWrong),
        },
        todo: {
          ru: () => 'Каждая картинка годится на одну попытку. Введите цифры с новой; пароль, если его стёрло, — тоже.',
          en: () =>
            'Each picture is good for one try. Type the digits of the new one, and the password if it was cleared.',
        },
      },
    ],
  },
  {
    title: { ru: () => 'В приложении', en: () => 'In the app' },
    symptoms: [
      {
        sees: { ru: ({ app }) => said(app.add.offLan), en: ({ app }) => saidInEnglish(app.add.offLan) },
        todo: {
          ru: () =>
            'Телефон в мобильной или гостевой сети. Подключите его к Wi-Fi того роутера, к которому подключён регистратор.',
          en: () =>
            'The phone is on mobile data or a guest network. Connect it to the Wi-Fi of the router that the recorder is connected to.',
        },
        link: { scenario: 'other-lan', way: 'app' },
      },
      {
        sees: {
          ru: ({ app }) => said(String(app.refusals['not-added'])),
          en: ({ app }) => saidInEnglish(String(app.refusals['not-added'])),
        },
        todo: {
          ru: () => 'Чаще всего — опечатка в коде подтверждения или регион учётной записи не тот, что у регистратора.',
          en: () => 'Most often a slip in the verification code, or an account in another region than the recorder’s.',
        },
        link: { scenario: 'not-bound', way: 'app' },
      },
      {
        sees: {
          ru: ({ app }) => said(String(app.refusals.offline)),
          en: ({ app }) => saidInEnglish(String(app.refusals.offline)),
        },
        todo: {
          ru: () => 'Добавить можно только устройство, которое в сети. Смотрите причину на экране регистратора.',
          en: () => 'Only a device that is online can be added. See the reason at the recorder’s screen.',
        },
        link: { scenario: 'offline', way: 'app' },
      },
      {
        sees: { ru: ({ app }) => said(app.scan.nothing), en: ({ app }) => saidInEnglish(app.scan.nothing) },
        todo: {
          ru: () => 'Протрите наклейку, уберите блики — или введите серийный номер вручную.',
          en: () => 'Wipe the label, avoid reflections, or enter the serial number by hand.',
        },
      },
    ],
  },
];
