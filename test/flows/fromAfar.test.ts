// Whoever watches from afar: the meter's figures follow them, and encrypted streams cut them off.
import { expect, test } from 'vitest';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { unbind, world } from '../harness/wayOut.ts';

test('the meter follows link, service and phone', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const session = await sessionElsewhere(person.world);
  const sent = async (): Promise<number[]> => {
    const shown = await person.world.recorder.traffic({ session });
    return shown.ok ? shown.seconds.map((second) => Math.round(second.sent)) : [];
  };
  expect((await sent()).some((figure) => figure > 10)).toBe(true);
  world(person, { phone: { watches: true } });
  await person.advance(5000);
  expect((await sent()).slice(-3).every((figure) => figure >= 2048)).toBe(true);
  await person.pullCable();
  await person.advance(5000);
  expect((await sent()).slice(-3)).toEqual([0, 0, 0]);
  await person.plugCable();
  await person.waitOnline();
  await person.advance(3000);
  expect((await sent()).at(-1)).toBeGreaterThanOrEqual(2048);
  await person.logIn('admin', 'unbind4x');
  await unbind(person);
  await person.advance(3000);
  expect((await sent()).at(-1)).toBeLessThan(10);
});

test('encrypted streams cut off whoever watches from afar, until the password is typed there', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const session = await sessionElsewhere(person.world);
  const flows = async (): Promise<number> => {
    const read = await person.world.recorder.networkStat({ session });
    return read.ok ? read.remoteLiveView : Number.NaN;
  };
  const encrypt = async (password: string | null): Promise<void> => {
    const given = await person.world.recorder.permitAccounts({ session, password: 'unbind4x' });
    const permit = given.ok ? given.permit : '';
    expect(await person.world.recorder.setStreamEncryption({ session, permit, password })).toEqual({ ok: true });
  };
  world(person, { phone: { watches: true } });
  expect(await flows()).toBe(2048);
  await encrypt('Shop-Window-4');
  expect([await flows(), person.world.network.state().phone.watches]).toEqual([0, false]);
  world(person, { phone: { watches: true } });
  expect(await flows()).toBe(2048);
  // A restart asks for nothing anew, and neither does the end of encryption; another password does.
  await person.cutPower();
  await person.bootOnline();
  expect(person.world.network.state().phone.watches).toBe(true);
});
