/** A user's new password as flash keeps it: the salted record, and what Digest proves by. Both change in one save or neither. */
import type { Core } from '../core.ts';
import { recordOf } from './secretRecord.ts';
import type { DigestRecord, StoredUser } from './users.ts';

export type UserSecrets = Required<Pick<StoredUser, 'password' | 'digest'>>;

export const userSecrets = async (core: Core, user: string, password: string): Promise<UserSecrets> => ({
  password: await recordOf(core.ports, password),
  digest: digestIn(core.ports.digestOf?.({ name: user }, password)),
});

const digestIn = (noted: DigestRecord | true | undefined): DigestRecord | undefined =>
  noted === true ? undefined : noted;
