/**
 * What the recorder asks the network: the owner's questions (`detection.ts`) and the time. Fetched with the first of them, since
 * nobody asks before login.
 */
import { isHostAddress, sameSubnet } from '../config/ipv4.ts';
import { parseIpv6, splitPrefix } from '../config/ipv6.ts';
import type { Core } from '../core.ts';
import type { IpInUse } from './addresses.ts';
import { createDetection, type Detection, PACKET_TIMEOUT_MS } from './detection.ts';
import type { Letter, MailDoor, MailResult } from './letter.ts';
import { echoInside } from './poePorts.ts';
import type { PppoeStatus } from './pppoeStatus.ts';
import type { TimeSyncResult } from './timeSyncResult.ts';

export interface Questions extends Detection {
  /** Waits for a time server's answer, which holds when it has come. */
  askTime(server: string, port: number): Promise<TimeSyncResult>;
  /** Hands a letter in, and waits until it is taken or refused. */
  sendMail(door: MailDoor, letter: Letter): Promise<MailResult>;
}

export interface Standpoint {
  /** The addresses by which the recorder goes out. */
  ip(): IpInUse | null;
  /** Those on the local network, where a session with the provider leads out beside it. */
  lan(): IpInUse | null;
  line(): PppoeStatus;
}

export function createQuestions(core: Core, { ip, lan, line }: Standpoint): Questions {
  const { ethernet } = core.ports;
  /** What lies in its own subnet is asked there, whatever leads out. */
  const echo = (from: IpInUse, target: string, bytes?: number): number | null => {
    const home = lan();
    return ethernet.echo(home && sameSubnet(home.address, target, home.mask) ? home : from, target, bytes);
  };
  /** What a router or a DHCP server would give never comes: nobody on this network speaks IPv6. */
  function isOwnIpv6(target: string): boolean {
    const { config } = core.image();
    const own = config['network.ipv6Mode'] === 'manual' ? splitPrefix(config['network.ipv6Address']).address : '';
    return own !== '' && parseIpv6(own)?.join() === parseIpv6(target)?.join();
  }
  const detection = createDetection({
    ...ethernet,
    ip,
    isOwnIpv6,
    line,
    echo,
    echoInside: echoInside(core),
    wait: core.pause,
  });
  const addressOf = async (server: string) =>
    isHostAddress(server) ? ({ ok: true, address: server } as const) : detection.lookUp(server);
  return {
    ...detection,
    async askTime(server, port) {
      const found = await addressOf(server);
      if (!found.ok) return found;
      const self = ip();
      if (!ethernet.linkUp()) return { ok: false, code: 'no-link' };
      if (!self) return { ok: false, code: 'no-address' };
      const back = ethernet.askTime(self, found.address, port);
      if (!(await core.pause(back ?? PACKET_TIMEOUT_MS))) return { ok: false, code: 'interrupted' };
      return back === null ? { ok: false, code: 'server-silent' } : { ok: true, server };
    },
    async sendMail({ server, port, tls }, letter) {
      const found = await addressOf(server);
      if (!found.ok) return found;
      const self = ip();
      if (!ethernet.linkUp()) return { ok: false, code: 'no-link' };
      if (!self) return { ok: false, code: 'no-address' };
      const answer = ethernet.sendMail(self, { address: found.address, port, tls }, letter);
      if (!(await core.pause(answer?.after ?? PACKET_TIMEOUT_MS))) return { ok: false, code: 'interrupted' };
      if (!answer) return { ok: false, code: 'server-silent' };
      return answer.taken ? { ok: true, server, receivers: letter.to.length } : { ok: false, code: 'mail-tls' };
    },
  };
}
