/** A real NATS server for as long as a test file runs: Debian's, at a port of its own, or the one that TEST_NATS_URL names. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
  let running = await begin(-1, asks);
  return {
    url: `nats://127.0.0.1:${running.port}`,
    async restart() {
      await running.end();
      running = await begin(running.port, asks);
    },
    end: () => running.end(),
  };
}

/** @param port -1 takes a free one */
async function begin(port: number, asks: readonly string[]): Promise<{ port: number; end(): Promise<void> }> {
  // Debian's place is not in everybody's PATH.
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
  const child = spawn('nats-server', ['--addr', '127.0.0.1', '--port', `${port}`, ...asks], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const at = await new Promise<number>((resolve, reject) => {
    child.once('error', () => reject(new Error(MISSING)));
    child.once('close', () => reject(new Error(`nats-server did not begin. ${said.trim()}`)));
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /Listening for client connections on 127\.0\.0\.1:(\d+)[\s\S]*Server is ready/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return {
    port: at,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
