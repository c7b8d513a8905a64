/**
 * How a configuration travels on a stick: readable JSON in ASCII with a checksum in its first field, for a box of the same board.
 * It carries no password record, no code and no key, and does not say whether a cloud service or ONVIF is on: what guards the
 * recorder does not lie about on a stick, and a service is switched on with its code or its users in hand. A contract with a provider is
 * one line's, not another's. A file is read whole, or not at all.
 */

import type { Capability, FirmwareProfile } from '../firmware/profile.ts';
import { asciiJson, bytesOf, textOf } from '../flash/asciiText.ts';
import { checksum } from '../flash/checksum.ts';
import type { FieldRefusal } from './fieldFault.ts';
import { refusalsOf } from './refusals.ts';
import { type Config, type ConfigChanges, type ConfigKey, configKeys } from './schema.ts';

const FORMAT = 'sim-nvr-configuration';
const VERSION = 1;
export const CONFIG_FILE_MAX_BYTES = 64 * 1024;
/** What does not travel. */
const AT_HOME = /^(platform|isup|onvif)\.(enabled|verificationCode|key)$|^pppoe\./;

export const travellingKeys: readonly ConfigKey[] = configKeys.filter((key) => !AT_HOME.test(key));

export type ConfigFileFault = 'not-config' | 'damaged' | 'wrong-version' | 'wrong-model';

interface Body {
  format: typeof FORMAT;
  version: number;
  board: string;
  model: string;
  firmware: string;
  settings: Record<string, unknown>;
}

export type OpenedConfig =
  | { ok: true; firmware: string; settings: ConfigChanges }
  | { ok: false; code: ConfigFileFault };

export function sealConfig(config: Config, profile: Pick<FirmwareProfile, 'board' | 'model' | 'version'>): Uint8Array {
  return sealBody({
    format: FORMAT,
    version: VERSION,
    board: profile.board,
    model: profile.model,
    firmware: profile.version,
    settings: Object.fromEntries(travellingKeys.map((key) => [key, config[key]])),
  });
}

/** Exported for tests and for the panel, which makes files that are right by checksum and wrong by content. */
export function sealBody(body: object): Uint8Array {
  const text = asciiJson(body, 2);
  return bytesOf(`{\n  "checksum": "${sumOf(text)}",${text.slice(1)}\n`);
}

/** Where the text after the checksum begins again. */
const SEALED = /^\{\n {2}"checksum": "([0-9a-f]{8})",/;

/** @param board of the box that is to take it. */
export function openConfig(bytes: Uint8Array, board: string): OpenedConfig {
  if (bytes.length > CONFIG_FILE_MAX_BYTES) return no('not-config');
  const text = textOf(bytes);
  const sealed = SEALED.exec(text);
  if (!sealed || !/^[\n -~]*$/.test(text)) return no(text.includes(FORMAT) ? 'damaged' : 'not-config');
  const inner = `{${text.slice(sealed[0].length)}`;
  if (!inner.endsWith('\n') || sumOf(inner.slice(0, -1)) !== sealed[1]) return no('damaged');
  const body = bodyOf(inner);
  if (!body) return no('not-config');
  if (body.version !== VERSION) return no('wrong-version');
  if (body.board !== board) return no('wrong-model');
  return { ok: true, firmware: body.firmware, settings: body.settings as ConfigChanges };
}

function bodyOf(text: string): Body | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // What is no JSON has no fields either.
  }
  const { format, version, board, model, firmware, settings }: Partial<Record<keyof Body, unknown>> = {
    ...(read as object),
  };
  if (format !== FORMAT) return null;
  if (typeof version !== 'number' || typeof board !== 'string' || typeof model !== 'string') return null;
  if (typeof firmware !== 'string' || firmware.length > 48 || !isObject(settings)) return null;
  return { format: FORMAT, version, board, model, firmware, settings };
}

/** Every field by the schema, all rules over several; and what does not travel may not come in either. */
export function importRefusals(
  config: Config,
  settings: ConfigChanges,
  capabilities: readonly Capability[],
): FieldRefusal[] {
  const foreign = (Object.keys(settings) as ConfigKey[]).filter((key) => !travellingKeys.includes(key));
  return foreign.length > 0
    ? foreign.map((field) => ({ field, code: 'not-offered' }))
    : refusalsOf(config, settings, capabilities);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sumOf = (text: string): string => checksum(bytesOf(text)).toString(16).padStart(8, '0');

const no = (code: ConfigFileFault): OpenedConfig => ({ ok: false, code });
