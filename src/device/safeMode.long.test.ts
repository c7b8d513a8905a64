// Safe mode's way out under power cuts: at every byte of the formatting and in every way a write tears, what is found afterwards
// is safe mode or a recorder that must be activated, never a password, and the way out stays open.
import { expect, test } from 'vitest';
import { counted, createBox, createMemoryFlash, tears } from './testing/index.ts';

const RUINED = new Uint8Array(300).fill(0xff);
const ruined = () => createMemoryFlash({ a: RUINED, b: RUINED });

test('a cut at any byte, torn in any way, leaves safe mode or the formatted memory, and the way out stays open', async () => {
  const whole = createBox({ flash: ruined() });
  await whole.powerOn();
  await whole.restoreFactory();
  const length = whole.flash.contents().a?.length ?? 0;
  expect(length).toBeGreaterThan(500);
  let recoveries = 0;
  const seen = { 'safe-mode': 0, inactive: 0 };
  for (const tear of tears)
    for (let at = 0; at <= length; at++) {
      const box = createBox({ flash: ruined() });
      await box.powerOn();
      box.flash.plan((_call, what) => (what === 'write' ? { kind: 'cut', at, tear } : null));
      await box.restoreFactory();
      box.flash.plan(() => null);
      await box.powerOn();
      const found = (await box.agentSide.facts()).life;
      if (found !== 'safe-mode' && found !== 'inactive') throw new Error(`${tear} at ${at}: ${found}`);
      seen[found]++;
      if (found === 'safe-mode') await box.restoreFactory();
      const { life, activated, users } = await box.agentSide.facts();
      if (life !== 'inactive' || activated || users.length > 0) throw new Error(`${tear} at ${at}: ${life}`);
      recoveries++;
    }
  counted('cuts while the memory is formatted', recoveries, 7000);
  expect(seen['safe-mode']).toBeGreaterThan(100);
});
