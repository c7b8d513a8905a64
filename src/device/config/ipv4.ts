/** IPv4 addresses and masks as an owner types them: dotted decimal, nothing else. Pure arithmetic; the rules are `networkRules.ts`. */

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const DOTTED = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** @returns the address as a number from 0 to 2³²−1, or null for what is no address (leading zeros and spaces included). */
export function parseIpv4(text: string): number | null {
  if (!DOTTED.test(text)) return null;
  return text.split('.').reduce((number, octet) => number * 256 + Number(octet), 0);
}

/** @returns how many leading ones a mask has (1–30), or null for what is no mask of a network that has hosts. */
export function prefixOf(mask: string): number | null {
  const number = parseIpv4(mask);
  if (number === null) return null;
  const bits = number.toString(2).padStart(32, '0');
  const prefix = bits.indexOf('0');
  return prefix >= 1 && prefix <= 30 && !bits.slice(prefix).includes('1') ? prefix : null;
}

/** The network that an address lies in, as a number. Division instead of bit operations: those are signed. */
const networkOf = (address: number, prefix: number): number => Math.floor(address / 2 ** (32 - prefix));

/** Whether two addresses reach each other without a gateway. False when one of the three cannot be read. */
export function sameSubnet(left: string, right: string, mask: string): boolean {
  const [a, b, prefix] = [parseIpv4(left), parseIpv4(right), prefixOf(mask)];
  if (a === null || b === null || prefix === null) return false;
  return networkOf(a, prefix) === networkOf(b, prefix);
}

/** Whether one machine may have this address: not 0.x, loopback, multicast or above. */
export function isHostAddress(address: string): boolean {
  const first = Math.floor((parseIpv4(address) ?? 0) / 2 ** 24);
  return first !== 0 && first !== 127 && first < 224;
}
