/** IPv6 addresses as an owner types them: groups of hex with at most one `::`, and a prefix length behind a slash. Pure arithmetic. */

/** @returns the eight groups, or null for what is no address. IPv4 inside one is not read: nobody types that here. */
export function parseIpv6(text: string): number[] | null {
  const [head = '', tail, ...more] = text.split('::');
  const groupsOf = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || (tail === undefined ? missing !== 0 : missing < 1)) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** @returns the address before the slash, and the prefix length behind it: 64 where none is told, null where it is none. */
export function splitPrefix(text: string): { address: string; length: number | null } {
  const [address = '', length, ...more] = text.split('/');
  if (length === undefined) return { address, length: 64 };
  const isLength = more.length === 0 && /^[1-9][0-9]{0,2}$/.test(length) && Number(length) <= 128;
  return { address, length: isLength ? Number(length) : null };
}

/** What one machine may have for good: global (2000::/3) or of a site's own (fc00::/7). */
export const isUnicast = ([first = 0]: readonly number[]): boolean => first >> 13 === 1 || first >> 9 === 0x7e;

export const samePrefix = (left: readonly number[], right: readonly number[], length: number): boolean =>
  bitsOf(left).slice(0, length) === bitsOf(right).slice(0, length);

const bitsOf = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(2).padStart(16, '0')).join('');
