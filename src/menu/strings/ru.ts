/**
 * Russian words of the menu, put together from their areas. «В сети», «Система», «Общие» and the words around unbinding are those of
 * the vendor's Russian texts; all others are ours (facts gui-4x §6).
 */
import type { Strings } from './en.ts';
import { access } from './ru/access.ts';
import { activation, guidExport, pattern, questions } from './ru/activation.ts';
import { common } from './ru/common.ts';
import { detection, traffic } from './ru/detection.ts';
import { download } from './ru/download.ts';
import { forgot } from './ru/forgot.ts';
import { info } from './ru/info.ts';
import { log } from './ru/log.ts';
import { mail } from './ru/mail.ts';
import { configFiles, defaults, stick, upgrade } from './ru/maintenance.ts';
import { messages } from './ru/messages.ts';
import { network, pppoe } from './ru/network.ts';
import { output } from './ru/output.ts';
import { gridPlaces, places } from './ru/places.ts';
import { platform, terms } from './ru/platform.ts';
import { power } from './ru/power.ts';
import { recording } from './ru/recording.ts';
import { lockSources, offlineReasons, refusal } from './ru/refusals.ts';
import { service, stat } from './ru/service.ts';
import { isup, ntp } from './ru/services.ts';
import { choices, fieldFault, fields, general, groups, hints, numberRange } from './ru/settings.ts';
import { clock } from './ru/time.ts';
import { rights, roles, users } from './ru/users.ts';
import { wizard } from './ru/wizard.ts';
import { ru as screen } from './screen/ru.ts';

export const ru: Strings = {
  ...screen,
  ...common,
  access,
  activation,
  pattern,
  questions,
  guidExport,
  forgot,
  wizard,
  places,
  gridPlaces,
  fields,
  fieldFault,
  choices,
  hints,
  groups,
  numberRange,
  refusal,
  lockSources,
  offlineReasons,
  roles,
  rights,
  users,
  general,
  clock,
  ntp,
  isup,
  recording,
  output,
  mail,
  platform,
  terms,
  info,
  network,
  pppoe,
  detection,
  traffic,
  service,
  stat,
  log,
  messages,
  power,
  stick,
  upgrade,
  download,
  defaults,
  configFiles,
};
