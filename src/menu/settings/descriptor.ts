/**
 * A settings page as data: which settings it has, in which groups and order, and what the screen adds to what the schema says.
 * One component draws them all (`screens/SettingsScreen`). A new page is its place in the tree, its descriptor and its words.
 */
import type { Capability, ConfigKey, ConfigValue } from '../../device/index.ts';
import type { KeySet } from '../widgets/keySet.ts';

/** Rows that are more than a setting by its schema; what each is stands in `screens/specialRows`. */
export type SpecialRow =
  | 'clock'
  | 'output-resolution'
  | 'net-link'
  | 'net-mac'
  | 'net-address'
  | 'net-mask'
  | 'net-gateway'
  | 'net-dns1'
  | 'net-dns2'
  | 'net-nic'
  | 'net-mtu'
  | 'net-ipv6-mode'
  | 'net-ipv6-address'
  | 'net-ipv6-gateway'
  | 'net-internal'
  | 'pppoe-password'
  | 'pppoe-status'
  | 'ntp-sync'
  | 'mail-test'
  | 'onvif-users'
  | 'isup-version'
  | 'isup-status'
  | 'access-type'
  | 'hik-enable'
  | 'hik-server'
  | 'hik-custom'
  | 'hik-status'
  | 'hik-account';

/** Pictures beside the rows. */
export type Aside = 'qr-codes';

/** True while another setting of the draft has this value. */
export interface Condition {
  field: ConfigKey;
  is: ConfigValue;
}

interface Common {
  /** The firmware capability without which the row does not exist. */
  capability?: Capability;
  /** The row is dead unless all of these hold. */
  when?: readonly Condition[];
}

export interface FieldRow extends Common {
  field: ConfigKey;
  /** Which keys the on-screen keyboard offers; numbers have digits. */
  keys?: KeySet;
  /** Dots instead of characters until the eye is opened. */
  masked?: boolean;
}

export interface OtherRow extends Common {
  special: SpecialRow;
  /** The settings that this row edits. */
  fields: readonly ConfigKey[];
}

export type SettingsRow = FieldRow | OtherRow;

export interface SettingsGroup {
  /** Names the group's heading in the strings; a first group needs none. */
  title?: GroupTitle;
  /** Takes half of the width, beside another such group. */
  half?: true;
  rows: readonly SettingsRow[];
}

/** Headings within pages. */
export type GroupTitle =
  | 'start'
  | 'end'
  | 'layout'
  | 'captions'
  | 'output'
  | 'receivers'
  | 'illegal-login'
  | 'ip-conflict';

export interface SettingsDescriptor {
  groups: readonly SettingsGroup[];
  aside?: Aside;
}

export const rowsOf = ({ groups }: SettingsDescriptor): SettingsRow[] => groups.flatMap(({ rows }) => [...rows]);

/** The settings that a row edits. */
export const fieldsOf = (row: SettingsRow): readonly ConfigKey[] => ('special' in row ? row.fields : [row.field]);
