/** Steps that many solutions share. */
import type { Both } from './lesson.ts';

export const logIn: Both = {
  ru: 'Щёлкните по экрану правой кнопкой, выберите «{live/openMenu}» и войдите пользователем admin.',
  en: 'Right-click the screen, choose “{live/openMenu}” and log in as admin.',
};

export const unbind: Both = {
  ru: 'Откройте [system/network/advanced/platform-access/hik-connect], нажмите «{platform/unbind}», «{yes}», введите пароль admin и нажмите «{ok}».',
  en: 'Open [system/network/advanced/platform-access/hik-connect], press “{platform/unbind}”, “{yes}”, enter the password of admin and press “{ok}”.',
};

export const waitOnline: Both = {
  ru: 'На странице [system/network/advanced/platform-access/hik-connect] дождитесь состояния «{platform/online}».',
  en: 'On [system/network/advanced/platform-access/hik-connect] wait for the status “{platform/online}”.',
};

/** Where the recorder cannot, its present owner still can. */
export const ownerFrees: Both = {
  ru: 'Найдите того, в чьей учётной записи регистратор, и попросите удалить его там: на стенде «<panel/cloud>», кнопка «<cloud/ownerFrees>».',
  en: 'Find whoever has it in their account and have them delete it there: on this panel “<panel/cloud>”, the button “<cloud/ownerFrees>”.',
};

/** The PC's way to the list of devices. */
export const startTool: Both = {
  ru: 'На ПК щёлкните по ярлыку «{pc:pc/shortcut}» правой кнопкой, выберите «{pc:pc/asAdministrator}» и «{pc:consent/yes}».',
  en: 'On the PC click the shortcut “{pc:pc/shortcut}” with the right button, choose “{pc:pc/asAdministrator}” and “{pc:consent/yes}”.',
};

/** For what was registered in Russia, as every recorder here. */
export const setToolRegion: Both = {
  ru: 'Справа вверху откройте «{pc:settings/title}» и выберите регион «{pc:regions/russia}».',
  en: 'At the top right open “{pc:settings/title}” and choose the region “{pc:regions/russia}”.',
};

export const unbindByTool: Both = {
  ru: 'Отметьте регистратор, нажмите «{pc:unbind/button}», введите пароль admin и код с картинки и нажмите «{pc:unbind/unbind}»: «{pc:unbind/done}».',
  en: 'Tick the recorder, press “{pc:unbind/button}”, enter the password of admin and the code from the picture and press “{pc:unbind/unbind}”: “{pc:unbind/done}”.',
};

export const signUpOnPhone: Both = {
  ru: 'На телефоне нажмите «{phone:account/toSignUp}» и заведите свою: любая почта на .invalid, регион «{phone:regions/russia}».',
  en: 'On the phone press “{phone:account/toSignUp}” and create one: any address in .invalid, region “{phone:regions/russia}”.',
};

export const addOnPhone: Both = {
  ru: 'Нажмите «{phone:devices/add}», введите серийный номер SIM204816 и «{phone:add/next}», затем код подтверждения QRSMXT и «{phone:add/add}».',
  en: 'Press “{phone:devices/add}”, enter the serial number SIM204816, then “{phone:add/next}”, the verification code QRSMXT and “{phone:add/add}”.',
};

export const unbindByPhone: Both = {
  ru: 'Приложение ответит «{phone:add/anothers}». Нажмите «{phone:add/unbind}», введите пароль admin и код с картинки, затем «{phone:unbind/submit}»: «{phone:unbind/done}».',
  en: 'The app says “{phone:add/anothers}”. Press “{phone:add/unbind}”, enter the password of admin and the code from the picture, then “{phone:unbind/submit}”: “{phone:unbind/done}”.',
};

export const addNowOnPhone: Both = {
  ru: 'Нажмите «{phone:unbind/addNow}» и «{phone:add/add}»: «{phone:add/added}», и в списке оно «{phone:devices/online}».',
  en: 'Press “{phone:unbind/addNow}” and “{phone:add/add}”: “{phone:add/added}”, and in the list it is “{phone:devices/online}”.',
};
