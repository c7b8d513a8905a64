/** Whether a device is online: linked to a server that lives, whichever of those that share the store that is. */
import type { ServiceTransaction } from '../serviceStore.ts';
import { SERVER_LIVES_MS, type ServicePorts } from './ports.ts';

export interface Presence {
  isOnline(rows: ServiceTransaction, serial: string): Promise<boolean>;
  /** This server lives. To be said well within `SERVER_LIVES_MS`. */
  beat(): Promise<void>;
}

export const createPresence = ({ store, server, now }: Pick<ServicePorts, 'store' | 'server' | 'now'>): Presence => ({
  async isOnline(rows, serial) {
    const linked = await rows.link(serial);
    return linked !== null && (await rows.serverUntil(linked)) > now();
  },
  beat: () => store.transaction((rows) => rows.putServer(server, now() + SERVER_LIVES_MS)),
});
