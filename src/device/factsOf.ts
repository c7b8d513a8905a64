/** Puts the facts of a moment together: what the image holds, what the firmware is, and what the areas add. */
import { channelFacts } from './channels/channelFacts.ts';
import { configSchema } from './config/schema.ts';
import type { Core } from './core.ts';
import type { RecorderFacts } from './facts.ts';
import type { DownloadFacts } from './firmware/download.ts';
import type { SafeModeReason } from './lifeStage.ts';
import type { NetworkArea } from './net/network.ts';
import type { RecorderOptions } from './recorderOptions.ts';
import type { UpgradeProgress } from './upgrade.ts';
import { counterPolicies } from './users/lockout.ts';
import { grantableRights, MAX_USERS } from './users/rights.ts';
import { factsOfUser } from './users/users.ts';

/** What the areas add to what the image holds. */
export interface Momentary {
  transitionMs: number;
  safeMode: SafeModeReason | null;
  network: NetworkArea;
  upgrade: UpgradeProgress | null;
  download: DownloadFacts | null;
  usbChanges: number;
}

/** The facts at this moment. */
export function factsOf(
  core: Core,
  box: RecorderOptions['identity'],
  { transitionMs, safeMode, network, upgrade, download, usbChanges }: Momentary,
): RecorderFacts {
  const image = core.image();
  const profile = core.profile();
  const { services } = image;
  const { ethernet, usb } = core.ports;
  return {
    life: core.life(),
    safeMode,
    boot: image.boots,
    transitionMs,
    activated: image.activated,
    identity: { model: profile.model, family: profile.family, channels: profile.channels, ...box },
    firmware: {
      id: profile.id,
      version: profile.version,
      encoder: profile.encoder,
      menuStyle: profile.menuStyle,
      capabilities: [...profile.capabilities],
      unbindBar: profile.unbindBar ?? null,
    },
    upgrade,
    download,
    lastUpgrade: image.firmware?.last ?? null,
    servers: [...profile.servers],
    schema: configSchema,
    users: image.users.map(factsOfUser),
    accounts: { max: MAX_USERS, grantable: [...grantableRights] },
    recovery: {
      email: image.recovery.email,
      questions: image.recovery.questions.map(({ question }) => question),
      guid: image.recovery.guid !== null,
    },
    services: {
      onvifUsers: services.onvif.map(({ name, level }) => ({ name, level })),
      encryption: { on: services.encryption.password !== null, issue: services.encryption.issue },
    },
    patternShut: (image.failures['#pattern'] ?? 0) >= counterPolicies['#pattern'].limit,
    wizardDone: image.wizardDone,
    config: { ...image.config, 'pppoe.password': '' },
    clockOffset: image.clockOffset,
    network: {
      linkUp: ethernet.linkUp(),
      awaitingLease: network.awaitingLease(),
      ipConflict: network.ipConflict(),
      pppoe: network.pppoe(),
      pppoePasswordSet: image.config['pppoe.password'] !== '',
    },
    channels: channelFacts(core),
    timeSync: network.timeSync(),
    mail: network.mail(),
    isup: network.isup(),
    ip: network.ip(),
    usb: { plugged: usb.plugged(), changes: usbChanges },
    logHead: image.log.at(-1)?.id ?? 0,
    exceptionHead: image.log.findLast(({ kind }) => kind === 'exception')?.id ?? 0,
  };
}
