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
