/** The other side of a sale: box, label and password are here, and the seller's account still has the recorder. */
import type { Lesson } from './lesson.ts';
import { addNowOnPhone, addOnPhone, signUpOnPhone, unbindByPhone } from './steps.ts';

export const takenOver: Lesson = {
  symptom: {
    ru: 'Купил регистратор с рук. На наклейке номер SIM204816 и код QRSMXT, пароль admin мне сказали. Хочу смотреть камеры с телефона, а приложение пишет, что устройство в чужой учётной записи. Продавец не отвечает.',
    en: 'I bought a used recorder. Its label says SIM204816 and the code QRSMXT, and I was told the password of admin. I want to see my cameras on the phone, but the app says that the device is in another account. The seller does not answer.',
  },
  task: {
    ru: 'Добейтесь, чтобы регистратор был в учётной записи нового хозяина и в сети.',
    en: 'Have the recorder in the account of its new owner, and online.',
  },
  ways: ['phone', 'pc', 'monitor'],
  hints: [
    {
      ru: 'Кода с наклейки хватает, чтобы добавить свободное устройство. Занятое надо сначала освободить.',
      en: 'The code on the label is enough to add a free device. One that is taken has to be freed first.',
    },
    {
      ru: 'Освободить его может тот, кто знает пароль admin и стоит в сети регистратора: на его экране, программой SADP или в приложении.',
      en: 'Whoever knows the password of admin and stands in the recorder’s network can free it: at its screen, with the SADP tool or in the app.',
    },
    {
      ru: 'Освобождённый регистратор ещё ничей: добавьте его в свою учётную запись тем же кодом с наклейки.',
      en: 'Once free it is nobody’s: add it to your account by the same code from the label.',
    },
  ],
  solution: [signUpOnPhone, addOnPhone, unbindByPhone, addNowOnPhone],
};
