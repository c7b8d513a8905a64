// Unbinding by phone: which refusal leaves what on the page, and that a picture is used up only where the cloud has seen it.
import { beforeEach, expect, test } from 'vitest';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import { createVault } from '../../machines/index.ts';
import type { Outcome, PhoneCode, Refused } from '../service/outcome.ts';
import { createUnbindingMachine, type UnbindingRef, type UnbindWish } from './unbinding.machine.ts';

let pictures: number;
let says: Outcome;
let asked: UnbindWish[];
let now: number;
let clock: SimulatedClock;
let unbinding: UnbindingRef;
const vault = createVault();

beforeEach(async () => {
  pictures = 0;
  says = { ok: true };
  asked = [];
  now = 0;
  clock = new SimulatedClock();
  unbinding = createActor(
    createUnbindingMachine({
      picture: async () => {
        const picture = { id: `picture-${++pictures}`, width: 10, height: 10, paths: ['M0 0'], expiresIn: 180 };
        return { ok: true, picture };
      },
      unbind: async (wish) => {
        asked.push(wish);
        return says;
      },
      newKey: () => `key-${asked.length}`,
      now: () => now,
    }),
    { input: { serial: 'SIM204816' }, clock },
  ).start();
  await waitFor(unbinding, (snapshot) => snapshot.matches('asking'));
});
const state = () => unbinding.getSnapshot();
const refused = (code: PhoneCode, more: Partial<Refused> = {}): Outcome => ({ ok: false, code, ...more });
async function submit(): Promise<void> {
  unbinding.send({ type: 'submitted', secret: vault.put('unbind4x'), text: '1234567' });
  await waitFor(unbinding, (snapshot) => !snapshot.hasTag('busy') && !snapshot.matches('fetchingPicture'));
}

test('password and code free it', async () => {
  await submit();
  expect(state().value).toBe('unbound');
  expect(asked).toMatchObject([{ serial: 'SIM204816', picture: { id: 'picture-1', text: '1234567' } }]);
});

test.each(['password-wrong', 'not-on-lan', 'off-lan', 'device-offline', 'no-tickets'] as const)(
  '%s is said by the recorder: the picture is good still',
  async (code) => {
    says = refused(code);
    await submit();
    expect(state()).toMatchObject({ value: 'asking', context: { refusal: { code }, picture: { id: 'picture-1' } } });
    unbinding.send({ type: 'edited' });
    expect(state().context.refusal).toBeNull();
  },
);

test.each(['picture-wrong', 'picture-gone', 'ticket-wrong', 'offline', 'too-many-tries', 'unknown-result'] as const)(
  '%s is said by the cloud: there is a new picture, and a new key',
  async (code) => {
    says = refused(code);
    await submit();
    expect(state()).toMatchObject({ value: 'asking', context: { refusal: { code }, picture: { id: 'picture-2' } } });
    says = { ok: true };
    await submit();
    expect(state().value).toBe('unbound');
    expect(asked[1]?.key).not.toBe(asked[0]?.key);
  },
);

test('a device that somebody else has freed meanwhile is told to be free', async () => {
  says = refused('not-bound');
  await submit();
  expect(state().value).toBe('freeAlready');
});

test('a locked recorder takes nothing for as long as it says, by the clock that it counts with', async () => {
  says = refused('locked', { seconds: 3 });
  await submit();
  expect(state().value).toBe('locked');
  now = 2_900;
  clock.increment(1_000);
  expect(state().value).toBe('locked');
  now = 3_000;
  clock.increment(1_000);
  await waitFor(unbinding, (snapshot) => snapshot.matches('asking'));
  expect(state().context.refusal).toBeNull();
});

test('a picture that got too old is replaced, and that is said', async () => {
  clock.increment(180_000);
  await waitFor(unbinding, (snapshot) => snapshot.matches('asking'));
  expect(state().context).toMatchObject({ picture: { id: 'picture-2' }, refusal: { code: 'picture-gone' } });
});

test('nothing that the conversation holds is the password', async () => {
  says = refused('picture-wrong');
  await submit();
  expect(JSON.stringify([unbinding.getPersistedSnapshot(), asked])).not.toContain('unbind4x');
});
