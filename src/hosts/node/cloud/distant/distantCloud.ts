/**
 * The far side of a recorder of this process in the cloud of another: by its link, by HTTP where an account acts, and by nothing else.
 * Whose device it is, that cloud alone decides: a scenario that begins bound is bound to an account of the trainer's there, and one
 * that somebody else has stays theirs.
 */
import { createListeners } from '../../../../base/index.ts';
import { type Cloud, type CloudState, type Holding, regionOf } from '../../../../cloud/index.ts';
import { regionalServers, unawaited } from '../../../../device/index.ts';
import type { CloudBinding, RegisterReply, ViewSource } from '../../../../platform/index.ts';
import type { FarSideBefore } from '../../../../world/index.ts';
import type { RecorderCloud } from '../recorderCloud.ts';
import type { KeptNote } from './deviceNote.ts';
import { createDistantLink } from './distantLink.ts';
import { createEnrolment } from './enrolment.ts';
import type { CloudServer, CloudServers } from './servers.ts';
import type { AddedAnswer, FreedAnswer, TrainerOwners } from './trainerOwners.ts';
import type { Trouble } from './trouble.ts';

export interface DistantRecorderPorts {
  serial: string;
  /** The number of the server to begin with. */
  first: number;
  servers: CloudServers;
  owners: TrainerOwners;
  note: KeptNote;
  initial: FarSideBefore;
  digest(text: string): Promise<string>;
  now(): number;
  tell(server: CloudServer, what: Trouble | 'linked'): void;
  /** What became of how the scenario begins. */
  begun(wish: 'bound' | 'free', answer: AddedAnswer | FreedAnswer): void;
}

type Kept = CloudState['devices'][string];

const HISTORY_MAX = 50;
/** ms of a registration that the owner of a scenario may take; what takes longer comes as news. */
const PLAY_MS = 2500;

export function createDistantRecorder(ports: DistantRecorderPorts): RecorderCloud {
  const { serial, note, owners, digest } = ports;
  const listeners = createListeners<[serial: string, holding: Holding]>();
  const history: Awaited<ReturnType<Cloud['history']>> = [];
  let code = '';
  let playing: Promise<void> | null = null;
  let isHeard = false;
  let isOver = false;
  let source: ViewSource = async () => null;
  /** What was heard of it, and nothing else: before its first word nobody knows whose it is. */
  let kept: Kept = {
    region: note.now().home,
    lastEpoch: 0,
    binding: { revision: 0, bound: false },
    sharedWith: [],
    operations: ports.initial.cloud.devices[serial]?.operations ?? {},
  };
  const holding = (): Holding => ({ binding: kept.binding, region: kept.region });

  function take(binding: CloudBinding): void {
    if (binding.revision < kept.binding.revision) return;
    const [before, wasHeard] = [kept.binding, isHeard];
    isHeard = true;
    kept = { ...kept, binding, lastEpoch: binding.bound ? binding.epoch : kept.lastEpoch };
    if (binding.revision === before.revision && binding.bound === before.bound) return;
    const owner = binding.bound ? binding : before.bound ? before : null;
    // The first word tells how it stands, and not that it changed.
    if (owner && wasHeard) {
      history.push({
        change: binding.bound ? 'added' : 'freed',
        account: owner.account,
        epoch: owner.epoch,
        at: ports.now(),
      });
      history.splice(0, history.length - HISTORY_MAX);
    }
    listeners.tell(serial, holding());
  }

  const enrolment = createEnrolment({ serial, note, code: () => code, digest, now: ports.now });
  const link = createDistantLink({ ...ports, enrolment, heard: take, view: () => source() });

  async function noted<Reply extends { result: string; binding: CloudBinding }>(
    id: string,
    reply: Reply,
  ): Promise<Reply> {
    if (reply.result === 'session-unknown') return reply;
    const outcome = reply.result === 'done' ? 'done' : 'void';
    kept = { ...kept, operations: { [await digest(id)]: outcome, ...kept.operations } };
    take(reply.binding);
    return reply;
  }

  /** How the world begins, done by the accounts that it tells of; again at the next registration where it could not be. */
  async function play(binding: CloudBinding): Promise<void> {
    const { wish, home } = note.now();
    if (wish === null) return;
    let answer: AddedAnswer | FreedAnswer = 'done';
    if (wish === 'bound' && !binding.bound) answer = await owners.add('previous', { serial, code }, home);
    if (wish === 'free' && binding.bound) answer = await owners.free(serial, home);
    if (wish === 'bound' && binding.bound) {
      answer = await owners.free(serial, home);
      if (answer === 'done') answer = await owners.add('previous', { serial, code }, home);
    }
    if (isOver) return;
    ports.begun(wish, answer);
    if (answer !== 'no-answer' && answer !== 'offline') await note.put({ wish: null });
  }

  async function registered(region: string): Promise<RegisterReply> {
    const reply = await link.register(region);
    if (!reply.ok) return reply;
    take(reply.binding);
    if (note.now().wish === null) return reply;
    playing ??= play(reply.binding).finally(() => {
      playing = null;
    });
    await Promise.race([playing, new Promise((resolve) => void setTimeout(resolve, PLAY_MS))]);
    const after = await link.beat(reply.session);
    if (after.result !== 'alive') return { ok: false, reason: 'server-silent' };
    take(after.binding);
    return { ...reply, binding: after.binding };
  }

  const cloud: Cloud = {
    async register(server, asked) {
      const region = regionOf(regionalServers, server);
      if (region === null) return { ok: false, reason: 'name-not-resolved' };
      if (asked !== serial || region !== note.now().home) return { ok: false, reason: 'wrong-region' };
      return registered(region);
    },
    unbind: async (request) => noted(request.operationId, await link.unbind(request)),
    async refuse(request) {
      const { result, binding } = await cloud.settle(request);
      return { result: result === 'void' ? 'refused' : result, binding };
    },
    settle: async (request) => noted(request.operationId, await link.settle(request)),
    vouch: link.vouch,
    async beat(session) {
      const reply = await link.beat(session);
      if (reply.result === 'alive') take(reply.binding);
      return reply;
    },
    leave: async (session) => link.leave(session),
    async show(_at, next) {
      source = next;
    },
    view: async () => (link.standing() ? source() : null),
    async bind() {
      const answer = await owners.add('next', { serial, code }, note.now().home);
      return answer === 'done' ? 'bound' : answer;
    },
    async free() {
      const answer = await owners.free(serial, note.now().home);
      return answer === 'done' ? 'freed' : answer;
    },
    holding: async () => holding(),
    history: async () => [...history],
    async move(_at, region) {
      if (region === note.now().home) return;
      link.end();
      // There it is another device of another cloud; what the region that it leaves holds is its owner's affair.
      await note.put({ home: region });
      kept = { ...kept, region };
      listeners.tell(serial, holding());
    },
    isOnline: async () => link.standing() !== null,
    changed: async () => undefined,
    drop: async () => link.end(),
    restart: async () => link.end(),
    watch: listeners.add,
  };

  return {
    cloud,
    isElsewhere: true,
    state: () => ({ devices: { [serial]: kept } }),
    accounts: () => undefined,
    watchAccounts: () => () => undefined,
    serviceStore: async () => {
      throw new Error('The rows of another process’s cloud are not here: ask it over HTTP.');
    },
    arrive: async () => undefined,
    coded(next) {
      if (next === code) return;
      code = next;
      const at = link.standing();
      if (at)
        unawaited(enrolment.codeAt(at.server, at.region).then((trouble) => trouble && ports.tell(at.server, trouble)));
    },
    ended() {
      isOver = true;
      link.end();
    },
  };
}
