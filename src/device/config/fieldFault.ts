/** What may be wrong with a setting, as plain values: by itself, or beside the settings that it must agree with. */
import type { ConfigKey } from './schema.ts';
import type { TextRule } from './spec.ts';

export type FieldFault =
  | { code: 'empty' }
  | { code: 'too-short'; min: number }
  | { code: 'too-long'; max: number }
  | { code: 'bad-characters'; rule: TextRule }
  | { code: 'not-a-number' }
  | { code: 'too-small'; min: number }
  | { code: 'too-large'; max: number }
  | { code: 'not-offered' }
  | { code: 'no-right' }
  /** The VGA socket is to show the same, and cannot. */
  | { code: 'beyond-vga' }
  | NetworkFault;

export type NetworkFault =
  | { code: 'not-a-host-address' }
  | { code: 'outside-subnet' }
  | { code: 'duplicate'; of: ConfigKey }
  /** In one subnet with the other: packets would not know which socket to take. */
  | { code: 'same-subnet'; of: ConfigKey };

export type FieldRefusal = { field: ConfigKey } & FieldFault;
