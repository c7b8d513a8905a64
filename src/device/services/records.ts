/**
 * What the recorder keeps of its services besides settings: who may come in by ONVIF, and the password of encrypted streams. Secrets
 * as salted records alone. A recorder given away after a whole reset has none of it.
 */
import type { PasswordRecord } from '../users/users.ts';

/** As the box names them: Administrator, Operator, Media User. */
export const onvifLevels = ['administrator', 'operator', 'media-user'] as const;
export type OnvifLevel = (typeof onvifLevels)[number];

/** What any face may know of a user of ONVIF. */
export interface OnvifUser {
  name: string;
  level: OnvifLevel;
}

export interface StoredOnvifUser extends OnvifUser {
  password: PasswordRecord;
}

export interface ServiceRecords {
  onvif: StoredOnvifUser[];
  /** `password` is null while streams are not encrypted. `issue` rises with every new one: what opened the one before opens nothing. */
  encryption: { password: PasswordRecord | null; issue: number };
}
