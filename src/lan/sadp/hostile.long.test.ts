// Datagrams from strangers by the hundred thousand: nothing breaks, nothing grows, nothing is done without its password.
import { expect, test } from 'vitest';
import { counted, heapInUse, soakOr } from '../../device/testing/index.ts';
import { createNeighbours, MAC, type Neighbours } from './testing/neighbours.ts';

const COUNT = soakOr(300_000, 60_000);

/** Cheap chance: making the datagrams must not take longer than reading them. */
let seed = 37_020;
const below = (most: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 0x1_0000_0000) * most);
};
const hex = (): string => below(0x100_0000).toString(16);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const TYPES = [
  'inquiry',
  'inquiry_v32',
  'ezvizUnbind',
  'SimUnbindTicket',
  'getUnbindStatus',
  'update',
  'reset',
  'hello',
  '',
  '__proto__',
];
const PIECES = [
  '<Probe>',
  '</Probe>',
  '<ProbeMatch>',
  '<Uuid>',
  '</Uuid>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '&#0;',
  '<?x?>',
  '\0',
  'Ж',
  '<a b="',
];

const encoder = new TextEncoder();
const makers: (() => Uint8Array)[] = [
  // Whole requests, right but for what is guessed.
  () =>
    encoder.encode(
      `<Probe><Uuid>${hex()}</Uuid><MAC>${oneOf([MAC, MAC, 'ff-ff-ff-ff-ff-ff', '02-00-5e-00-00-00', 'x'])}</MAC><Types>${oneOf(TYPES)}</Types><Password>${hex()}</Password></Probe>`,
    ),
  // The same with one byte changed.
  () => {
    const bytes = encoder.encode(`<Probe><Uuid>1</Uuid><MAC>${MAC}</MAC><Types>ezvizUnbind</Types></Probe>`);
    bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  () => encoder.encode(Array.from({ length: below(12) }, () => oneOf(PIECES)).join('')),
  () => Uint8Array.from({ length: below(64) }, () => below(256)),
  () => encoder.encode(`<Probe>${'<a>'.repeat(below(700))}`),
  // What we or others answered.
  () => encoder.encode(`<ProbeMatch><Uuid>1</Uuid><MAC>${MAC}</MAC><Types>inquiry</Types></ProbeMatch>`),
];

function flood(lan: Neighbours, count: number): { said: number; bytesIn: number; bytesOut: number; most: number } {
  let [bytesIn, bytesOut, most] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const datagram = oneOf(makers)();
    bytesIn += datagram.length;
    lan.say(datagram, { address: `10.${below(4)}.${below(256)}.${1 + below(250)}`, port: 1 + below(65_535) });
    for (const { bytes } of lan.sent) {
      bytesOut += bytes;
      most = Math.max(most, bytes);
    }
    lan.sent.length = 0;
    if (at % 50 === 0) lan.pass(5);
  }
  return { said: count, bytesIn, bytesOut, most };
}

test(`${COUNT} datagrams: none breaks anything, the heap stays flat, answers stay short`, async () => {
  const lan = createNeighbours();
  lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 1 });
  flood(lan, 20_000);
  await lan.heard();
  lan.asked.length = 0;
  const before = heapInUse();
  let [said, bytesIn, bytesOut, most] = [0, 0, 0, 0];
  for (let round = 0; round < COUNT / 20_000; round += 1) {
    const told = flood(lan, 20_000);
    await lan.heard();
    lan.asked.length = 0;
    said += told.said;
    bytesIn += told.bytesIn;
    bytesOut += told.bytesOut;
    most = Math.max(most, told.most);
  }
  const grown = heapInUse() - before;
  counted('hostile datagrams', said, COUNT);
  process.stdout.write(`sadp: ${bytesIn} bytes in, ${bytesOut} bytes out, ${grown.toFixed(0)} kB of heap more\n`);
  expect(lan.bugs).toEqual([]);
  expect(most).toBeLessThanOrEqual(2_048);
  expect(grown).toBeLessThan(2_048);
});
