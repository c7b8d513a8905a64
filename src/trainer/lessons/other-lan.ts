/** PC and phone reach the internet, and not the recorder: what it is asked in its own network does not leave that network. */
import type { Lesson } from './lesson.ts';
import { addOnPhone, setToolRegion, startTool, unbindByPhone, unbindByTool } from './steps.ts';

export const otherLan: Lesson = {
  symptom: {
    ru: 'Регистратор в запертом шкафу, монитора при нём нет. Программа SADP запущена как надо, а список пустой. В приложении кнопки отсоединения тоже нет. При этом интернет есть и на компьютере, и на телефоне.',
    en: 'The recorder is in a locked cabinet without a monitor. The SADP tool is started as it should be, yet its list is empty, and the app shows no button to unbind either. PC and phone both have internet.',
  },
  task: {
    ru: 'Пусть регистратор станет виден, и отвяжите его, не подходя к его экрану.',
    en: 'Have the recorder found, and unbind it without going to its screen.',
  },
  ways: ['pc', 'phone'],
  hints: [
    {
      ru: 'Регистратор включён и в сети. Спросите лучше, где сам компьютер.',
      en: 'The recorder is on and online. Ask rather where the PC itself is.',
    },
    {
      ru: 'Запросы SADP не переходят из одной сети в другую, и приложение передаёт пароль admin самому регистратору, а не через интернет. Оба должны быть в его сети.',
      en: 'What SADP asks does not pass from one network to another, and the app hands the password of admin to the recorder itself, not over the internet. Both have to be in its network.',
    },
    {
      ru: 'На ПК сеть выбирают значком справа внизу: «{pc:connections/house/name}». На телефоне: «{phone:account/profile}», переключатель «{phone:account/onLan}».',
      en: 'On the PC the network is chosen by the symbol at the bottom right: “{pc:connections/house/name}”. On the phone: “{phone:account/profile}”, the switch “{phone:account/onLan}”.',
    },
  ],
  solution: [
    {
      ru: 'На ПК щёлкните по значку сети справа внизу и выберите «{pc:connections/house/name}».',
      en: 'On the PC click the network symbol at the bottom right and choose “{pc:connections/house/name}”.',
    },
    startTool,
    setToolRegion,
    unbindByTool,
    {
      ru: 'Либо с телефона: заведите учётную запись («{phone:account/toSignUp}»), затем в «{phone:account/profile}» включите «{phone:account/onLan}».',
      en: 'Or with the phone: create an account (“{phone:account/toSignUp}”), then switch on “{phone:account/onLan}” in “{phone:account/profile}”.',
    },
    addOnPhone,
    unbindByPhone,
  ],
};
