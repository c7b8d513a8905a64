// Several fingers at once, as Chromium reports them from a touch screen.

import { type Board, expect, test } from './board.ts';

async function touchScreen(board: Board) {
  const session = await board.page.context().newCDPSession(board.page);
  const down = new Map<string, { id: number; x: number; y: number }>();
  let next = 0;
  const tell = (type: 'touchStart' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...down.values()] });
  return {
    async down(key: string) {
      down.set(key, { id: next++, ...(await board.pixel(key)) });
      await tell('touchStart');
    },
    async up(key: string) {
      down.delete(key);
      await tell('touchEnd');
    },
  };
}

test('two thumbs that overlap type both letters in their order', async ({ board }) => {
  const fingers = await touchScreen(board);
  await board.name.focus();
  await fingers.down('a');
  await fingers.down('l');
  await fingers.up('a');
  await fingers.up('l');
  await fingers.down('s');
  await fingers.down('k');
  await fingers.up('k');
  await fingers.up('s');
  await expect(board.name).toHaveValue('alsk');
});

test('Shift held by one thumb lifts what the other types', async ({ board }) => {
  const fingers = await touchScreen(board);
  await board.name.focus();
  await fingers.down('shift');
  for (const key of ['n', 'v', 'r']) {
    await fingers.down(key);
    await fingers.up(key);
  }
  await fingers.up('shift');
  await fingers.down('x');
  await fingers.up('x');
  await expect(board.name).toHaveValue('NVRx');
  await expect(board.key('Shift')).toHaveAttribute('aria-pressed', 'false');
});
