/** Rules between settings: what each may be alone is the schema's business, what they may be together stands here. */
import type { Capability } from '../firmware/profile.ts';
import type { FieldRefusal } from './fieldFault.ts';
import { networkRefusals } from './networkRules.ts';
import { internalRefusals, ipv6Refusals } from './nicRules.ts';
import { type Config, type ConfigKey, configKeys } from './schema.ts';

export interface CrossRule {
  /** Asked when one of these changes and each of them is sound by itself. */
  fields: readonly ConfigKey[];
  /** Where the firmware has this alone. */
  capability?: Capability;
  find(next: Config): FieldRefusal[];
}

/** No two of these settings may have the same value; of two that do, the later one is named. */
export const allDifferent = (fields: readonly ConfigKey[]): CrossRule => ({
  fields,
  find: (next) =>
    fields.flatMap((field, index) => {
      const of = fields.slice(0, index).find((other) => next[other] === next[field]);
      return of ? [{ field, code: 'duplicate' as const, of }] : [];
    }),
});

/** Pixels across; the VGA socket shows no more. */
const VGA_WIDTH = 1920;

const lanKeys = configKeys.filter((key) => /^network\.(dhcp|address|mask|gateway|autoDns|dns\d)$/.test(key));

export const crossRules: readonly CrossRule[] = [
  { fields: lanKeys, find: networkRefusals },
  { fields: ['network.ipv6Mode', 'network.ipv6Address', 'network.ipv6Gateway'], find: ipv6Refusals },
  {
    fields: ['network.internalAddress', 'network.dhcp', 'network.address', 'network.mask'],
    capability: 'internal-nic',
    find: internalRefusals,
  },
  {
    fields: ['output.same', 'general.resolution'],
    find: (next) =>
      next['output.same'] && Number.parseInt(next['general.resolution'], 10) > VGA_WIDTH
        ? [{ field: 'general.resolution', code: 'beyond-vga' }]
        : [],
  },
  allDifferent(['ports.server', 'ports.http', 'ports.https', 'ports.rtsp']),
];
