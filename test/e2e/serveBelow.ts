/** A server of the spec's own: the same files and policy as elsewhere, below a path; anything beside it is not there. */
import { createServer } from 'node:http';
import { freePort } from '../../scripts/freePort.mjs';
import { staticFiles } from '../../scripts/staticFiles.mjs';

export async function serveBelow(below: string, folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const files = staticFiles(folder);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(below)) return void response.writeHead(404).end();
    request.url = request.url.slice(below.length - 1);
    files(request, response);
  });
  // One that nobody else gets once it is let go: what is asked for there afterwards shall find nothing.
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}${below}`,
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
