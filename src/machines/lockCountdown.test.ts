// One second of a lock, as pure functions.
import { expect, test } from 'vitest';
import { oneSecondLater, secondsLeft } from './lockCountdown.ts';

test.each([
  [null, 0],
  [{ code: 'password-wrong', attemptsLeft: 3 }, 0],
  [{ code: 'locked', secondsLeft: 60 }, 60],
  [{ code: 'locked', secondsLeft: 1 }, 1],
])('%j shows %i seconds', (refusal, seconds) => {
  expect(secondsLeft(refusal)).toBe(seconds);
});

test.each([
  [
    { code: 'locked', secondsLeft: 60 },
    { code: 'locked', secondsLeft: 59 },
  ],
  [
    { code: 'locked', secondsLeft: 2 },
    { code: 'locked', secondsLeft: 1 },
  ],
  [{ code: 'locked', secondsLeft: 1 }, null],
  [{ code: 'locked', secondsLeft: 0 }, null],
  [{ code: 'locked', secondsLeft: -5 }, null],
  [{ code: 'password-wrong', attemptsLeft: 3 }, null],
  [null, null],
])('%j is, a second later, %j', (refusal, later) => {
  expect(oneSecondLater(refusal)).toEqual(later);
});
