/** A real NATS server for as long as a test file runs: Debian's, at a port of its own, or the one that TEST_NATS_URL names. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../../test/harness/freePort.ts';

export interface TestNats {
  url: string;
  /** Null where it is somebody else's, which is not to be ended. */
  restart: (() => Promise<void>) | null;
  end(): Promise<void>;
}

const MISSING =
  'No NATS: set TEST_NATS_URL to a server for tests, or install one (Debian: sudo apt-get install nats-server).';

/**
 * @param secret of one who may come in, for a server that asks for one; it is never the one that TEST_NATS_URL names
 * @throws Error with one line that says what to do, where there is none
 */
export async function startNats(secret?: { user: string; pass: string }): Promise<TestNats> {
  const given = process.env['TEST_NATS_URL'];
  if (!secret && given !== undefined && given !== '') return { url: given, restart: null, end: async () => undefined };
  const asks = secret ? ['--user', secret.user, '--pass', secret.pass] : [];
  const port = await freePort();
  let end = await begin(port, asks);
  return {
    url: `nats://127.0.0.1:${port}`,
    async restart() {
      await end();
      end = await begin(port, asks);
    },
    end: () => end(),
  };
}

/** @returns what ends it */
async function begin(port: number, asks: readonly string[]): Promise<() => Promise<void>> {
  // Debian's place is not in everybody's PATH.
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
  const child = spawn('nats-server', ['--addr', '127.0.0.1', '--port', `${port}`, ...asks], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', () => reject(new Error(MISSING)));
    child.once('close', () => reject(new Error(`nats-server did not begin. ${said.trim()}`)));
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('Server is ready')) resolve();
    });
  });
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
}
