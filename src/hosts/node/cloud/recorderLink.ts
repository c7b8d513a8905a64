/** The link of a recorder of this process to the service of its region, by the same messages as over a wire. */
import type { Cloud, LinkClient } from '../../../cloud/index.ts';
import type { CloudBinding, ViewSource } from '../../../platform/index.ts';
import type { Region } from './region.ts';

export interface RecorderLinkPorts {
  serial: string;
  region(name: string): Promise<Region>;
  /** The service tells that the binding is another one. */
  pushed(): void;
  fault(thrown: unknown): void;
}

export interface RecorderLink extends Pick<Cloud, 'unbind' | 'settle' | 'vouch' | 'beat'> {
  register(region: string): ReturnType<LinkClient['register']>;
  leave(session: string): void;
  /** As a cut wire. */
  end(): void;
  isOpen(): boolean;
  coded(code: string): void;
  /** Who answers for the recorder's cameras. */
  show(source: ViewSource): void;
  view: ViewSource;
}

const UNBOUND: CloudBinding = { revision: 0, bound: false };

export function createRecorderLink({ serial, region, pushed, fault }: RecorderLinkPorts): RecorderLink {
  let code = '';
  /** What the service of a region knows it by. */
  let enrolled: { region: string; code: string; key: string } | null = null;
  let line: LinkClient | null = null;
  let source: ViewSource = async () => null;
  const view: ViewSource = () => source();

  async function keyIn(name: string): Promise<string | null> {
    if (enrolled?.region === name && enrolled.code === code) return enrolled.key;
    const its = code;
    const key = await (await region(name)).service.enrol(serial, its);
    enrolled = key === null ? null : { region: name, code: its, key };
    return key;
  }

  async function opened(name: string): Promise<LinkClient> {
    const { createLinkClient } = await import('../../../cloud/service.entry.ts');
    const { service } = await region(name);
    return createLinkClient(
      (heard) => {
        const channel = service.link.open({ send: heard, close: () => undefined });
        return {
          send: (text) => void channel.hear(text).catch(fault),
          close: () => void channel.ended().catch(fault),
        };
      },
      pushed,
      view,
    );
  }

  return {
    async register(name) {
      const key = await keyIn(name);
      if (key === null) return { ok: false, reason: 'wrong-region' };
      line?.end();
      const mine = await opened(name);
      line = mine;
      const reply = await mine.register(serial, key);
      if (!reply.ok && line === mine) line = null;
      return reply;
    },
    unbind: async (request) => line?.unbind(request) ?? { result: 'session-unknown', binding: UNBOUND },
    settle: async (request) => line?.settle(request) ?? { result: 'session-unknown', binding: UNBOUND },
    vouch: async (request) => line?.vouch(request) ?? { result: 'session-unknown', binding: UNBOUND },
    beat: async (session) => line?.beat(session) ?? { result: 'session-unknown' },
    leave(session) {
      line?.leave(session);
      line = null;
    },
    end() {
      line?.end();
      line = null;
    },
    isOpen: () => line !== null,
    show(next) {
      source = next;
    },
    view,
    coded(next) {
      if (next === code) return;
      code = next;
      // Whoever adds the recorder has to know the new one, also while the link stands.
      if (enrolled && line) void keyIn(enrolled.region).catch(fault);
    },
  };
}
