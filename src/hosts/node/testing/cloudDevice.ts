/** A device and a person without account, as a cloud's process meets them: over a real socket, each of them at an address of its own. */
import { request } from 'node:http';
import { heardIn } from '../../../cloud/testing/index.ts';
import type { Body } from './cloudProcesses.ts';
import { link } from './deviceLink.ts';

export interface LinkedDevice {
  /** What was said on a link that broke is answered by null. */
  say(asked: Body): Promise<Body | null>;
  close(): void;
}

/** @throws Error where the cloud does not take it */
export async function linkDevice(at: string, serial: string, key: string): Promise<LinkedDevice> {
  const { say, session, ok, close } = await link(at, serial, key);
  if (!ok) throw new Error(`${serial} was not taken.`);
  return { say: (asked) => say({ session, ...asked }), close };
}

export interface Person {
  /** Null where nobody answered. */
  ask(
    at: string,
    method: string,
    path: string,
    key?: string,
    body?: Body,
  ): Promise<{ status: number; body: Body } | null>;
  /** A picture, and what it says to whoever listens. */
  picture(at: string, serial: string): Promise<{ id: string; text: string }>;
}

/** @param number 1 to 250: limits that go by the source are theirs alone */
export function personAt(number: number): Person {
  const ask: Person['ask'] = (at, method, path, key, body) =>
    new Promise((resolve) => {
      const headers = { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) };
      const sent = request(`${at}${path}`, { method, headers, localAddress: `127.0.0.${number}` }, async (answer) => {
        try {
          let text = '';
          for await (const piece of answer) text += String(piece);
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Body });
        } catch {
          resolve(null);
        }
      });
      sent.on('error', () => resolve(null));
      sent.end(body && JSON.stringify(body));
    });
  return {
    ask,
    async picture(at, serial) {
      const id = String((await ask(at, 'POST', '/picture-codes', undefined, { serial, face: 'tool' }))?.body['id']);
      return { id, text: heardIn(String((await ask(at, 'GET', `/picture-codes/${id}/audio`))?.body['wav'])) };
    },
  };
}
