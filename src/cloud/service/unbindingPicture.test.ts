// The picture before an unbinding: used up by its one check, right or wrong, and never good for anything else.
import { describe, expect, test } from 'vitest';
import { ticketHouse } from '../testing/ticketHouse.ts';
import { vouch } from '../testing/ticketWay.ts';

describe('the picture', () => {
  test('answered wrongly is used up: the right answer comes too late, and a new picture is good', async () => {
    const { free, picture, row, audit } = await ticketHouse();
    const { id, text } = await picture();
    const wrong = { id, text: text.replace(/^./, (digit) => String((Number(digit) + 1) % 10)) };
    expect((await free({ picture: wrong })).body).toMatchObject({ code: 'picture-wrong' });
    expect((await free({ picture: { id, text } })).body).toMatchObject({ code: 'picture-gone' });
    expect((await row())?.epoch).toBe(1);
    expect(await audit('unbind')).toEqual([]);
    expect((await free()).status).toBe(200);
  });

  test.each(['', '123', '12345678', 'seven77', '＋１２３', '\u0000'.repeat(7)])(
    'answered with what is no code is used up as well: %j',
    async (text) => {
      const { free, picture } = await ticketHouse();
      const shown = await picture();
      expect((await free({ picture: { ...shown, text } })).body).toMatchObject({ code: 'picture-wrong' });
      expect((await free({ picture: shown })).body).toMatchObject({ code: 'picture-gone' });
    },
  );

  test('of another device, of nobody, or older than two minutes is gone', async () => {
    const { free, picture, time, row, device, ticket } = await ticketHouse();
    expect((await free({ picture: await picture('SIM000043') })).body).toMatchObject({ code: 'picture-gone' });
    expect((await free({ picture: { id: 'f'.repeat(32), text: '1234567' } })).body).toMatchObject({
      code: 'picture-gone',
    });
    const old = await picture();
    time.now += 120_000;
    await vouch(device, ticket);
    expect((await free({ picture: old })).body).toMatchObject({ code: 'picture-gone' });
    expect((await row())?.epoch).toBe(1);
  });

  test('sent ten times at once under as many keys: one is evaluated, whatever it comes to', async () => {
    const { free, picture, row, audit } = await ticketHouse();
    const shown = await picture();
    const right = await Promise.all(Array.from({ length: 10 }, () => free({ picture: shown })));
    expect(right.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect(right.filter(({ body }) => body['code'] === 'picture-gone')).toHaveLength(9);
    expect(await row()).toMatchObject({ epoch: null });
    expect(await audit('unbind')).toHaveLength(1);
    const far = await ticketHouse();
    const next = await far.picture();
    const guesses = await Promise.all(
      Array.from({ length: 10 }, (_, digit) =>
        far.free({ picture: { ...next, text: next.text.replace(/.$/, String(digit)) } }),
      ),
    );
    const codes = guesses.map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'picture-gone')).toHaveLength(9);
  });
});
