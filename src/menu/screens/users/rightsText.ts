/** What somebody may do, in one line. */
import type { UserFacts } from '../../../device/index.ts';
import type { Strings } from '../../strings/index.ts';

export function rightsText(t: Strings, { role, rights }: UserFacts): string {
  if (role === 'admin') return t.users.allRights;
  return rights.length === 0 ? t.users.noRights : t.users.rightsList(rights.map((right) => t.rights[right]));
}
