/**
 * Where this process's pages find the cloud that its recorders are devices of: under the same address as ever, handed on to whichever
 * server answers. A page speaks to the process that it came from and to nobody else.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CloudHost } from '../cloudHost.ts';
import type { CloudServer } from './servers.ts';

const ANSWER_MS = 8000;
const BODY_MAX_BYTES = 16 << 10;
/** What of a request and of its answer is anybody's business at the other end. */
const THERE = ['Authorization', 'Idempotency-Key', 'Content-Type', 'Sec-Fetch-Site'];
const BACK = ['Content-Type', 'Retry-After', 'X-Simulated'];

export function forwardTo(servers: readonly CloudServer[]): Pick<CloudHost, 'app' | 'upgrade'> {
  const app = new Hono();
  const picked = (names: readonly string[], from: Headers): Record<string, string> =>
    Object.fromEntries(names.flatMap((name) => (from.has(name) ? [[name, from.get(name) ?? '']] : [])));

  async function answerOf({ at }: CloudServer, request: Request, body: ArrayBuffer | null): Promise<Response | null> {
    const { pathname } = new URL(request.url);
    try {
      const answer = await fetch(`${at}${pathname.slice('/simcloud/v1'.length)}`, {
        method: request.method,
        headers: picked(THERE, request.headers),
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body && { body }),
      });
      if (answer.headers.get('Content-Type')?.startsWith('application/json') !== true) return null;
      const headers = { ...picked(BACK, answer.headers), 'Cache-Control': 'no-store' };
      return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
    } catch {
      return null;
    }
  }

  const tooLarge = (context: import('hono').Context): Response =>
    context.json({ code: 'too-large', next: 'Nothing here takes more than 16 kB.' }, 413);
  app.use('/simcloud/*', bodyLimit({ maxSize: BODY_MAX_BYTES, onError: tooLarge }));
  app.all('/simcloud/v1/*', async (context) => {
    const request = context.req.raw;
    const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.arrayBuffer();
    let late: Response | null = null;
    for (const server of servers) {
      const answer = await answerOf(server, request, body);
      if (answer && answer.status !== 503) return answer;
      late ??= answer;
    }
    // Whatever was asked for has a key by which it may be repeated: it is done once.
    return (
      late ?? context.json({ code: 'store-lost', next: 'No server of the cloud answers; the log tells which.' }, 503)
    );
  });
  return { app, upgrade: async () => false };
}
