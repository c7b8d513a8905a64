/**
 * What goes back, byte by byte: `ProbeMatch` with elements in the order, case and form that real devices send and public parsers need.
 * Number fields always hold a number: one public client drops a device with an empty one.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { node, writeXml, type XmlNode } from '../xml/index.ts';
import { macOf, type Probe } from './probe.ts';
import type { SadpFacts } from './recorderPort.ts';

/** Public clients read into so many bytes and lose the rest. */
export const LONGEST_ANSWER = 2_048;

export interface Quirks {
  /** Real devices write a platform that is off as `flase`; one public client takes only that. */
  flase?: boolean;
}

/** Numbers of models are the vendor's; ours begin where none of theirs is. */
const MODEL_CODE = 900_100;

/** An inquiry's answer; `hello` and `bye` have the same body. */
export function describe(asked: Pick<Probe, 'uuid' | 'types'>, facts: SadpFacts, quirks: Quirks = {}): Uint8Array {
  const off = quirks.flase ? 'flase' : 'false';
  return written([
    node('Uuid', asked.uuid),
    node('Types', asked.types),
    node('DeviceType', MODEL_CODE + facts.channels),
    node('DeviceDescription', facts.model),
    node('DeviceSN', facts.serialLong),
    node('CommandPort', facts.commandPort),
    node('HttpPort', facts.httpPort),
    node('MAC', macOf(facts.mac) ?? ''),
    node('IPv4Address', facts.address),
    node('IPv4SubnetMask', facts.mask),
    node('IPv4Gateway', facts.gateway === '' ? '0.0.0.0' : facts.gateway),
    node('IPv6Address', '::'),
    node('IPv6Gateway', '::'),
    node('IPv6MaskLen', 64),
    node('DHCP', facts.dhcp),
    node('AnalogChannelNum', 0),
    node('DigitalChannelNum', facts.channels),
    node('SoftwareVersion', facts.version.replace(' build', 'build')),
    node('DSPVersion', facts.encoder.replace(' build', 'build')),
    node('BootTime', new Date(facts.bootedAt).toISOString().slice(0, 19).replace('T', ' ')),
    node('Encrypt', true),
    node('ResetAbility', false),
    node('DiskNumber', 1),
    node('Activated', facts.activated),
    node('PasswordResetAbility', false),
    node('PasswordResetModeSecond', false),
    node('DetailOEMCode', 1),
    node('SupportSecurityQuestion', false),
    node('SupportHCPlatform', true),
    node('HCPlatformEnable', facts.platformEnabled ? true : off),
    node('IsModifyVerificationCode', true),
    node('DeviceLock', true),
    node('SDKServerStatus', true),
    node('SDKOverTLSServerStatus', false),
    node('SDKOverTLSPort', 8443),
    node('SupportMailBox', false),
    node('supportEzvizUnbind', facts.unbinds),
  ]);
}

export type Result = 'success' | 'failed' | 'denied';

/** The answer to anything but an inquiry. `details` follow the result. */
export const answerTo = (
  { uuid, types }: Pick<Probe, 'uuid' | 'types'>,
  mac: string,
  result: Result,
  details: readonly XmlNode[] = [],
): Uint8Array =>
  written([
    node('Uuid', uuid),
    node('MAC', macOf(mac) ?? ''),
    node('Types', types),
    node('Result', result),
    ...details,
  ]);

/** `\r\n` after each element, as real devices do: one public parser splits on it. */
function written(elements: readonly XmlNode[]): Uint8Array {
  const bytes = utf8ToBytes(writeXml(node('ProbeMatch', elements), { eol: '\r\n' }));
  if (bytes.length <= LONGEST_ANSWER) return bytes;
  throw new Error(
    `An answer of ${bytes.length} bytes: clients read ${LONGEST_ANSWER}. Shorten what the facts may hold.`,
  );
}
