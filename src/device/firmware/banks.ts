/**
 * The two firmware banks in flash, by the rule of the configuration slots: the newest good one boots, an installation goes to the
 * other. So a power cut at any byte of an installation leaves a firmware that boots: the one that ran before.
 */
import { bytesOf, textOf } from '../flash/asciiText.ts';
import { checksum } from '../flash/checksum.ts';
import type { FirmwareBank } from '../ports.ts';
import { openPackage, PACKAGE_MAX_BYTES } from './package.ts';
import type { FirmwareProfile } from './profile.ts';
import { firmwareProfiles } from './profiles/index.ts';

const MAGIC = 'SIMB';
const FORMAT = 1;
const FORMAT_AT = 4;
const SEQUENCE_AT = 8;
const LENGTH_AT = 12;
const CHECKSUM_AT = 16;
const HEADER = 20;
const SEQUENCE_MAX = 0xffff_fffe;

/** What was read from each bank; null where nothing was ever written. */
export type BankContents = Record<FirmwareBank, Uint8Array | null>;

export interface GoodBank {
  bank: FirmwareBank;
  sequence: number;
  profile: FirmwareProfile;
}

/** @throws Error when the sequence numbers are used up. */
export function sealBank(sequence: number, firmware: Uint8Array): Uint8Array {
  if (sequence > SEQUENCE_MAX) throw new Error('The sequence numbers of the firmware banks are used up');
  const bytes = new Uint8Array(HEADER + firmware.length);
  const view = new DataView(bytes.buffer);
  bytes.set(bytesOf(MAGIC), 0);
  view.setUint32(FORMAT_AT, FORMAT);
  view.setUint32(SEQUENCE_AT, sequence);
  view.setUint32(LENGTH_AT, firmware.length);
  bytes.set(firmware, HEADER);
  view.setUint32(CHECKSUM_AT, checksum(bytes, CHECKSUM_AT));
  return bytes;
}

/** @returns the newest bank with a whole firmware for this board, or null: then the factory's boots. */
export function newestGood(contents: BankContents, board: string): GoodBank | null {
  const good = (['fw-a', 'fw-b'] as const).flatMap((bank) => {
    const found = openBank(contents[bank], board);
    return found ? [{ bank, ...found }] : [];
  });
  return good.sort((left, right) => right.sequence - left.sequence)[0] ?? null;
}

/** Where the next firmware goes: never over the one that would boot now. */
export const nextBank = (newest: GoodBank | null): { bank: FirmwareBank; sequence: number } => ({
  bank: newest?.bank === 'fw-a' ? 'fw-b' : 'fw-a',
  sequence: (newest?.sequence ?? 0) + 1,
});

function openBank(bytes: Uint8Array | null, board: string): Pick<GoodBank, 'sequence' | 'profile'> | null {
  if (!bytes || bytes.length < HEADER || bytes.length > HEADER + PACKAGE_MAX_BYTES) return null;
  if (textOf(bytes, 0, MAGIC.length) !== MAGIC) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(FORMAT_AT) !== FORMAT || view.getUint32(LENGTH_AT) !== bytes.length - HEADER) return null;
  if (view.getUint32(SEQUENCE_AT) > SEQUENCE_MAX) return null;
  if (view.getUint32(CHECKSUM_AT) !== checksum(bytes, CHECKSUM_AT)) return null;
  const opened = openPackage(bytes.subarray(HEADER));
  if (!opened.ok || opened.label.board !== board) return null;
  const { profile: id, version } = opened.label;
  const profile = firmwareProfiles.find((one) => one.id === id && one.board === board && one.version === version);
  return profile ? { sequence: view.getUint32(SEQUENCE_AT), profile } : null;
}
