// What is asked of an area while its code is on its way, and after that.
import { expect, test } from 'vitest';
import { faultCode } from './fault.ts';
import { lateArea } from './late.ts';

interface Face {
  add(left: number, right: number): Promise<number>;
}

function area(load: () => Promise<Face>) {
  const boot = { now: 1 };
  const face = lateArea<Face>({ add: true }, { load, epoch: () => boot.now, lost: () => -1 });
  return { boot, face };
}
const adding: Face = { add: async (left, right) => left + right };

test('the code is fetched with the first call, and once', async () => {
  let loads = 0;
  const { face } = area(async () => {
    loads++;
    return adding;
  });
  expect(loads).toBe(0);
  expect(await Promise.all([face.add(1, 2), face.add(3, 4)])).toEqual([3, 7]);
  expect(await face.add(5, 6)).toBe(11);
  expect(loads).toBe(1);
});

test('code that did not come is fault to all who wait for it, and fetched again by the next', async () => {
  let works = false;
  const { face } = area(async () => {
    if (!works) throw new Error('no line');
    return adding;
  });
  const [first, second] = await Promise.allSettled([face.add(1, 2), face.add(1, 2)]);
  for (const { status, reason } of [first, second] as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(faultCode(reason)).toBe('code-missing');
  }
  works = true;
  expect(await face.add(1, 2)).toBe(3);
});

test('a boot that ends while the code is on its way takes what was asked with it', async () => {
  const calls: number[] = [];
  const { boot, face } = area(async () => ({
    async add(left, right) {
      calls.push(left);
      return left + right;
    },
  }));
  const asked = face.add(1, 2);
  boot.now++;
  expect(await asked).toBe(-1);
  expect(calls).toEqual([]);
  expect(await face.add(3, 4)).toBe(7);
});

test('once it is here, a call begins at once', async () => {
  let begun = 0;
  const { face } = area(async () => ({
    async add(left, right) {
      begun++;
      return left + right;
    },
  }));
  await face.add(1, 2);
  void face.add(1, 2);
  expect(begun).toBe(2);
});
