/**
 * The live sessions of the devices: in the servers' memory alone, so that a restart ends them all. Their names are random: who does
 * not have one cannot guess it.
 */

export interface SessionNames {
  /** Random bytes as lower-case hex, `2 * bytes` characters. */
  hex(bytes: number): string;
}

const NAME_BYTES = 16;

export interface Sessions {
  /** A new session ends the one that the device had. */
  open(serial: string): string;
  /** Whether the device has one. */
  isOpen(serial: string): boolean;
  /** The device that a session is of; null for one that nobody has. */
  deviceOf(session: string): string | null;
  close(session: string): void;
  drop(serial: string): void;
  endAll(): void;
}

export function createSessions(names: SessionNames): Sessions {
  const devices = new Map<string, string>();
  const drop = (serial: string): void => {
    for (const [session, owner] of devices) if (owner === serial) devices.delete(session);
  };
  return {
    open(serial) {
      drop(serial);
      const session = names.hex(NAME_BYTES);
      devices.set(session, serial);
      return session;
    },
    isOpen: (serial) => [...devices.values()].includes(serial),
    deviceOf: (session) => devices.get(session) ?? null,
    close: (session) => void devices.delete(session),
    drop,
    endAll: () => devices.clear(),
  };
}
