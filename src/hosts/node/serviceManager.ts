/**
 * What systemd is told of this process where it started it: that it serves, and again and again that it lives. It hears on a socket of
 * datagrams, which Node does not speak; `systemd-notify` does, and is on every machine that has a systemd.
 */
import { spawn } from 'node:child_process';

export interface ServiceManager {
  ready(): void;
  /** Nothing is told any more. */
  end(): void;
}

export interface ServiceManagerPorts {
  env: Readonly<Record<string, string | undefined>>;
  tell(word: string): void;
  /** Calls back every so many ms until the returned function is called. */
  every(ms: number, run: () => void): () => void;
}

/** Somebody else's watchdog is not ours to feed. */
const isOurs = (pid: string | undefined): boolean => pid === undefined || pid === String(process.pid);

export function createServiceManager({ env, tell, every }: ServiceManagerPorts = systemPorts): ServiceManager {
  let end = (): void => undefined;
  if (!env['NOTIFY_SOCKET']) return { ready: () => undefined, end };
  const limit = isOurs(env['WATCHDOG_PID']) ? Number(env['WATCHDOG_USEC'] ?? 0) / 1000 : 0;
  return {
    ready() {
      tell('READY=1');
      if (limit > 0) end = every(limit / 3, () => tell('WATCHDOG=1'));
    },
    end() {
      end();
      tell('STOPPING=1');
    },
  };
}

const systemPorts: ServiceManagerPorts = {
  env: process.env,
  // Without the program the word is not told, and systemd's own time limit says so in the journal.
  tell: (word) => void spawn('systemd-notify', [word], { stdio: 'ignore' }).on('error', () => undefined),
  every(ms, run) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};
