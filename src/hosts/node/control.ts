/** The control interface `/sim/v1`: the table of routes on the process's server, and the document that describes it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { faultCode } from '../../device/index.ts';
import { addRecorder, ControlRefusal, type ControlRoute, controlRoutes, stateOf } from './controlRoutes.ts';
import { type Fleet, RECORDERS_MAX } from './fleet.ts';

/** A whole world is the longest thing that is sent. */
const BODY_MAX_BYTES = 16 << 20;
const NOTE = 'A simulation. Nothing here is a real recorder or a real cloud.';

export function createControl(fleet: Fleet): Hono {
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
  app.get('/openapi.json', (context) => context.json(describe()));
  app.get('/recorders', async (context) => context.json(await Promise.all(fleet.stands().map(stateOf))));
  app.post('/recorders', async (context) => {
    const sent = await sentAs(addRecorder, await context.req.text());
    if (!sent.ok) return refuse(422, 'bad-body', sent.why);
    const stand = await fleet.add(sent.value as v.InferOutput<typeof addRecorder>);
    if (!stand) return refuse(409, 'no-room', `There are ${RECORDERS_MAX} recorders: take one away first.`);
    return context.json({ number: stand.hosted.unit + 1, ...(await stateOf(stand)) }, 201);
  });
  app.delete('/recorders/:recorder', async (context) => {
    const number = context.req.param('recorder');
    return (await fleet.remove(Number(number))) ? context.json({ ok: true }) : noRecorder(number);
  });
  for (const { method, path, body, answer } of controlRoutes)
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const number = context.req.param('recorder') ?? '';
      const stand = fleet.find(Number(number));
      if (!stand) return noRecorder(number);
      const sent = body ? await sentAs(body, await context.req.text()) : { ok: true as const, value: null };
      if (!sent.ok) return refuse(422, 'bad-body', sent.why);
      try {
        const value = await answer({ stand, name: context.req.param('name') ?? '', body: sent.value });
        return Response.json(value ?? null);
      } catch (thrown) {
        if (thrown instanceof ControlRefusal) return refuse(thrown.status, thrown.code, thrown.message);
        // The recorder's own: its power went, or its flash did not take it.
        const code = faultCode(thrown);
        if (code !== null) return refuse(503, code, thrown instanceof Error ? thrown.message : code);
        throw thrown;
      }
    });
  const noRecorder = (number: string): Response => {
    const there = fleet.stands().map(({ hosted }) => hosted.unit + 1);
    return refuse(404, 'no-recorder', `There is no recorder ${number}. Those that are: ${there.join(', ') || 'none'}.`);
  };
  app.all('*', () => refuse(404, 'no-route', 'There is no such route. What there is: /sim/v1/openapi.json'));
  return app;
}

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status });

type Sent = { ok: true; value: unknown } | { ok: false; why: string };

async function sentAs(body: v.GenericSchema, text: string): Promise<Sent> {
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    return { ok: false, why: 'The body is no JSON.' };
  }
  const parsed = v.safeParse(body, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, why: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` };
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
    ['/recorders', 'All recorders of the process'],
  ] as const)
    add('get', path, { summary, responses: { 200: { description: 'as asked' } } });
  add('post', '/recorders', {
    ...operationOf({
      path: '/recorders',
      summary: 'One more recorder, with the lowest free number',
      body: addRecorder,
    }),
    responses: {
      201: { description: 'its number, and how it stands' },
      409: { description: 'there are as many as there may be' },
      422: { description: 'what was sent cannot be' },
    },
  });
  add(
    'delete',
    '/recorders/{recorder}',
    operationOf({ path: '/recorders/{recorder}', summary: 'Ends a recorder and forgets what was kept of it' }),
  );
  for (const route of controlRoutes) add(route.method, route.path, operationOf(route));
  return {
    openapi: '3.1.0',
    info: { title: 'sim-nvr control', version: '1', description: NOTE },
    servers: [{ url: '/sim/v1' }],
    paths,
  };
}

const operationOf = ({ path, summary, body }: Pick<ControlRoute, 'path' | 'summary' | 'body'>): object => ({
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
    200: { description: 'as asked' },
    404: { description: 'no such recorder, or no such thing' },
    422: { description: 'what was sent cannot be; `code` and `message` say why' },
    503: { description: 'the recorder itself failed on the way: its power went, or its flash refused' },
  },
});
