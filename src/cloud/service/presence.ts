/** Whether a device is online: linked to a server that lives, whichever of those that share the store that is. */
import type { ServiceTransaction } from '../serviceStore.ts';
import { SERVER_LIVES_MS, type ServicePorts } from './ports.ts';

export interface Presence {
  isOnline(rows: ServiceTransaction, serial: string): Promise<boolean>;
  /** This server lives. To be said well within `SERVER_LIVES_MS`. */
  beat(): Promise<void>;
}

/** Where no other server shares the store, nobody reads whether this one lives: it does, and its flash is spared a write every beat. */
export const createPresence = ({
  store,
  server,
  alone = false,
  now,
}: Pick<ServicePorts, 'store' | 'server' | 'alone' | 'now'>): Presence =>
  alone
    ? {
        // A link that an earlier server left behind bears that one's name.
        isOnline: async (rows, serial) => (await rows.link(serial)) === server,
        beat: async () => undefined,
      }
    : {
        async isOnline(rows, serial) {
          const linked = await rows.link(serial);
          return linked !== null && (await rows.serverUntil(linked)) > now();
        },
        beat: () => store.transaction((rows) => rows.putServer(server, now() + SERVER_LIVES_MS)),
      };
