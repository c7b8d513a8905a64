/**
 * The link of a recorder of this process to another process's cloud: a WebSocket to whichever of its servers answers, by the same messages
 * as inside. One that breaks is opened anew, here or elsewhere, when the recorder registers again.
 */
import * as v from 'valibot';
import type { Cloud, LinkClient } from '../../../../cloud/index.ts';
import type { CloudBinding, RegisterReply, ViewSource } from '../../../../platform/index.ts';
import { epochThere, type KeptNote, renumbered, shown } from './deviceNote.ts';
import type { Enrolment } from './enrolment.ts';
import { replies } from './replies.ts';
import type { CloudServer, CloudServers } from './servers.ts';
import { openLinkSocket } from './socket.ts';
import { faultOf, isEverywhere, type Trouble } from './trouble.ts';

export interface DistantLinkPorts {
  serial: string;
  servers: CloudServers;
  enrolment: Enrolment;
  note: KeptNote;
  /** The number of the server to begin with: recorders spread over them. */
  first: number;
  /** What the recorder's cameras see. */
  view: ViewSource;
  /** What the cloud holds, as the recorder is told of it. */
  heard(binding: CloudBinding): void;
  /** Hears of what is in the way, and of a link that stands. */
  tell(server: CloudServer, what: Trouble | 'linked'): void;
}

export interface DistantLink extends Pick<Cloud, 'unbind' | 'settle' | 'vouch' | 'beat'> {
  register(region: string): Promise<RegisterReply>;
  leave(session: string): void;
  /** As a cut wire. */
  end(): void;
  /** The server and the region that it is linked to. */
  standing(): { server: CloudServer; region: string } | null;
}

interface Line {
  region: string;
  server: CloudServer;
  client: LinkClient;
  isOpen(): boolean;
}

const UNKNOWN = { result: 'session-unknown', binding: { revision: 0, bound: false } } as const;
/** ms for the first answer on a socket that is open. */
const REGISTER_MS = 5000;

export function createDistantLink(ports: DistantLinkPorts): DistantLink {
  const { serial, servers, enrolment, note } = ports;
  let { first } = ports;
  let line: Line | null = null;
  let opening: { region: string; done: Promise<Line | Trouble> } | null = null;
  /** Rises when what is under way is wanted no more. */
  let turn = 0;

  async function connected(server: CloudServer, region: string, key: string): Promise<Line | Trouble> {
    const socket = await openLinkSocket(server, region);
    if (socket === 'refused') return 'not-a-cloud';
    if (typeof socket === 'string') return socket;
    const { createLinkClient } = await import('../../../../cloud/service.entry.ts');
    let isOpen = true;
    const client = createLinkClient(
      (heard) => {
        socket.hear(heard);
        return socket;
      },
      (binding) => {
        if (v.is(replies.pushed, binding)) void told(binding).then(ports.heard);
      },
      ports.view,
    );
    void socket.ended.then(() => {
      isOpen = false;
    });
    const silent = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), REGISTER_MS).unref();
      void socket.ended.then(() => resolve(null));
    });
    const reply = await Promise.race([client.register(serial, key), silent]);
    if (v.is(replies.register, reply) && reply.ok) return { region, server, client, isOpen: () => isOpen };
    client.end();
    return v.is(replies.register, reply) ? 'key-refused' : 'no-answer';
  }

  async function openedAt(server: CloudServer, region: string): Promise<Line | Trouble> {
    const had = note.now().keys[region] !== undefined;
    const first = await enrolment.keyAt(server, region);
    if (typeof first === 'string') return first;
    const opened = await connected(server, region, first.key);
    if (opened !== 'key-refused' || !had) return opened;
    // A key of before, and a cloud that has not heard of it: one that begins anew takes the recorder as anybody's first.
    const other = await enrolment.anew(server, region);
    return typeof other === 'string' ? other : connected(server, region, other.key);
  }

  async function opened(region: string): Promise<Line | Trouble> {
    const mine = turn;
    let met: Trouble = 'no-answer';
    for (const server of servers.due(first)) {
      const found = await openedAt(server, region);
      if (typeof found !== 'string') {
        if (mine !== turn) {
          found.client.end();
          return 'no-answer';
        }
        servers.worked(server);
        first = servers.numberOf(server);
        if (note.now().numbers.in !== region) await note.put(renumbered(note.now(), region));
        ports.tell(server, 'linked');
        const trouble = await enrolment.codeAt(server, region);
        if (trouble !== null) ports.tell(server, trouble);
        line?.client.end();
        line = found;
        return found;
      }
      ports.tell(server, found);
      met = found;
      if (isEverywhere(found)) return found;
      servers.failed(server);
    }
    return met;
  }

  /** One way is looked for at a time; a register that was given up finds the line that came of it. */
  async function standing(region: string): Promise<Line | Trouble> {
    if (line?.region === region && line.isOpen()) return line;
    if (opening?.region !== region) {
      const done = opened(region).finally(() => {
        if (opening?.done === done) opening = null;
      });
      opening = { region, done };
    }
    return opening.done;
  }

  /** What the recorder is told of a binding; durable before it hears of it, so that numbers never go back. */
  async function told(binding: CloudBinding): Promise<CloudBinding> {
    const seen = shown(binding, note.now());
    if (seen.revision > note.now().told) await note.put({ told: seen.revision });
    return seen;
  }

  /** A reply that no cloud gives ends the link. */
  async function asked<Schema extends v.GenericSchema>(
    schema: Schema,
    ask: (client: LinkClient) => Promise<unknown>,
  ): Promise<v.InferOutput<Schema> | null> {
    if (!line?.isOpen()) return null;
    const over = line;
    const reply = await ask(over.client);
    if (v.is(schema, reply)) return reply;
    over.client.end();
    return null;
  }

  const spoken = async <Reply extends { result: string; binding: CloudBinding }>(
    reply: Reply | null,
  ): Promise<Reply | typeof UNKNOWN> =>
    reply === null || reply.result === 'session-unknown' ? UNKNOWN : { ...reply, binding: await told(reply.binding) };

  function end(): void {
    turn++;
    opening = null;
    line?.client.end();
    line = null;
  }

  return {
    async register(region) {
      const found = await standing(region);
      if (typeof found === 'string') return { ok: false, reason: faultOf(found) };
      const { key } = { key: note.now().keys[region] ?? '' };
      const reply = await asked(replies.register, (client) => client.register(serial, key));
      if (reply === null) return { ok: false, reason: 'server-silent' };
      if (!reply.ok) return reply;
      return { ok: true, session: reply.session, binding: await told(reply.binding) };
    },
    unbind: async ({ epoch, ...request }) =>
      spoken(
        await asked(replies.unbind, (client) => client.unbind({ ...request, epoch: epochThere(epoch, note.now()) })),
      ),
    settle: async (request) => spoken(await asked(replies.settle, (client) => client.settle(request))),
    vouch: async ({ epoch, ...request }) =>
      spoken(
        await asked(replies.vouch, (client) => client.vouch({ ...request, epoch: epochThere(epoch, note.now()) })),
      ),
    async beat(session) {
      const reply = await asked(replies.beat, (client) => client.beat(session));
      if (reply?.result !== 'alive') return { result: 'session-unknown' };
      return { result: 'alive', binding: await told(reply.binding) };
    },
    leave(session) {
      if (line?.isOpen()) line.client.leave(session);
      line = null;
    },
    end,
    standing: () => (line?.isOpen() ? { server: line.server, region: line.region } : null),
  };
}
