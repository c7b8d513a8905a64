/** The admin is locked after too many wrong passwords. */
import type { Lesson } from './lesson.ts';

export const locked: Lesson = {
  symptom: {
    ru: 'Перепробовал все пароли, какие помню, а теперь не принимает ни одного. Один точно правильный, он записан на бумажке. Сбрасывать? В мастерскую везти?',
    en: 'I tried every password I remember, and now it takes none. One of them is certainly right, I have it on paper. Do I reset it? Take it to a workshop?',
  },
  task: {
    ru: 'Войдите пользователем admin, ничего не сбрасывая.',
    en: 'Log in as admin, without resetting anything.',
  },
  hints: [
    {
      ru: 'Семь неверных паролей подряд закрывают вход для admin. Закрыт пользователь, а не регистратор.',
      en: 'Seven wrong passwords in a row shut the door for admin. The user is locked, not the recorder.',
    },
    {
      ru: 'Верный пароль, введённый раньше времени, тоже не пройдёт. Сколько ждать, окно входа скажет в ответ; перезагрузка времени не сократит.',
      en: 'Even the right password does not pass before the time is over. The login dialog answers how long; a restart does not shorten it.',
    },
    {
      ru: 'Если дело срочное, у пользователя operator свой счёт попыток: он войдёт и сейчас.',
      en: 'Where it is urgent: user operator has a count of their own and can log in now.',
    },
  ],
  solution: [
    {
      ru: 'Щёлкните по экрану правой кнопкой, выберите «{live/openMenu}» и введите пароль admin со стенда: окно «{login/title}» ответит обратным отсчётом.',
      en: 'Right-click the screen, choose “{live/openMenu}” and enter admin’s password from this panel: the dialog “{login/title}” answers with a countdown.',
    },
    {
      ru: 'Дождитесь конца минуты и введите тот же пароль ещё раз: счёт ошибок начнётся заново.',
      en: 'Wait until the minute is over and enter the same password again: the count begins anew.',
    },
  ],
};
