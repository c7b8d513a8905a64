/** A device of a cloud that is another process. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Body } from './cloudProcesses.ts';

/** A device's link; what is said on one that broke is answered by null. */
export async function link(at: string, serial: string, key: string) {
  const socket = new WebSocket(`${at.replace('http', 'ws')}/link`);
  const waiting = new Map<string, (reply: Body | null) => void>();
  const pushes: Body[] = [];
  socket.on('message', (data) => {
    const said = JSON.parse(data.toString()) as Body;
    if ('push' in said) pushes.push(said);
    else waiting.get(String(said['id']))?.(said['reply'] as Body);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(null);
  });
  await once(socket, 'open');
  const say = (asked: Body): Promise<Body | null> =>
    new Promise((resolve) => {
      const id = String(waiting.size);
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, ...asked }));
    });
  const reply = await say({ ask: 'register', serial, key });
  return {
    say,
    session: String(reply?.['session']),
    ok: reply?.['ok'] === true,
    pushes,
    close: () => socket.terminate(),
  };
}
