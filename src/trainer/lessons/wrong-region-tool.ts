/** All is well but for one setting of the tool: it asks a server that has never heard of this recorder. */
import type { Lesson } from './lesson.ts';
import { setToolRegion, startTool, unbindByTool } from './steps.ts';

export const wrongRegionTool: Lesson = {
  symptom: {
    ru: 'Программа SADP видит регистратор, он в сети, пароль верный, код с картинки ввожу правильно. А она каждый раз пишет, что сервер не знает такого устройства. Компьютер достался мне от коллеги из заграничного филиала.',
    en: 'The SADP tool lists the recorder, it is online, the password is right and so is the code from the picture. Yet each time it says that the server does not know the device. I got this PC from a colleague in our branch abroad.',
  },
  task: {
    ru: 'Отвяжите регистратор программой SADP. Куплен он официально, в России.',
    en: 'Unbind the recorder with the SADP tool. It was bought officially, in Russia.',
  },
  ways: ['pc'],
  hints: [
    {
      ru: 'Прочтите отказ целиком: он называет регион сервера, который спросили.',
      en: 'Read the whole refusal: it names the region of the server that was asked.',
    },
    {
      ru: 'Пароль проверяет сам регистратор, а освобождает его сервер. Сервер другого региона этого устройства не знает.',
      en: 'The recorder itself checks the password, but a server frees it. The server of another region does not know this device.',
    },
    {
      ru: 'Регион программы меняют справа вверху: «{pc:settings/title}», «{pc:settings/region}».',
      en: 'The region of the tool is changed at the top right: “{pc:settings/title}”, “{pc:settings/region}”.',
    },
  ],
  solution: [startTool, setToolRegion, unbindByTool],
};
