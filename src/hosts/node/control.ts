/** The control interface `/sim/v1`: the table of routes on the process's server, and the document that describes it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono, type HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { faultCode } from '../../device/index.ts';
import type { BoxScreen } from './boxScreen.ts';
import { ControlRefusal, controlRoutes } from './controlRoutes.ts';
import type { Fleet } from './fleet.ts';
import { type FleetRoute, fleetRoutes, standOf } from './fleetRoutes.ts';
import type { Held } from './heldAnswers.ts';

/** A whole world is the longest thing that is sent. */
const BODY_MAX_BYTES = 16 << 20;
const routes: readonly FleetRoute[] = [
  ...fleetRoutes,
  ...controlRoutes.map((route) => ({
    ...route,
    answer: ({ fleet, number, ...asked }: Parameters<FleetRoute['answer']>[0]) =>
      route.answer({ ...asked, stand: standOf(fleet, number) }),
  })),
];
const NOTE = 'A simulation. Nothing here is a real recorder or a real cloud.';
const WHILE =
  'With ?while= what was answered before and &seconds= up to 30: once it is anything else, or they are over';

/**
 * @param screen the page on the box's own monitor: how it is, and what display it asks for
 * @param second the page on its second monitor
 */
export function createControl(
  fleet: Fleet,
  screen: Pick<BoxScreen, 'state' | 'output'>,
  second: Pick<BoxScreen, 'state'>,
): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: BODY_MAX_BYTES,
      onError: (context) => context.json({ code: 'too-large', message: 'That is longer than a world.' }, 413),
    }),
  );
  app.get('/health', (context) => context.json({ ok: true, simulation: NOTE }));
  app.get('/ready', async (context) => {
    const lives = await Promise.all(fleet.stands().map(async ({ faces }) => (await faces().recorder.facts()).life));
    const ready = lives.every((life) => life !== 'booting');
    return context.json({ ready, lives }, ready ? 200 : 503);
  });
  app.get('/screen', async (context) => context.json({ page: await screen.state(heldBy(context.req)) }));
  app.get('/screen/second', async (context) => context.json({ page: await second.state(heldBy(context.req)) }));
  app.get('/screen/output', async (context) => context.json(await screen.output(heldBy(context.req))));
  app.get('/openapi.json', (context) => context.json(describe()));
  for (const { method, path, body, status = 200, answer } of routes)
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      try {
        const sent = body ? sentAs(body, await context.req.text()) : null;
        const param = (name: string): string => context.req.param(name) ?? '';
        const asked = { fleet, number: param('recorder'), name: param('name'), body: sent };
        return Response.json((await answer(asked)) ?? null, { status });
      } catch (thrown) {
        if (thrown instanceof ControlRefusal) return refuse(thrown.status, thrown.code, thrown.message);
        // The recorder's own: its power went, or its flash did not take it.
        const code = faultCode(thrown);
        if (code !== null) return refuse(503, code, thrown instanceof Error ? thrown.message : code);
        throw thrown;
      }
    });
  app.all('*', () => refuse(404, 'no-route', 'There is no such route. What there is: /sim/v1/openapi.json'));
  return app;
}

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status });

function heldBy(asked: HonoRequest): Held | undefined {
  const [known, seconds] = [asked.query('while'), Number(asked.query('seconds'))];
  return known !== undefined && seconds > 0 ? { known, ms: seconds * 1000, signal: asked.raw.signal } : undefined;
}

/** @throws ControlRefusal where it is not what the route takes */
function sentAs(body: v.GenericSchema, text: string): unknown {
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ControlRefusal(422, 'bad-body', 'The body is no JSON.');
  }
  const parsed = v.safeParse(body, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ControlRefusal(422, 'bad-body', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** OpenAPI 3.1 of the same table. */
export function describe(): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (method: string, path: string, operation: object): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const [path, summary] of [
    ['/health', 'The process lives'],
    ['/ready', 'Every recorder has started'],
    ['/screen', `How the page on the box’s own monitor is: none, alive, silent, gone. ${WHILE}`],
    ['/screen/second', `How the page on its second monitor is, where each shows its own. ${WHILE}`],
    [
      '/screen/output',
      `What that page asks of its session: hdmi, vga, hertz, pointer; null while no page asks. ${WHILE}`,
    ],
  ] as const)
    add('get', path, { summary, responses: { 200: { description: 'as asked' } } });
  for (const route of routes) add(route.method, route.path, operationOf(route));
  return {
    openapi: '3.1.0',
    info: { title: 'sim-nvr control', version: '1', description: NOTE },
    servers: [{ url: '/sim/v1' }],
    paths,
  };
}

const operationOf = ({ path, summary, body, status = 200 }: FleetRoute): object => ({
  summary,
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'recorder' ? 'integer' : 'string' },
  })),
  ...(body && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: toJsonSchema(body, { errorMode: 'ignore' }) } },
    },
  }),
  responses: {
    [status]: { description: 'as asked' },
    404: { description: 'no such recorder, or no such thing' },
    409: { description: 'not now: `code` and `message` say why' },
    422: { description: 'what was sent cannot be; `code` and `message` say why' },
    503: { description: 'the recorder itself failed on the way: its power went, or its flash refused' },
  },
});
