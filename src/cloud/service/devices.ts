/** An owner's devices: add, look, name, share, hand over, delete. Whoever is no owner of a device finds nothing there. */
import * as v from 'valibot';
import type { CardRow } from '../serviceStore.ts';
import type { DeviceRow } from '../store.ts';
import { type Answer, refuse, told } from './answers.ts';
import { code, mail, name, serial } from './fields.ts';
import type { Limits } from './limits.ts';
import type { Operations } from './operation.ts';
import type { ServicePorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Asked, Route } from './route.ts';
import { isSeenBy } from './seen.ts';
import type { SlowHashes } from './slowHash.ts';

const add = v.strictObject({ serial, code, name: v.optional(name) });
const rename = v.strictObject({ name });
const somebody = v.strictObject({ mail });

/** Wrong codes: few for an account, somewhat more for a device, which several people may try to add. */
const BY_ACCOUNT = 10;
const BY_DEVICE = 20;
const SHARES_MAX = 16;

export interface DeviceParts {
  operations: Operations;
  hashes: SlowHashes;
  limits: Limits;
  presence: Presence;
}

export function createDevices(
  ports: ServicePorts,
  { operations, hashes, limits, presence }: DeviceParts,
): readonly Route[] {
  const { store, region } = ports;
  const wishOf = ({ account, key, param }: Asked, action: string) => ({
    whose: account.id,
    key,
    serial: param('serial'),
    action,
  });

  async function added({ account, key, body }: Asked): Promise<Answer> {
    const wish = body as v.InferOutput<typeof add>;
    if (hashes.isBusy()) return refuse('too-busy', 2);
    const tried = [
      { what: 'add by', whose: account.id, most: BY_ACCOUNT },
      { what: 'add', whose: `${account.id}\n${wish.serial}`, most: BY_DEVICE },
    ];
    const wait = await limits.charge(tried);
    if (wait !== null) return refuse('too-many-tries', wait);
    const kept = await store.transaction((rows) => rows.card(wish.serial));
    if (!(await hashes.matches(wish.code, kept?.code ?? null))) return refuse('not-added');
    for (const one of tried) await limits.forgive(one);
    const asked = { whose: account.id, key, serial: wish.serial, action: 'add' };
    return operations.decide(
      asked,
      async ({ device, card, rows }) => {
        // Another code since it was compared is another secret.
        if (card.code.hash !== kept?.code.hash) return 'not-added';
        if (device.account !== null) return device.account === account.id ? 'already-yours' : 'already-bound';
        if (!(await presence.isOnline(rows, device.serial))) return 'offline';
        const epoch = device.lastEpoch + 1;
        return {
          device: { ...device, account: account.id, epoch, lastEpoch: epoch, sharedWith: [] },
          change: 'added',
          card: { ...card, name: wish.name ?? device.serial, offer: null },
        };
      },
      { unknown: 'not-added' },
    );
  }

  const owned = (asked: Asked, action: string, effect: Parameters<Operations['decide']>[1]): Promise<Answer> =>
    operations.decide(wishOf(asked, action), async (facts) =>
      facts.device.account === asked.account.id ? effect(facts) : 'not-found',
    );

  const renamed = (asked: Asked): Promise<Answer> =>
    owned(asked, 'rename', async ({ card }) => ({
      card: { ...card, name: (asked.body as v.InferOutput<typeof rename>).name },
    }));

  const deleted = (asked: Asked): Promise<Answer> =>
    operations.decide(wishOf(asked, 'delete'), async ({ device, card }) => {
      const { id } = asked.account;
      // Whoever it is shared with gives back their share, and no more.
      if (device.sharedWith.includes(id))
        return {
          device: { ...device, sharedWith: device.sharedWith.filter((one) => one !== id) },
          change: 'share-ended',
        };
      if (device.account !== id) return 'not-found';
      return {
        device: { ...device, account: null, epoch: null, sharedWith: [] },
        change: 'freed',
        card: { ...card, name: device.serial, offer: null },
      };
    });

  const shared = (asked: Asked): Promise<Answer> =>
    owned(asked, 'share', async ({ device, rows }) => {
      const to = (asked.body as v.InferOutput<typeof somebody>).mail;
      // An address without an account is kept as it is, and opens nothing: the owner sees the same either way.
      const who = (await rows.accountByMail(to))?.id ?? to;
      if (device.sharedWith.includes(who) || who === device.account) return {};
      if (device.sharedWith.length >= SHARES_MAX) return 'too-many-shares';
      return { device: { ...device, sharedWith: [...device.sharedWith, who] }, change: 'shared' };
    });

  const unshared = (asked: Asked): Promise<Answer> =>
    owned(asked, 'unshare', async ({ device, rows }) => {
      const from = asked.param('mail').toLowerCase();
      const who = (await rows.accountByMail(from))?.id;
      const left = device.sharedWith.filter((one) => one !== who && one !== from);
      if (left.length === device.sharedWith.length) return {};
      return { device: { ...device, sharedWith: left }, change: 'share-ended' };
    });

  const offered = (asked: Asked): Promise<Answer> =>
    owned(asked, 'offer', async ({ device, card, rows }) => {
      const to = (asked.body as v.InferOutput<typeof somebody>).mail;
      const who = (await rows.accountByMail(to))?.id ?? to;
      return { card: { ...card, offer: { to: who, epoch: device.epoch ?? 0 } } };
    });

  const accepted = (asked: Asked): Promise<Answer> =>
    operations.decide(wishOf(asked, 'accept'), async ({ device, card }) => {
      // An offer ends with the binding that it was made in.
      if (card.offer?.to !== asked.account.id || card.offer.epoch !== device.epoch) return 'not-found';
      const epoch = device.lastEpoch + 1;
      return {
        device: { ...device, account: asked.account.id, epoch, lastEpoch: epoch, sharedWith: [] },
        change: 'transferred',
        card: { ...card, offer: null },
      };
    });

  /** What an account sees of a device; null where it sees none. */
  const seen = (asked: Asked): Promise<Answer> =>
    store.transaction(async (rows) => {
      const at = asked.param('serial');
      const [device, card] = [await rows.device(at), await rows.card(at)];
      if (!device || !card || device.region !== region || !isSeenBy(device, asked.account)) return refuse('not-found');
      const isOwner = device.account === asked.account.id;
      const mails = await Promise.all(device.sharedWith.map(async (id) => (await rows.account(id))?.mail ?? id));
      return told({
        ...shown(device, card, await presence.isOnline(rows, at), isOwner),
        ...(isOwner && { sharedWith: mails }),
      });
    });

  const listed = ({ account }: Asked): Promise<Answer> =>
    store.transaction(async (rows) => {
      const devices: unknown[] = [];
      for (const device of await rows.devicesOf(account.id)) {
        const card = await rows.card(device.serial);
        if (card && device.region === region)
          devices.push(
            shown(device, card, await presence.isOnline(rows, device.serial), device.account === account.id),
          );
      }
      return told({ devices });
    });

  /** Of its own bindings alone: what was before it was added is another's. */
  const history = (asked: Asked): Promise<Answer> =>
    store.transaction(async (rows) => {
      const device = await rows.device(asked.param('serial'));
      if (device?.region !== region || device.account !== asked.account.id) return refuse('not-found');
      const events = await rows.history(device.serial);
      const mine = events.filter(({ account }) => account === asked.account.id);
      return told({ history: mine.map(({ change, at, epoch, revision }) => ({ change, at, epoch, revision })) });
    });

  const route = (
    method: Route['method'],
    path: string,
    summary: string,
    answer: Route['answer'],
    more: Pick<Route, 'body' | 'isOperation'> = { isOperation: true },
  ): Route => ({ method, path, summary, who: 'owner', answer, ...more });
  return [
    route('get', '/devices', 'Own devices, and those that others share', listed, {}),
    route('post', '/devices', 'Adds a device: its verification code, and it has to be online', added, {
      body: add,
      isOperation: true,
    }),
    route('get', '/devices/{serial}', 'One device', seen, {}),
    route('put', '/devices/{serial}/name', 'Another name for it', renamed, { body: rename, isOperation: true }),
    route(
      'delete',
      '/devices/{serial}',
      'Takes it out of the account: an owner frees it, others give back their share',
      deleted,
    ),
    route('get', '/devices/{serial}/history', 'What became of it while it was this account’s', history, {}),
    route(
      'post',
      '/devices/{serial}/shares',
      'Shares it. The answer does not tell whether there is such an account',
      shared,
      {
        body: somebody,
        isOperation: true,
      },
    ),
    route('delete', '/devices/{serial}/shares/{mail}', 'Ends a share', unshared),
    route('post', '/devices/{serial}/offer', 'Offers it to somebody, who has to accept', offered, {
      body: somebody,
      isOperation: true,
    }),
    route('post', '/devices/{serial}/acceptance', 'Takes over a device that was offered', accepted),
  ];
}

const shown = ({ serial: number, epoch }: DeviceRow, card: CardRow, online: boolean, isOwner: boolean) => ({
  serial: number,
  name: card.name,
  online,
  epoch,
  role: isOwner ? 'owner' : 'guest',
});
