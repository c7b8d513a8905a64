/**
 * The service's interface: its table of routes as one Hono app, called by a page directly or served by Node. Who asks is known by the
 * token in the request and by nothing that a browser sends of itself, so no other site can ask in somebody's name.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { StoreFault } from '../store.ts';
import type { Accounts } from './accounts.ts';
import { type Answer, refusals, refuse } from './answers.ts';
import { describe } from './describe.ts';
import { isKey, isSerial } from './fields.ts';
import type { Asked, Route } from './route.ts';

export const NOTE = 'A simulated cloud. No real account, no real device, no vendor’s service.';
const BODY_MAX_BYTES = 16 << 10;

export interface AppOptions {
  region: string;
  routes: readonly Route[];
  accounts: Pick<Accounts, 'sessionOf'>;
  /** Where a request comes from; for limits alone. @param env what the host hands to each request */
  sourceOf(env: unknown): string;
  /** Hears of every answer: nothing but its route, status and code. */
  answered?(told: { method: string; path: string; status: number; code: string | null }): void;
  bug(thrown: unknown): void;
}

export function createApp({ region, routes, accounts, sourceOf, answered = () => undefined, bug }: AppOptions): Hono {
  const app = new Hono().basePath(`/simcloud/v1/${region}`);

  const say = (context: Context, path: string, { status, body, retryAfter }: Answer) => {
    // Of refusals alone: what else is called so may be a secret.
    const code = status >= 400 && typeof body['code'] === 'string' ? body['code'] : null;
    answered({ method: context.req.method, path, status, code });
    context.header('X-Simulated', 'nvr-sim');
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter));
    return context.json({ simulated: NOTE, ...body }, status);
  };

  app.use(
    bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (context) => say(context, '*', refuse('too-large')) }),
    async (context, next) => {
      const from = context.req.header('Sec-Fetch-Site');
      if (from === 'cross-site' || from === 'same-site') return say(context, '*', refuse('cross-site'));
      return next();
    },
  );
  app.get('/', (context) => say(context, '/', { status: 200, body: { region } }));
  app.get('/openapi.json', (context) => context.json(describe(region, routes)));
  for (const route of routes) {
    const { method, path } = route;
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (context) =>
      say(context, path, await answerTo(context, route)),
    );
  }
  app.all('*', (context) => say(context, '*', refuse('not-found')));
  app.onError((thrown, context) => {
    if (thrown instanceof StoreFault)
      return say(context, '*', refuse(thrown.code === 'too-new' ? 'store-lost' : `store-${thrown.code}`));
    bug(thrown);
    return say(context, '*', { status: 503, body: { code: 'bug', next: 'The reason is in the log of the service.' } });
  });

  async function answerTo(context: Context, route: Route): Promise<Answer> {
    const { who, body: schema, isOperation = false } = route;
    const token = /^Bearer (\S{1,200})$/.exec(context.req.header('Authorization') ?? '')?.[1];
    const found = who === 'anybody' || token === undefined ? null : await accounts.sessionOf(token);
    if (who !== 'anybody') {
      if (!found) return refuse('no-session');
      if (who === 'owner' && found.account.role !== 'owner') return refuse('owners-only');
      if (who === 'support' && found.account.role !== 'support') return refuse('support-only');
    }
    const key = context.req.header('Idempotency-Key') ?? '';
    if (isOperation && !isKey(key)) return refuse('no-key');
    const serial = context.req.param('serial');
    if (serial !== undefined && !isSerial(serial)) return refuse('not-found');
    let sent: unknown;
    if (schema) {
      if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) return refuse('not-json');
      const parsed = v.safeParse(schema, jsonOf(await context.req.text()));
      if (!parsed.success) return malformed(parsed.issues[0]);
      sent = parsed.output;
    }
    const asked = {
      param: (name: string) => context.req.param(name) ?? '',
      body: sent,
      key,
      source: sourceOf(context.env),
      ...found,
    };
    // `anybody` is asked without an account; every other route has one by now.
    return route.answer(asked as Asked);
  }
  return app;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names the field, never what stood in it: it may be a password. */
function malformed(issue: v.BaseIssue<unknown>): Answer {
  const [status, next] = refusals['bad-body'];
  return { status, body: { code: 'bad-body', field: v.getDotPath(issue) ?? 'body', next } };
}
