/**
 * English words of the menu, put together from their areas, and the screen's with them. Its shape is the shape of every language:
 * one that lacks a word does not compile.
 */
import { access } from './en/access.ts';
import { activation, guidExport, pattern, questions } from './en/activation.ts';
import { common } from './en/common.ts';
import { detection, traffic } from './en/detection.ts';
import { download } from './en/download.ts';
import { forgot } from './en/forgot.ts';
import { info } from './en/info.ts';
import { log } from './en/log.ts';
import { mail } from './en/mail.ts';
import { configFiles, defaults, stick, upgrade } from './en/maintenance.ts';
import { messages } from './en/messages.ts';
import { network, pppoe } from './en/network.ts';
import { output } from './en/output.ts';
import { gridPlaces, places } from './en/places.ts';
import { platform, terms } from './en/platform.ts';
import { power } from './en/power.ts';
import { recording } from './en/recording.ts';
import { lockSources, offlineReasons, refusal } from './en/refusals.ts';
import { service, stat } from './en/service.ts';
import { isup, ntp } from './en/services.ts';
import { choices, fieldFault, fields, general, groups, hints, numberRange } from './en/settings.ts';
import { clock } from './en/time.ts';
import { rights, roles, users } from './en/users.ts';
import { wizard } from './en/wizard.ts';
import { en as screen } from './screen/en.ts';

export const en = {
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

export type Strings = typeof en;
