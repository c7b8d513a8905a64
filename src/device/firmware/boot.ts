/** Which firmware a boot runs: the newest good bank's, or, where there is none, the one that the box left the factory with. */
import { fetchedCode } from '../late.ts';
import type { Flash } from '../ports.ts';
import type { BankContents } from './banks.ts';
import type { FirmwareProfile } from './profile.ts';

export interface Runs {
  profile: FirmwareProfile;
  /** The bank's sequence; 0 for the factory's own firmware. */
  sequence: number;
}

/** A bank that cannot be read is one that does not boot. @throws `code-missing` without the code to read them. */
export async function firmwareToBoot(flash: Flash, factory: FirmwareProfile): Promise<Runs> {
  const contents = await readBanks(readable(flash));
  if (contents['fw-a'] === null && contents['fw-b'] === null) return { profile: factory, sequence: 0 };
  const { newestGood } = await fetchedCode(() => import('./banks.ts'));
  const newest = newestGood(contents, factory.board);
  return newest ? { profile: newest.profile, sequence: newest.sequence } : { profile: factory, sequence: 0 };
}

type Reads = Pick<Flash, 'read'>;

/** @throws what the flash port throws. */
export async function readBanks(flash: Reads): Promise<BankContents> {
  const [a, b] = await Promise.all([flash.read('fw-a'), flash.read('fw-b')]);
  return { 'fw-a': a, 'fw-b': b };
}

/** A bank that cannot be read counts as one that holds no firmware. */
const readable = (flash: Flash): Reads => ({ read: (bank) => flash.read(bank).catch(() => new Uint8Array()) });
