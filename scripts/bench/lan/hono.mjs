// A bare Hono that answers every request with as many bytes as a document of ISAPI has, behind the adaptor that the process's own server
// uses: as a process of its own, as the recorder is one.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

const ANSWER = 'x'.repeat(Number(process.argv[2]));
const app = new Hono();
app.all('*', (context) =>
  context.body(ANSWER, 200, { 'Content-Type': 'application/xml', 'Cache-Control': 'no-store' }),
);

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`Echo: ${address.port}`);
});
