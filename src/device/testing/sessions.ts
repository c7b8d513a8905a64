// What the tests of sessions have alike: a box that runs, a login, what a watcher was told, a change to an account.
import { expect } from 'vitest';
import type { Config } from '../config/schema.ts';
import type { SessionNews } from '../session/own.ts';
import { type Box, createBox, PASSWORD } from './box.ts';

export const NEW = 'Fresh-Start-26';
export const MINUTE = 60_000;

export async function running(config: Partial<Config> = {}): Promise<Box> {
  const box = createBox({ config });
  await box.powerOn();
  return box;
}
export async function loggedIn(box: Box, user = 'admin', password = PASSWORD): Promise<string> {
  const answer = await box.login(user, password);
  if (!answer.ok) throw new Error(`No login: ${answer.code}`);
  return answer.session;
}
export const lives = async (box: Box, session: string): Promise<boolean> =>
  (await box.recorder.sessionFacts({ session })).ok;
/** What a watcher of the session was told of its end. */
export function ends(box: Box, session: string): () => string[] {
  const told: SessionNews[] = [];
  box.recorder.watchSession({ session }, (news) => void told.push(news));
  return () => told.flatMap((news) => (news.ok ? [] : [news.over]));
}
export async function change(box: Box, work: (leave: { session: string; permit: string }) => Promise<unknown>) {
  const session = box.session('admin');
  const given = await box.recorder.permitAccounts({ session, password: PASSWORD });
  expect(await work({ session, permit: given.ok ? given.permit : '' })).toEqual({ ok: true });
}
