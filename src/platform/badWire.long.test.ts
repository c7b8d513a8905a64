// The whole agent over a wire that is late, doubles and reorders: hundreds of days, each from its seed.
import { test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { liveBadDay } from './testing/badDay.ts';

const DAYS = 500;

test('an operation takes effect once at most and on its epoch alone; in the end screen, flash and cloud say the same (I2, I6, I7)', async () => {
  const told = new Map<string, number>();
  let done = 0;
  let asked = 0;
  let sent = 0;
  for (let seed = 1; seed <= DAYS; seed++) {
    const day = await liveBadDay(seed);
    done += day.done;
    asked += day.asked.length;
    sent += day.sent;
    for (const { outcome } of day.asked) {
      const code = outcome === 'awaited' || outcome.ok ? 'ok' : outcome.code;
      told.set(code, (told.get(code) ?? 0) + 1);
    }
  }
  process.stdout.write(`told: ${JSON.stringify(Object.fromEntries(told))}\n`);
  counted('bad days', DAYS, 500);
  counted('unbinds asked on them', asked, 4000);
  counted('of them sent', sent, 800);
  counted('of them done', done, 200);
  for (const code of ['ok', 'unknown-result', 'server-timeout', 'server-refused', 'not-bound', 'in-progress'])
    counted(`told ${code}`, told.get(code) ?? 0, 10);
});
