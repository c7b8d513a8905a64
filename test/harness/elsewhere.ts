/** Somebody at another face of the same recorder: logs in as anybody must, and does something there. */
import type { Recorder } from '../../src/device/index.ts';
import { documentedPasswords, type World } from '../../src/world/index.ts';

/** @returns the session; none that is any good where the recorder lets nobody in. */
export async function sessionElsewhere(
  { recorder }: Pick<World, 'recorder'>,
  user: keyof typeof documentedPasswords = 'admin',
  password: string = documentedPasswords[user],
): Promise<string> {
  const answer = await recorder.login({ user, password, way: 'isapi' });
  return answer.ok ? answer.session : `none: ${answer.code}`;
}

type Changes = Parameters<Recorder['applyConfig']>[0]['changes'];

export const configureElsewhere = async (world: World, changes: Changes): Promise<unknown> =>
  world.recorder.applyConfig({ session: await sessionElsewhere(world), changes });
