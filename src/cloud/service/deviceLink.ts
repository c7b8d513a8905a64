/**
 * The live link of a device: messages over any channel of text. It proves itself with its key in the first message; whatever comes then
 * goes to the rules of `cloud.ts`. A link that is opened anew, here or at another server, is the device's; the one before knows nothing.
 */
import * as v from 'valibot';
import type { CloudBinding } from '../../platform/index.ts';
import { createCloud } from '../cloud.ts';
import { bindingOf } from '../deviceRows.ts';
import type { DeviceRow } from '../store.ts';
import { masked } from './masked.ts';
import type { Operations } from './operation.ts';
import type { ServicePorts } from './ports.ts';
import { createViewing } from './viewing.ts';
import { createViewRelay } from './viewRelay.ts';

/** Characters of a view of sixteen channels, sealed, and room to spare. */
const VIEW_MAX = 1600;
const id = v.pipe(v.string(), v.maxLength(64));
const long = v.pipe(v.string(), v.maxLength(200));
const message = v.variant('ask', [
  v.strictObject({ id, ask: v.literal('register'), serial: long, key: long }),
  v.strictObject({
    id,
    ask: v.literal('unbind'),
    session: long,
    operationId: long,
    epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.strictObject({ id, ask: v.literal('settle'), session: long, operationId: long }),
  v.strictObject({
    id,
    ask: v.literal('vouch'),
    session: long,
    /** SHA-256 of the ticket, which itself never comes this way. */
    ticket: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.strictObject({ id, ask: v.literal('beat'), session: long }),
  v.strictObject({ id, ask: v.literal('leave'), session: long }),
  v.strictObject({
    id,
    ask: v.literal('view'),
    wanted: id,
    view: v.nullable(v.pipe(v.string(), v.maxLength(VIEW_MAX))),
  }),
]);
type Message = v.InferOutput<typeof message>;

/** Longer is nothing that a device says. */
export const MESSAGE_MAX = 2048;
/** What may wait for its answer on one link. */
const WAITING_MAX = 16;
/** More accounts than one server has devices: then they are looked up anew. */
const NAMES_MAX = 20_000;

export interface Channel {
  send(text: string): void;
  /** What is said is no message of this link, or too much of it. */
  close(): void;
}

export interface DeviceLink {
  /** @returns what is heard on the channel, and that it ended. */
  open(channel: Channel): { hear(text: string): Promise<void>; ended(): Promise<void> };
  count(): number;
  /** Somebody who writes in the same store changed the device: where it is linked here, it is told. */
  tell(serial: string): void;
  /** What the device's cameras see, wherever it is linked; null where it is not, or does not answer. */
  view(serial: string): Promise<string | null>;
  /** Ends the wait for answers that were lost. */
  sweep(): void;
}

const HERE = 'here';

export function createDeviceLink(ports: ServicePorts, operations: Operations): DeviceLink {
  const { store, region, server, random, now, digest, pushes } = ports;
  // This server knows the devices that are linked to it, and no other.
  const cloud = createCloud({
    store: {
      transaction: (work) =>
        store.transaction((rows) =>
          work({
            ...rows,
            device: async (serial) => ((await rows.link(serial)) === server ? rows.device(serial) : null),
          }),
        ),
    },
    servers: [{ region, host: HERE }],
    random,
    now,
    digest,
  });
  const channels = new Map<string, Channel>();
  const viewing = createViewing(now);

  /** By account: an address never changes, and every sign of life of a device tells it. */
  const names = new Map<string, string>();
  const nameOf = async (id: string): Promise<string> => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const account = await store.transaction((rows) => rows.account(id));
    if (!account) return masked(id);
    if (names.size >= NAMES_MAX) names.clear();
    names.set(id, masked(account.mail));
    return masked(account.mail);
  };
  const shown = async (binding: CloudBinding): Promise<CloudBinding> =>
    binding.bound ? { ...binding, account: await nameOf(binding.account) } : binding;
  const shownIn = async <Reply extends object>(reply: Reply): Promise<Reply> =>
    'binding' in reply ? { ...reply, binding: await shown(reply.binding as CloudBinding) } : reply;

  async function tell(serial: string): Promise<void> {
    const channel = channels.get(serial);
    const device = channel && (await store.transaction((rows) => rows.device(serial)));
    if (device) channel.send(JSON.stringify({ push: 'binding-changed', binding: await shown(bindingOf(device)) }));
  }
  // A push that gets lost is made good by the answer to the next beat.
  const telling = (serial: string): void => void tell(serial).catch(() => undefined);
  operations.watch(telling);
  cloud.watch(telling);
  if (pushes) {
    // Its own words come back to it, and are told twice: the later says nothing new.
    pushes.watch(telling);
    operations.watch(pushes.tell);
    cloud.watch((serial) => pushes.tell(serial));
  }

  const viewHere = (serial: string): Promise<string | null> | undefined => {
    const channel = channels.get(serial);
    return channel && viewing.of(serial, (wanted) => channel.send(JSON.stringify({ push: 'view-wanted', wanted })));
  };
  const relay = createViewRelay(ports, { viewing, here: viewHere });

  async function registered(channel: Channel, serial: string, key: string) {
    const kept = await digest(key);
    const isIts = await store.transaction(async (rows) => {
      const [device, card]: [DeviceRow | null, { key: string } | null] = [
        await rows.device(serial),
        await rows.card(serial),
      ];
      if (device?.region !== region || card?.key !== kept) return false;
      await rows.putLink(serial, server);
      return true;
    });
    if (!isIts) return { ok: false, reason: 'wrong-region' } as const;
    viewing.ended(serial);
    channels.set(serial, channel);
    return cloud.register(HERE, serial);
  }

  return {
    count: () => channels.size,
    tell: telling,
    view: (serial) => viewHere(serial) ?? relay.elsewhere(serial),
    sweep: viewing.sweep,
    open(channel) {
      let mine: string | null = null;
      let waiting = 0;
      const ended = async (): Promise<void> => {
        if (mine === null || channels.get(mine) !== channel) return;
        const serial = mine;
        channels.delete(serial);
        viewing.ended(serial);
        await cloud.drop(serial);
        await store.transaction((rows) => rows.endLink(serial, server));
      };
      async function answer(said: Message): Promise<object> {
        switch (said.ask) {
          case 'register': {
            const reply = await registered(channel, said.serial, said.key);
            if (reply.ok) mine = said.serial;
            return reply;
          }
          case 'unbind':
            return cloud.unbind(said);
          case 'settle':
            return cloud.settle(said);
          case 'vouch':
            return cloud.vouch(said);
          case 'beat':
            return cloud.beat(said.session);
          case 'view':
            if (mine !== null && channels.get(mine) === channel) viewing.answered(mine, said.wanted, said.view);
            return { ok: true };
          case 'leave':
            await ended();
            return { ok: true };
        }
      }
      return {
        ended,
        async hear(text) {
          const parsed = text.length > MESSAGE_MAX ? null : v.safeParse(message, jsonOf(text));
          if (!parsed?.success || waiting >= WAITING_MAX) return channel.close();
          waiting++;
          try {
            const reply = await shownIn(await answer(parsed.output));
            channel.send(JSON.stringify({ id: parsed.output.id, reply }));
          } finally {
            waiting--;
          }
        },
      };
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
