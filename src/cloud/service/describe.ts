/** OpenAPI 3.1 of a service, from the same table that answers. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { refusals } from './answers.ts';
import type { Route } from './route.ts';

export function describe(region: string, routes: readonly Route[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'SimCloud',
      version: '1',
      description:
        'A simulated cloud for simulated recorders. Not affiliated with any vendor; imitates no vendor’s protocol.',
    },
    servers: [{ url: `/simcloud/v1/${region}` }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

const operationOf = ({ path, summary, who, isOperation, body }: Route): object => ({
  summary,
  security: who === 'anybody' ? [] : [{ session: [] }],
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(isOperation
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Names the operation: a request that is repeated with it takes effect once',
            schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
          },
        ]
      : []),
  ],
  ...(body && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: toJsonSchema(body, { errorMode: 'ignore' }) } },
    },
  }),
  responses: {
    '2XX': { description: 'done' },
    default: { description: `a refusal: { code, next }`, content: refusal },
  },
});

const refusal = {
  'application/json': {
    schema: {
      type: 'object',
      properties: { code: { enum: Object.keys(refusals) }, next: { type: 'string' } },
      required: ['code', 'next'],
    },
  },
};
