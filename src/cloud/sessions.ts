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
  // Both ways: a server holds thousands, and looking for a device among all of them took its time with every one that came.
  const devices = new Map<string, string>();
  const open = new Map<string, string>();
  const close = (session: string): void => {
    const serial = devices.get(session);
    devices.delete(session);
    if (serial !== undefined) open.delete(serial);
  };
  const drop = (serial: string): void => {
    const session = open.get(serial);
    if (session !== undefined) close(session);
  };
  return {
    open(serial) {
      drop(serial);
      const session = names.hex(NAME_BYTES);
      devices.set(session, serial);
      open.set(serial, session);
      return session;
    },
    isOpen: (serial) => open.has(serial),
    deviceOf: (session) => devices.get(session) ?? null,
    close,
    drop,
    endAll() {
      devices.clear();
      open.clear();
    },
  };
}
