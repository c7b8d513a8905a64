/**
 * The owners that scenarios tell of and a trainer has at hand, as real accounts of another process's cloud: who had the recorder before,
 * and who takes it next. Their passwords are drawn here, kept in the data folder, and known to nobody else.
 */
import * as v from 'valibot';
import type { CloudRequest } from '../../../../cloud/index.ts';
import type { Storage } from '../../../../world/index.ts';
import { askServer, type Silence, type Told } from './ask.ts';
import type { CloudServers } from './servers.ts';

export type OwnerRole = 'previous' | 'next';

export type AddedAnswer = 'done' | 'already-bound' | 'offline' | 'refused' | 'no-answer';
/** `not-theirs`: none of them has it; only whoever has may delete it. */
export type FreedAnswer = 'done' | 'not-theirs' | 'no-answer';

export interface TrainerOwners {
  /** With the device's verification code, as anybody adds one. */
  add(role: OwnerRole, device: { serial: string; code: string }, region: string): Promise<AddedAnswer>;
  /** Whichever of them has it deletes it. */
  free(serial: string, region: string): Promise<FreedAnswer>;
}

export interface OwnersPorts {
  servers: CloudServers;
  storage: Storage;
  random: { hex(bytes: number): string };
}

const roles: readonly OwnerRole[] = ['previous', 'next'];
/** As the recorder shows them: p***@mail.invalid and n***@mail.invalid. */
const names: Record<OwnerRole, string> = { previous: 'previous', next: 'next' };
const kept = v.object({ mail: v.string(), password: v.string() });
const session = v.object({ token: v.pipe(v.string(), v.minLength(1)) });

export function createTrainerOwners({ servers, storage, random }: OwnersPorts): TrainerOwners {
  const tokens = new Map<string, Promise<string | null>>();

  async function anyServer(region: string, request: CloudRequest): Promise<Told | Silence> {
    let met: Told | Silence = 'no-answer';
    for (const server of servers.due(0)) {
      met = await askServer(server, region, request);
      if (typeof met !== 'string' && met.status !== 503) return met;
    }
    return met;
  }

  async function accountOf(role: OwnerRole, region: string): Promise<v.InferOutput<typeof kept>> {
    const key = `owner/${region}-${role}`;
    const read = v.safeParse(kept, await storage.read(key));
    if (read.success) return read.output;
    const made = { mail: `${names[role]}-${random.hex(6)}@mail.invalid`, password: random.hex(16) };
    await storage.write(key, made);
    return made;
  }

  async function signedIn(role: OwnerRole, region: string): Promise<string | null> {
    const body = await accountOf(role, region);
    for (const path of ['/sessions', '/accounts', '/sessions']) {
      const answer = await anyServer(region, { method: 'POST', path, body });
      if (typeof answer === 'string') return null;
      const read = v.safeParse(session, answer.body);
      if (answer.status === 201 && path === '/sessions' && read.success) return read.output.token;
      // There is no such account yet: the second round makes it.
      if (answer.status !== 201 && answer.body['code'] !== 'sign-in-refused') return null;
    }
    return null;
  }

  /** One sign-in for all who ask; one that failed is tried again by the next. */
  function tokenOf(role: OwnerRole, region: string): Promise<string | null> {
    const key = `${region}/${role}`;
    const before = tokens.get(key);
    if (before) return before;
    const asked = signedIn(role, region).then((token) => {
      if (token === null) tokens.delete(key);
      return token;
    });
    tokens.set(key, asked);
    return asked;
  }

  async function as(role: OwnerRole, region: string, request: CloudRequest): Promise<Told | Silence> {
    // An operation is named once, and may then be repeated: at another server, or after signing in again.
    const named = { ...request, key: random.hex(16) };
    for (const isLast of [false, true]) {
      const token = await tokenOf(role, region);
      if (token === null) return 'no-answer';
      const answer = await anyServer(region, { ...named, token });
      if (typeof answer === 'string' || answer.status !== 401 || isLast) return answer;
      tokens.delete(`${region}/${role}`);
    }
    return 'no-answer';
  }

  return {
    async add(role, device, region) {
      const answer = await as(role, region, { method: 'POST', path: '/devices', body: device });
      if (typeof answer === 'string' || answer.status === 503) return 'no-answer';
      if (answer.status < 300 || answer.body['code'] === 'already-yours') return 'done';
      if (answer.body['code'] === 'already-bound') return 'already-bound';
      return answer.body['code'] === 'offline' ? 'offline' : 'refused';
    },
    async free(serial, region) {
      for (const role of roles) {
        const answer = await as(role, region, { method: 'DELETE', path: `/devices/${serial}` });
        if (typeof answer === 'string' || answer.status === 503) return 'no-answer';
        if (answer.status < 300) return 'done';
      }
      return 'not-theirs';
    },
  };
}
