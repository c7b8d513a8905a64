/** SADP from the other end: what a tool sends, and how it reads what comes back. Answers come from strangers too. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { node, readXml, writeXml } from '../xml/index.ts';
import { LONGEST_ANSWER } from './answers.ts';
import { macOf } from './probe.ts';
import type { SadpFacts } from './recorderPort.ts';

export interface Asked {
  uuid: string;
  types: string;
  /** Nobody for an inquiry. */
  mac?: string | undefined;
  /** In the order in which they are written. */
  fields?: Readonly<Record<string, string | number | boolean>> | undefined;
}

export const requestOf = ({ uuid, types, mac, fields = {} }: Asked): Uint8Array =>
  utf8ToBytes(
    writeXml(
      node('Probe', [
        node('Uuid', uuid),
        ...(mac === undefined ? [] : [node('MAC', mac)]),
        node('Types', types),
        ...Object.entries(fields).map(([name, value]) => node(name, value)),
      ]),
    ),
  );

export interface Answer {
  uuid: string;
  types: string;
  mac: string;
  fields: ReadonlyMap<string, string>;
}

/** @returns null for whatever is no answer */
export function readAnswer(bytes: Uint8Array): Answer | null {
  const reading = readXml(bytes, { bytes: LONGEST_ANSWER * 2, depth: 4, count: 128 });
  if (!reading.ok || reading.root.name !== 'ProbeMatch') return null;
  const fields = new Map(reading.root.children.map(({ name, text }) => [name, text]));
  const mac = macOf(fields.get('MAC') ?? '');
  // One observed device writes a blank after the type.
  const types = fields.get('Types')?.trim() ?? '';
  return mac === null || types === '' ? null : { uuid: fields.get('Uuid') ?? '', types, mac, fields };
}

/** What the list of a tool shows of a recorder. */
export interface Found
  extends Omit<SadpFacts, 'serialLong' | 'version' | 'channels' | 'encoder' | 'bootedAt' | 'unbindStatus' | 'barred'> {
  serial: string;
  firmware: string;
}

export function foundIn({ mac, fields }: Answer): Found {
  const text = (name: string): string => fields.get(name) ?? '';
  return {
    mac,
    model: text('DeviceDescription'),
    serial: text('DeviceSN'),
    address: text('IPv4Address'),
    mask: text('IPv4SubnetMask'),
    gateway: text('IPv4Gateway'),
    dhcp: text('DHCP') === 'true',
    commandPort: Number(text('CommandPort')),
    httpPort: Number(text('HttpPort')),
    firmware: text('SoftwareVersion').replace('build', ' build'),
    activated: text('Activated') === 'true',
    platformEnabled: text('HCPlatformEnable') === 'true',
    unbinds: text('supportEzvizUnbind') === 'true',
  };
}

/** What became of a command, with what its answer adds. */
export interface Became {
  result: 'success' | 'failed' | 'denied';
  /** Of the vendor's SDK, base 2000. */
  error: number | null;
  attemptsLeft: number | null;
  minutesLeft: number | null;
  unbindStatus: number | null;
}

export function becameOf({ fields }: Answer): Became {
  const number = (name: string): number | null => {
    const text = fields.get(name) ?? '';
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  };
  const word = fields.get('Result');
  return {
    result: word === 'success' || word === 'denied' ? word : 'failed',
    error: number('ErrorCode'),
    attemptsLeft: number('RetryTime'),
    minutesLeft: number('SurplusLockTime'),
    unbindStatus: number('UnbindStatus'),
  };
}
