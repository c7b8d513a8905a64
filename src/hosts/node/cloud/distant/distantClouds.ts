/** The cloud of another process, for all recorders of this one: its servers, the keys and accounts that are kept, and what is told of it. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type FarSideBefore, memoryStorage, type Storage } from '../../../../world/index.ts';
import { digest, systemRandom } from '../../../standard/index.ts';
import { openFileStorage } from '../../fileStorage.ts';
import type { RecorderCloud } from '../recorderCloud.ts';
import { type KeptNote, openNote } from './deviceNote.ts';
import { createDistantRecorder } from './distantCloud.ts';
import { type CloudServer, createCloudServers } from './servers.ts';
import { type AddedAnswer, createTrainerOwners, type FreedAnswer } from './trainerOwners.ts';
import { type Trouble, words } from './trouble.ts';

/**
 * How a recorder's world came to stand. `kept`: as it was left. `anew`: at the beginning of its scenario. `loaded`: it was elsewhere before,
 * in a file or at another scenario. `moved`: it was a device of another cloud.
 */
export type Beginning = 'kept' | 'anew' | 'loaded' | 'moved';

export interface DistantClouds {
  recorder(wish: {
    serial: string;
    unit: number;
    beginning: Beginning;
  }): Promise<(before: FarSideBefore) => RecorderCloud>;
}

export interface DistantPorts {
  servers: readonly CloudServer[];
  /** Of the process; null keeps nothing. */
  folder: string | null;
  log: Pick<Logger, 'info' | 'warn'>;
}

/** Beside the recorders' own folders, which go with them: a key is the serial number's, and there is no second one. */
const FOLDER = 'cloud';

export async function openDistantClouds({ servers: named, folder, log }: DistantPorts): Promise<DistantClouds> {
  const storage: Storage = folder === null ? memoryStorage() : await openFileStorage(join(folder, FOLDER));
  const servers = createCloudServers(named, { elapsed: () => performance.now(), chance: Math.random });
  const owners = createTrainerOwners({ servers, storage, random: systemRandom });
  /** What was last told of a server and a recorder: what goes on is told once. */
  const told = new Map<string, string>();
  /** One for each serial number, however often a world is begun there. */
  const notes = new Map<string, Promise<KeptNote>>();

  function tell(serial: string, server: CloudServer, what: Trouble | 'linked'): void {
    const key = `${serial} ${server.at}`;
    if (told.get(key) === what) return;
    told.set(key, what);
    if (what === 'linked') log.info({ recorder: serial, server: server.name }, 'linked to the cloud');
    else log.warn({ recorder: serial, server: server.name, code: what }, words[what]);
  }

  function begun(serial: string, wish: 'bound' | 'free', answer: AddedAnswer | FreedAnswer): void {
    if (answer === 'done') return log.info({ recorder: serial }, beginnings[wish]);
    log.warn({ recorder: serial, code: answer }, unlike[wish]);
  }

  return {
    async recorder({ serial, unit, beginning }) {
      const opening = notes.get(serial) ?? openNote(storage, serial, 'russia');
      notes.set(serial, opening);
      const note = await opening;
      return (initial) => {
        const device = initial.cloud.devices[serial];
        if (beginning !== 'kept') {
          const wish = beginning === 'moved' ? null : device?.binding.bound ? 'bound' : 'free';
          const heard = beginning === 'anew' ? -1 : (device?.binding.revision ?? -1);
          const { told: before, numbers } = note.now();
          void note.put({
            wish,
            home: device?.region ?? note.now().home,
            told: Math.max(before, heard),
            ...(beginning !== 'anew' && { numbers: { ...numbers, in: null } }),
          });
        }
        return createDistantRecorder({
          serial,
          first: unit,
          servers,
          owners,
          note,
          initial,
          digest,
          now: () => Date.now(),
          tell: (server, what) => tell(serial, server, what),
          begun: (wish, answer) => begun(serial, wish, answer),
        });
      };
    },
  };
}

const beginnings = {
  bound: 'bound to the account of the scenario’s owner, as the scenario begins',
  free: 'in nobody’s account, as the scenario begins',
} as const;
const unlike = {
  bound:
    'the scenario begins bound, and that cloud did not let the scenario’s owner have the recorder: it is shown as that cloud holds it',
  free: 'the scenario begins not bound, and an account of that cloud has the recorder: it is shown so; its owner deletes it, or unbinds it at the recorder',
} as const;
