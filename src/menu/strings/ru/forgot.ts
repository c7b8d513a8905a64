/** Russian words: a forgotten password and the ways back. */
import type * as en from '../en/forgot.ts';
import { ru as screen } from '../screen/ru.ts';
import { access } from './access.ts';
import { refusal as refusalOfUnbinding } from './refusals.ts';

/** Minutes and seconds of a lock: 29:05. */
const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export const forgot: typeof en.forgot = {
  title: 'Забыли пароль',
  choose: 'Выберите способ сброса пароля admin.',
  byFile: 'По файлу GUID',
  byFileHint: 'С USB-накопителя, на который его экспортировали',
  byQuestions: 'По контрольным вопросам',
  byQuestionsHint: 'По трём ответам, заданным раньше',
  byCloud: 'Подтвердить через Hik-Connect',
  byCloudHint: 'Телефоном владельца учётной записи. Все настройки, кроме сетевых, вернутся к заводским.',
  cloud: {
    barred: {
      off: 'Hik-Connect выключен: без него учётная запись за вас не поручится.',
      unbound: 'Регистратора нет ни в одной учётной записи: поручиться за вас некому.',
      offline: 'Регистратор не в сети: его учётную запись сейчас не спросить. Сначала проверьте сеть.',
    },
    how: 'На телефоне откройте это устройство, нажмите «Забыт пароль» и отсканируйте QR-код или введите номер попытки. Затем в течение десяти минут введите здесь восемь цифр.',
    attempt: 'Номер попытки',
    code: 'Код с телефона',
    renew: 'Новый QR-код',
    waiting: 'Спрашиваем сервер…',
    qr: 'QR-код этой попытки',
    empty: 'Введите восемь цифр с телефона.',
    done: 'Новый пароль задан. Все настройки, кроме сетевых, теперь заводские, а Hik-Connect выключен: включите его снова. Файл GUID и графический ключ больше не действуют.',
  },
  noFile: 'Действующего файла GUID нет: его не экспортировали или последний уже использован.',
  noQuestions: 'Контрольные вопросы не заданы.',
  nothing:
    'На этом регистраторе не настроен ни один способ сброса пароля. Обратитесь в поддержку производителя: понадобятся серийный номер и документы о покупке.',
  email: (address) => `Поддержка производителя пришлёт код только на резервную почту ${address}.`,
  serial: (serial) => `Серийный номер: ${serial}`,
  pick: 'Выберите файл GUID этого регистратора.',
  file: 'Файл',
  look: 'Обновить список',
  otherDevice: 'другого устройства',
  badFile: 'не файл GUID',
  answers: 'Ответьте на три вопроса.',
  newPassword: 'Задайте новый пароль пользователя admin.',
  back: 'Назад',
  next: 'Далее',
  done: 'Новый пароль задан. Файл GUID и графический ключ больше не действуют: задайте их заново на странице «Система › Пользователь».',
  refusal: (why) => {
    switch (why.code) {
      case 'fault':
        return screen.fault;
      case 'no-stick':
        return 'В регистраторе нет USB-накопителя. Вставьте накопитель с файлом GUID и обновите список.';
      case 'no-file':
        return 'На этом USB-накопителе нет файла GUID. Вставьте нужный накопитель и обновите список.';
      case 'bad-file':
        return 'Файл повреждён или это не файл GUID. Выберите другой.';
      case 'other-device':
        return `Этот файл GUID — от устройства ${why.serial}. Выберите файл этого регистратора.`;
      case 'void':
        return 'Этот файл GUID больше не действует: он уже использован или экспортирован более новый. Выберите другой; попытка не потрачена.';
      case 'code-gone':
        return 'Код больше не ожидается: он использован или его время вышло. Нажмите «Новый QR-код»; попытка не потрачена.';
      case 'not-offered':
        // What those say is to be done in the menu, which is shut to whoever stands here.
        if (why.why.code === 'service-off') return forgot.cloud.barred.off;
        if (why.why.code === 'not-bound') return forgot.cloud.barred.unbound;
        return refusalOfUnbinding(why.why);
      case 'wrong':
        return `Неверно. Осталось попыток: ${why.attemptsLeft}.`;
      case 'locked':
        return `Слишком много неверных попыток. Способ снова доступен через ${minutes(why.secondsLeft)}.`;
      case 'not-set-up':
        return 'На этом регистраторе не заданы контрольные вопросы.';
      case 'password-refused':
        return access.passwordFaults[why.fault];
      case 'unknown-result':
        return 'Регистратор перезапускался. Повторите попытку.';
    }
  },
};
