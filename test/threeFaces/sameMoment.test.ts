// The moments of which three faces make most, each by itself: two that ask at once, a password that is changed meanwhile, a code that is used twice.
import { describe, expect, test } from 'vitest';
import type { Reads } from './faces.ts';
import { type Anybody, createThreeFaces, type ThreeFaces } from './house.ts';

const freed = async ({ core }: ThreeFaces): Promise<number> =>
  (await core.side.events()).filter(({ change }) => change === 'freed').length;
const shown = async ({ core }: ThreeFaces): Promise<string> => (await core.testbed.shows()).binding.state;

/** The word of the recorder goes to the cloud, and the cloud's comes back. */
async function goesThrough(house: ThreeFaces, asker: 'asked' | 'phone') {
  await house.arrives(asker);
  return house.comes(asker);
}

describe('in the same millisecond', () => {
  test.each<[Anybody, Anybody]>([
    ['screen', 'tool'],
    ['tool', 'screen'],
    ['screen', 'phone'],
    ['tool', 'phone'],
  ])(
    '%s and %s: the first is done, the second is told that one is under way, and nobody is freed twice',
    async (...both) => {
      const house = await createThreeFaces('4.x');
      expect(await house.ask(...both)).toEqual([null, 'in-progress']);
      expect(await goesThrough(house, 'asked')).toEqual(['ok']);
      expect([await freed(house), await shown(house)]).toEqual([1, 'not-bound']);
      for (const face of ['screen', 'tool', 'phone'] as const)
        expect(await house.ask(face), face).toEqual(['not-bound']);
    },
  );

  test.each<[Anybody, Anybody]>([
    ['phone', 'screen'],
    ['phone', 'tool'],
  ])('%s and %s: the ticket is on its way when the other asks, and whichever comes first frees it', async (...both) => {
    const first = await createThreeFaces('4.x');
    expect(await first.ask(...both)).toEqual([null, null]);
    expect(await goesThrough(first, 'asked')).toEqual(['ok']);
    expect(await goesThrough(first, 'phone')).toEqual(['not-bound']);
    expect(await freed(first)).toBe(1);

    const other = await createThreeFaces('4.x');
    await other.ask(...both);
    expect(await goesThrough(other, 'phone')).toEqual(['ok']);
    expect(await other.bring('none')).toEqual(['done']);
    expect(await goesThrough(other, 'asked')).toEqual(['not-bound']);
    expect([await freed(other), await shown(other)]).toEqual([1, 'not-bound']);
  });

  test('a request and a ticket at the cloud: one of them frees it', async () => {
    const house = await createThreeFaces('4.x');
    await house.ask('phone');
    await goesThrough(house, 'phone');
    await house.ask('screen');
    expect(await house.bothArrive()).toEqual(['not-bound']);
    expect(await house.comes('asked')).toEqual(['ok']);
    expect([await freed(house), await shown(house)]).toEqual([1, 'not-bound']);
  });

  test('two tickets, of the PC and of the phone: the later is good, and the earlier opens nothing', async () => {
    const house = await createThreeFaces('3.x');
    const { core, faces } = house;
    const tickets = [faces.ticket('tool'), faces.ticket('app')];
    await core.clock.settle();
    for (const leg of core.wire.newLegs()) {
      await leg.arrive();
      leg.comeBack();
    }
    await core.clock.settle();
    const bring = async (at: number) =>
      core.side.bring({
        ticket: tickets[at]?.().ticket ?? '',
        key: core.newName('bringing'),
        picture: await core.side.picture(at === 0 ? 'tool' : 'app'),
      });
    expect([await bring(0), await bring(1), await bring(1)]).toEqual(['ticket-wrong', 'done', 'ticket-wrong']);
    expect(await freed(house)).toBe(1);
  });
});

const FACES = ['screen', 'tool', 'phone'] as const;
const asksAs = async ({ faces }: ThreeFaces, face: Anybody, password: string): Promise<Reads> =>
  face === 'screen' ? faces.screen(password) : face === 'tool' ? faces.tool(password) : faces.ticket('app', password);

describe.each(FACES)('the admin password is changed while an unbinding waits at the %s', (face) => {
  test('for its check, and the change is in flash before it: the password is the old one, an attempt is charged, nobody is freed', async () => {
    const house = await createThreeFaces('4.x');
    const { core } = house;
    const before = core.secret();
    let reads: Promise<Reads> | null = null;
    let saves = 0;
    // Its own check is two saves; the third is the change itself, and whoever asks while it is written waits for it.
    core.box.flash.watchSteps(({ step }) => {
      if (step === 'writing' && ++saves === 3) reads = asksAs(house, face, before);
    });
    await core.setSecret();
    await core.settled();
    expect((await (reads as Promise<Reads> | null))?.().code).toBe('password-wrong');
    expect(core.box.technician.charged()['admin']).toBe(1);
    expect([await freed(house), core.legs.asked, core.legs.phone]).toEqual([0, null, null]);
  });

  test('for its check, and the change came after: what was right when it was looked at is done, once', async () => {
    const house = await createThreeFaces('4.x');
    const { core } = house;
    const release = core.box.kdf.hold();
    const asking = house.ask(face);
    await core.clock.settle();
    const changing = core.setSecret();
    release();
    expect(await asking).toEqual([null]);
    await changing;
    await core.settled();
    expect(await goesThrough(house, face === 'phone' ? 'phone' : 'asked')).toEqual(['ok']);
    if (face === 'phone') expect(await house.bring('none')).toEqual(['done']);
    expect(await freed(house)).toBe(1);
  });

  // A verdict holds for the operation that it was given for; a ticket, that it was handed out for, for its two minutes.
  test('for the cloud: it goes on, and the old password begins nothing more', async () => {
    const house = await createThreeFaces('4.x');
    const asker = face === 'phone' ? 'phone' : 'asked';
    await house.ask(face);
    await house.arrives(asker);
    expect(await house.changePassword()).toEqual(['password-wrong']);
    expect(await house.comes(asker)).toEqual(['ok']);
    if (face === 'phone') expect(await house.bring('none')).toEqual(['done']);
    expect(await freed(house)).toBe(1);
    expect(await house.change()).toEqual(['done']);
    await house.newsComes();
    const reads = await asksAs(house, face, 'Correct-Horse-7');
    await house.core.settled();
    expect([reads().code, await freed(house)]).toEqual(['password-wrong', 1]);
  });
});

describe('used twice at once', () => {
  test.each([
    ['one picture', ['done', 'picture-gone']],
    ['two pictures', ['done', 'ticket-wrong']],
  ] as const)('a ticket with %s frees once', async (how, told) => {
    const house = await createThreeFaces('4.x');
    await house.ask('phone');
    await goesThrough(house, 'phone');
    expect(await house.bringTwice(how)).toEqual(told);
    expect([await freed(house), await house.core.side.ticketEpoch()]).toEqual([1, null]);
    await house.newsComes();
    expect(await shown(house)).toBe('not-bound');
  });

  test('a picture answered wrongly is used up, and the ticket is not', async () => {
    const house = await createThreeFaces('4.x');
    await house.ask('phone');
    await goesThrough(house, 'phone');
    expect(await house.wrongPicture()).toEqual(['picture-wrong']);
    expect(await house.bring('none')).toEqual(['done']);
    expect(await freed(house)).toBe(1);
  });

  test('one request again, for its answer was lost: the first outcome, and one effect', async () => {
    const house = await createThreeFaces('4.x');
    await house.ask('phone');
    await goesThrough(house, 'phone');
    expect(await house.bring('answer')).toEqual([null]);
    expect(await house.bring('none')).toEqual(['done']);
    expect(await freed(house)).toBe(1);
  });
});

test.each(FACES)('another account has it when the %s comes to its end: nobody of now is freed', async (face) => {
  const house = await createThreeFaces('4.x');
  await house.ask(face);
  if (face === 'phone') await goesThrough(house, 'phone');
  // The owner deletes it, and somebody else adds it.
  expect([await house.change(), await house.change()]).toEqual([['done'], ['done']]);
  const told = face === 'phone' ? await house.bring('none') : await goesThrough(house, 'asked');
  expect(told).toEqual([face === 'phone' ? 'ticket-wrong' : 'server-refused']);
  await house.newsComes();
  expect([await freed(house), await shown(house), await house.core.side.holds()]).toMatchObject([
    1,
    'bound',
    { epoch: 3, owner: 'b***@house.invalid' },
  ]);
});
