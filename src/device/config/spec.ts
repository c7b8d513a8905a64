/** What a setting may be: its kind, its limits, its default and the right it needs. The settings themselves are in `areas/`. */
import type { Right } from '../users/users.ts';

/** What text may consist of. The rule's name is also the refusal's. */
export type TextRule =
  | 'printable'
  | 'host-name'
  | 'host'
  | 'device-id'
  | 'key'
  | 'verification-code'
  | 'ipv4'
  | 'mask'
  | 'email'
  | 'ipv6';

/** What a number counts; its word stands behind the field. */
export type Unit = 'none' | 'hours' | 'minutes' | 'seconds';

interface Common {
  right: Right;
}

export interface FlagSpec extends Common {
  kind: 'flag';
  default: boolean;
}

export interface ChoiceSpec extends Common {
  kind: 'choice';
  default: string | number;
  options: readonly (string | number)[];
}

/** An integer from `min` to `max`, both included. */
export interface NumberSpec extends Common {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  unit: Unit;
}

/** Lengths count characters, not code units; with `min` 0 it may be empty. */
export interface TextSpec extends Common {
  kind: 'text';
  default: string;
  min: number;
  max: number;
  rule: TextRule;
  /** May be empty as long as the flag of this key is off. */
  emptyWhile?: string;
  /** Told to nobody who may not set it. */
  secret?: true;
}

export type FieldSpec = FlagSpec | ChoiceSpec | NumberSpec | TextSpec;
export type Settings = Record<string, FieldSpec>;
