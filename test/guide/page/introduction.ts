/** What stands before the steps: for whom this is, what one needs, which way to take, and what cannot be undone. */
import { placeOfPage } from '../chapters/atScreen.ts';
import type { Both } from '../words.ts';
import { ui } from '../words.ts';

export const title: Both = {
  ru: () => 'Как освободить регистратор от чужой учётной записи',
  en: () => 'How to free a recorder from somebody else’s account',
};

export const subtitle: Both = {
  ru: () => 'Три способа отвязки и добавление в свою учётную запись, шаг за шагом',
  en: () => 'Three ways to unbind it, and how to add it to your own account, step by step',
};

export const simulated: Both = {
  ru: () =>
    'Снимки и шаги взяты из симулятора SIM NVR, который не связан ни с одним производителем. Настоящий регистратор выглядит похоже, но не так же; приложение на снимках называется SIM Connect, настоящее — Hik-Connect.',
  en: () =>
    'Pictures and steps come from the simulator SIM NVR, which is not affiliated with any vendor. A real recorder looks similar, not the same; the app in the pictures is called SIM Connect, the real one Hik-Connect.',
};

export const whatItIs: Both = {
  ru: ({ menu }) =>
    `<p>Регистратор можно держать только в одной учётной записи Hik-Connect. Купили его с рук, сменился мастер или забыта почта, на которую он был добавлен, — и добавить его к себе не получается: он ${ui(menu.platform.bound('чужой почте'))}. Снять привязку может тот, у кого регистратор в руках и кто знает его пароль администратора. Прежний владелец для этого не нужен; служба поддержки этого не сделает.</p>`,
  en: ({ menu }) =>
    `<p>A recorder is in one Hik-Connect account at a time. Bought second-hand, set up by an installer who has gone, or added with an address that nobody remembers: it is ${ui(menu.platform.bound('somebody else'))}, and you cannot add it to yours. Whoever has the recorder in hand and knows its administrator password can end that. The previous owner is not needed, and support staff cannot do it for you.</p>`,
};

interface Need {
  what: Both;
  why: Both;
}

export const needs: readonly Need[] = [
  {
    what: { ru: () => 'Пароль администратора регистратора', en: () => 'The recorder’s administrator password' },
    why: {
      ru: ({ menu }) =>
        `Пароль пользователя ${ui('admin')}, которым входят в меню самого регистратора, — не пароль облачной учётной записи. Не знаете его? Сначала восстановите: ${ui(menu.login.forgot)} в окне входа.`,
      en: ({ menu }) =>
        `The password of user ${ui('admin')}, with which one enters the recorder’s own menu; not that of a cloud account. If you do not know it, recover it first: ${ui(menu.login.forgot)} in the login window.`,
    },
  },
  {
    what: { ru: () => 'Одна сеть с регистратором', en: () => 'The recorder’s own network' },
    why: {
      ru: () =>
        'Компьютер или телефон подключены к тому же роутеру: ни гостевая сеть Wi-Fi, ни мобильный интернет не подойдут. У экрана самого регистратора это условие выполнено всегда.',
      en: () =>
        'PC or phone are connected to the same router; neither a guest Wi-Fi nor mobile data will do. At the recorder’s own screen this is always so.',
    },
  },
  {
    what: {
      ru: () => 'Регистратор в сети на российском сервере',
      en: () => 'The recorder online at the Russian server',
    },
    why: {
      ru: (words) =>
        `На странице ${placeOfPage(words)} в строке ${ui(words.menu.platform.status)} стоит ${ui(words.menu.platform.online)}. Привязка хранится на сервере, поэтому без связи с ним не отвязывает ни один способ.`,
      en: (words) =>
        `On the page ${placeOfPage(words)} the row ${ui(words.menu.platform.status)} reads ${ui(words.menu.platform.online)}. The binding is kept at the server, so without it no way can end it.`,
    },
  },
  {
    what: { ru: () => 'Подходящая прошивка', en: () => 'A firmware that fits' },
    why: {
      ru: ({ menu: { places } }) =>
        `Для способа 1 — 4.x. Версию показывает ${ui(places.maintenance)} › ${ui(places['maintenance/system-info'])}. Способам 2 и 3 версия не важна.`,
      en: ({ menu: { places } }) =>
        `4.x for way 1. ${ui(places.maintenance)} › ${ui(places['maintenance/system-info'])} shows the version. For ways 2 and 3 it does not matter.`,
    },
  },
];

/** Rows of the table: way by chapter id, when to take it, what it takes. */
export const choice: readonly { chapter: string; when: Both; takes: Both }[] = [
  {
    chapter: 'screen',
    when: {
      ru: () => 'У регистратора есть монитор и мышь, прошивка 4.x',
      en: () => 'There is a monitor and a mouse, and firmware 4.x',
    },
    takes: { ru: () => 'пароль admin', en: () => 'the admin password' },
  },
  {
    chapter: 'pc',
    when: {
      ru: () => 'Экрана нет или прошивка 3.x, под рукой компьютер с Windows',
      en: () => 'No screen, or firmware 3.x, and a Windows PC at hand',
    },
    takes: { ru: () => 'пароль admin и код с картинки', en: () => 'the admin password and a code from a picture' },
  },
  {
    chapter: 'phone',
    when: {
      ru: () => 'Под рукой только телефон, наклейка регистратора доступна',
      en: () => 'Only a phone at hand, and the recorder’s label in reach',
    },
    takes: {
      ru: () => 'пароль admin, код с картинки и учётная запись в приложении',
      en: () => 'the admin password, a code from a picture and an account in the app',
    },
  },
];

export const cannotBeUndone: readonly Both[] = [
  {
    ru: () =>
      '<b>Отвязку нельзя отменить.</b> Регистратор сразу пропадает у прежнего владельца и у всех, кому он открыл доступ. Вернуть его можно, только добавив заново.',
    en: () =>
      '<b>Unbinding cannot be taken back.</b> The recorder leaves the previous owner’s app at once, and that of everybody with whom it was shared. The only way back is to add it anew.',
  },
  {
    ru: () =>
      '<b>Свободный регистратор может добавить любой,</b> кто знает код подтверждения с наклейки. Добавьте его к себе сразу.',
    en: () =>
      '<b>A free recorder can be added by anybody</b> who knows the verification code on its label. Add it to your own account at once.',
  },
  {
    ru: () =>
      '<b>Сброс настроек не отвязывает.</b> Он стирает пользователей и настройки, а привязка на сервере остаётся. Не сбрасывайте регистратор ради отвязки. Обновление прошивки и выключение Hik-Connect тоже не отвязывают.',
    en: () =>
      '<b>A reset does not unbind.</b> It erases users and settings, and the binding stays at the server. Do not reset a recorder in order to unbind it. A firmware upgrade does not unbind either, nor does switching Hik-Connect off.',
  },
  {
    ru: () => '<b>Попытки пароля считаются.</b> Семь неверных, откуда бы они ни пришли, закрывают вход на минуту.',
    en: () => '<b>Passwords are counted.</b> Seven wrong ones, wherever they come from, lock the door for a minute.',
  },
];

export const stays: Both = {
  ru: () =>
    'Остаётся как было: записи, настройки, пользователи, код подтверждения и сам сервис Hik-Connect на регистраторе.',
  en: () =>
    'What stays as it was: recordings, settings, users, the verification code, and the Hik-Connect service of the recorder itself.',
};

export const trying: Both = {
  ru: () =>
    'Рядом с каждым шагом есть ссылка «Попробовать»: она открывает симулятор на этом месте. Пароль admin в нём — <kbd>unbind4x</kbd>, испортить ничего нельзя.',
  en: () =>
    'Beside each step a link “Try it” opens the simulator at that place. The admin password there is <kbd>unbind4x</kbd>, and nothing can be broken.',
};
