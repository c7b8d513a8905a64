// What a stranger, the console and a session are told, at once and while it changes.
import { describe, expect, test } from 'vitest';
import type { Config } from '../config/schema.ts';
import { type Box, createBox, jsonLine, PASSWORD } from '../testing/index.ts';

async function running(config: Partial<Config> = {}): Promise<Box> {
  const box = createBox({ config });
  await box.powerOn();
  return box;
}
async function loggedIn(box: Box, user = 'admin', password = PASSWORD): Promise<string> {
  const answer = await box.login(user, password);
  if (!answer.ok) throw new Error(`No login: ${answer.code}`);
  return answer.session;
}
describe('what is seen', () => {
  const secrets = { 'platform.verificationCode': 'Code42', 'isup.key': 'Key-of-ISUP' } as const;
  const recovery = { email: 'owner@mail.invalid', questions: [], guid: null };
  async function told() {
    const box = createBox({ config: secrets, recovery });
    await box.powerOn();
    const seen = async (user: string) =>
      JSON.stringify(await box.recorder.sessionFacts({ session: box.session(user) }));
    const anybody = { stranger: await box.recorder.facts(), console: await box.recorder.consoleFacts() };
    return { box, anybody, admin: await seen('admin'), ivan: await seen('ivan'), guest: await seen('guest') };
  }

  test('by a stranger: the kind of box and how it does; by whoever stands before it, what its screen needs besides', async () => {
    const { anybody } = await told();
    expect(Object.keys(anybody.stranger).sort()).toEqual([
      'activated',
      'config',
      'firmware',
      'identity',
      'life',
      'transitionMs',
    ]);
    expect(Object.keys(anybody.stranger.config)).toEqual(['general.language']);
    expect(anybody.console).toMatchObject({
      users: [
        { name: 'admin', hasPattern: false },
        { name: 'ivan', hasPattern: false },
        { name: 'guest', hasPattern: false },
      ],
      recovery: { email: 'o***@mail.invalid', questions: [], guid: false },
    });
    expect(JSON.stringify(anybody)).not.toMatch(
      /Code42|Key-of-ISUP|owner@|"rights"|"role"|192\.168|hik-connect\.com|dns/,
    );
  });

  test('in a session: the admin sees all; others themselves alone, and no secret that they could not set', async () => {
    const { admin, ivan, guest } = await told();
    for (const secret of ['Code42', 'Key-of-ISUP', 'owner@mail.invalid', '"ivan"', '"guest"'])
      expect(admin).toContain(secret);
    for (const seen of [ivan, guest]) expect(seen).not.toMatch(/Code42|Key-of-ISUP|owner@/);
    expect(ivan).toContain('"ivan"');
    expect(ivan).not.toContain('"admin"');
    expect(guest).not.toContain('"ivan"');
  });

  test('what is withheld has the shape of a recorder that has none of it; all the rest is the same', async () => {
    const { box } = await told();
    const all = await box.agentSide.facts();
    const seen = async (user: string) => {
      const answer = await box.recorder.sessionFacts({ session: box.session(user) });
      return answer.ok ? answer.facts : answer;
    };
    expect(await seen('admin')).toEqual(all);
    const withheld = { 'platform.verificationCode': '', 'isup.key': '' };
    expect(await seen('guest')).toEqual({
      ...all,
      users: all.users.filter(({ name }) => name === 'guest'),
      recovery: { email: '', questions: [], guid: false },
      config: { ...all.config, ...withheld },
    });
  });
});

test('a watcher sees changes until it no longer wants to, also over a line', async () => {
  const box = await running();
  const { face } = jsonLine(box.recorder);
  const names: string[] = [];
  const session = await loggedIn(box);
  const stop = face.watchSession({ session }, (news) => {
    if (news.ok) names.push(news.facts.config['general.deviceName']);
  });
  await box.recorder.applyConfig({ session, changes: { 'general.deviceName': 'Seen' } });
  await box.clock.settle();
  stop();
  await box.recorder.applyConfig({ session, changes: { 'general.deviceName': 'Unseen' } });
  await box.clock.settle();
  expect([names.at(0), names.at(-1)]).toEqual(['SIM Network Video Recorder', 'Seen']);
});
