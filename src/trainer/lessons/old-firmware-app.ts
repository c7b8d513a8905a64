/** The recorder cannot unbind by itself, so no face that only asks the recorder frees it; what goes over the server does. */
import type { Lesson } from './lesson.ts';
import {
  addNowOnPhone,
  addOnPhone,
  setToolRegion,
  signUpOnPhone,
  startTool,
  unbindByPhone,
  unbindByTool,
} from './steps.ts';

export const oldFirmwareApp: Lesson = {
  symptom: {
    ru: 'Старый гибридный регистратор, прошивка 3.5. В его меню нет никакой отвязки. Прежнего хозяина не найти. Пароль admin у меня есть. Обновлять прошивку боюсь: вдруг после этого не включится.',
    en: 'An old hybrid recorder, firmware 3.5. Its menu has nothing to unbind it with. Whoever had it cannot be found. I do have the password of admin. I dare not upgrade the firmware: what if it does not start again.',
  },
  task: {
    ru: 'Освободите регистратор, не меняя прошивки и не спрашивая прежнего хозяина.',
    en: 'Free the recorder without other firmware and without its former owner.',
  },
  ways: ['phone', 'pc'],
  hints: [
    {
      ru: 'Отвязывать сама эта прошивка не умеет. Но отвязка хранится не в ней, а в облаке.',
      en: 'This firmware cannot unbind by itself. But the binding is not kept in it: it is kept in the cloud.',
    },
    {
      ru: 'Приложение и программа SADP просят у регистратора лишь подтверждение пароля, а освобождает его сервер. Для этого и нужен код с картинки.',
      en: 'App and SADP tool ask the recorder only to confirm the password; the server frees it. That is what the code from the picture is for.',
    },
    {
      ru: 'На телефоне добавьте регистратор в свою учётную запись: приложение скажет, что он в чужой, и предложит «{phone:add/unbind}».',
      en: 'On the phone add the recorder to an account of yours: the app says that it is in another one, and offers “{phone:add/unbind}”.',
    },
  ],
  solution: [
    signUpOnPhone,
    addOnPhone,
    unbindByPhone,
    addNowOnPhone,
    {
      ru: 'Либо на ПК программой SADP: шаги те же, что и для новых прошивок.',
      en: 'Or with the SADP tool on the PC: the steps are those of newer firmware.',
    },
    startTool,
    setToolRegion,
    unbindByTool,
  ],
};
