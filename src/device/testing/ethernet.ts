/** The recorder's socket with a cable that the test plugs and pulls, and a network behind it that the test may silence. */

import { sizeOnDrive } from '../firmware/declaredSize.ts';
import { openPackage } from '../firmware/package.ts';
import type { Lease } from '../net/addresses.ts';
import type { Letter, MailAnswer } from '../net/letter.ts';
import type { Traffic } from '../net/meter.ts';
import type { DialAnswer } from '../net/pppoeStatus.ts';
import type { Ethernet, RemoteFirmware } from '../ports.ts';

export interface TestEthernet extends Ethernet {
  plug(): void;
  pull(): void;
  /** What DHCP lends; null for a silent server. */
  lends: Lease | null;
  /** Another device answers for this address; null: the recorder is alone with its own. */
  taken: string | null;
  /** Somebody else takes an address, or gives it back. */
  take(address: string | null): void;
  /** What a modem answers, whatever the account; `nobody`: there is none. */
  modem: DialAnswer;
  /** ms until any echo comes back; null when none does. */
  echoes: number | null;
  /** ms until a time server answers at port 123; null when none does. */
  time: number | null;
  /** What a mail server says; null: none answers. */
  mail: MailAnswer | null;
  /** Letters that were taken, the first one first. */
  letters: Letter[];
  /** Packages that every file server hands out, by name; null where none answers. */
  shelf: Map<string, Uint8Array> | null;
  /** Something crosses the socket. */
  cross(traffic: Traffic): void;
}

export function createEthernet(plugged = true, timeOutside = (): number => 0): TestEthernet {
  const listeners = new Set<() => void>();
  const meters = new Set<(traffic: Traffic) => void>();
  let up = plugged;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const turn = (next: boolean): void => {
    if (up === next) return;
    up = next;
    tell();
  };
  const ethernet: TestEthernet = {
    linkUp: () => up,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    lends: { address: '192.168.1.107', mask: '255.255.255.0', gateway: '192.168.1.1', dns: ['192.168.1.1'] },
    echoes: 20,
    time: 30,
    lease: () => (up ? ethernet.lends : null),
    taken: null,
    take(address) {
      ethernet.taken = address;
      tell();
    },
    modem: { answer: 'nobody' },
    dial: () => (up ? ethernet.modem : { answer: 'nobody' }),
    holds: (address) => up && ethernet.taken === address,
    echo: () => (up ? ethernet.echoes : null),
    lookUp: ({ dns }) =>
      up && dns[0] !== undefined ? { answer: 'address', address: '203.0.113.11', by: dns[0] } : { answer: 'nobody' },
    shelf: new Map(),
    fileServers: async () => ({
      files: async () =>
        up && ethernet.shelf ? [...ethernet.shelf].map(([name, bytes]) => onShelf(name, bytes)) : null,
      async piece(_from, _server, _service, { name, at, length }) {
        if (!up || !ethernet.shelf) return null;
        return ethernet.shelf.get(name)?.slice(at, at + length) ?? 'gone';
      },
    }),
    timeOutside,
    askTime: (_from, _target, port) => (up && port === 123 ? ethernet.time : null),
    mail: { after: 40, taken: true },
    letters: [],
    sendMail(_from, _door, letter) {
      if (!up) return null;
      if (ethernet.mail?.taken) ethernet.letters.push(letter);
      return ethernet.mail;
    },
    watchTraffic(listener) {
      meters.add(listener);
      return () => void meters.delete(listener);
    },
    cross(traffic) {
      for (const meter of [...meters]) meter(traffic);
    },
    plug: () => turn(true),
    pull: () => turn(false),
  };
  return ethernet;
}

function onShelf(name: string, bytes: Uint8Array): RemoteFirmware {
  const opened = openPackage(bytes);
  return { name, size: sizeOnDrive(bytes), bytes: bytes.length, version: opened.ok ? opened.label.version : null };
}
