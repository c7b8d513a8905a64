// The terms before the cloud service: no code the device would refuse, no service without agreement, no way around either.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { serviceTermsMachine } from './serviceTerms.machine.ts';

const agree = (agreed: boolean) => ({ type: 'agreement.changed', agreed }) as never;
const code = (text: string) => ({ type: 'code.changed', code: text }) as never;
const illegal = [{ field: 'platform.verificationCode', code: 'too-short', min: 6 }];
const accept = { type: 'terms.accepted' };

test('the code that stands is checked first, as a dry run of switching on', () => {
  const { now, asked } = play(serviceTermsMachine, { code: 'QRSMXT' });
  expect(now().value).toBe('checking');
  expect(asked).toEqual([{ 'platform.enabled': true, 'platform.verificationCode': 'QRSMXT' }]);
  expect(now().context).toEqual({ agreed: false, code: 'QRSMXT', refusal: null, accepted: false });
});

test('legal code and agreement together: accepted, with exactly what is to be changed', async () => {
  const { now, send, answer } = play(serviceTermsMachine, { code: 'QRSMXT' });
  await answer([]);
  expect(now().value).toBe('legal');
  await send(accept);
  expect(now().value).toBe('legal');
  await send(agree(true));
  await send(accept);
  expect(now()).toMatchObject({
    status: 'done',
    value: 'accepted',
    output: { 'platform.enabled': true, 'platform.verificationCode': 'QRSMXT' },
  });
});

test('agreement taken back closes the way again', async () => {
  const { now, send, answer } = play(serviceTermsMachine, { code: 'QRSMXT' });
  await answer([]);
  await send(agree(true));
  await send(agree(false));
  await send(accept);
  expect(now().value).toBe('legal');
});

test.each(['checking', 'illegal'])('while %s nothing can be accepted', async (state) => {
  const { now, send, answer } = play(serviceTermsMachine, { code: 'x' });
  if (state === 'illegal') await answer(illegal);
  await send(agree(true));
  await send(accept);
  expect(now().value).toBe(state);
  expect(now().context.refusal).toEqual(state === 'illegal' ? illegal[0] : null);
});

test('every keystroke is checked anew, and only the answer to the last one counts', async () => {
  const { now, send, answer, asked } = play(serviceTermsMachine, { code: '' });
  await send(code('QRSMX'));
  await send(code('QRSMXT'));
  expect(asked).toHaveLength(3);
  expect(now().value).toBe('checking');
  await answer([]);
  expect(now().value).toBe('legal');
  await send(code('QRSMX'));
  await answer(illegal);
  expect(now().value).toBe('illegal');
  expect(now().context).toMatchObject({ code: 'QRSMX', refusal: { code: 'too-short' } });
});

test('a device that throws leaves the way closed', async () => {
  const { now, fail } = play(serviceTermsMachine, { code: 'QRSMXT' });
  await fail();
  expect(now().value).toBe('illegal');
});

test('a fault says nothing of an older refusal', async () => {
  const { now, send, answer, fail } = play(serviceTermsMachine, { code: 'x' });
  await answer(illegal);
  await send(code('QRSMXT'));
  await fail();
  expect(now().context.refusal).toBeNull();
});

test.each(['checking', 'legal', 'illegal'])('declined while %s: done, nothing to change', async (state) => {
  const { now, send, answer } = play(serviceTermsMachine, { code: 'QRSMXT' });
  if (state !== 'checking') await answer(state === 'legal' ? [] : illegal);
  await send(agree(true));
  await send({ type: 'terms.declined' });
  expect(now()).toMatchObject({ status: 'done', value: 'declined', output: null });
});
