import { expect, test } from 'vitest';
import { lateArea } from './late.ts';

interface Face {
  add(request: { left: number; right: number }): Promise<number>;
  name(): Promise<string>;
}
const face: Face = { add: async ({ left, right }) => left + right, name: async () => 'area' };

test('an area is fetched when one of its methods is first asked for, and only once', async () => {
  let fetched = 0;
  const late = lateArea<Face>({ add: true, name: true }, async () => {
    fetched++;
    return face;
  });
  expect(fetched).toBe(0);
  expect(await Promise.all([late.add({ left: 2, right: 3 }), late.name()])).toEqual([5, 'area']);
  expect(await late.name()).toBe('area');
  expect(fetched).toBe(1);
});

test('a fetch that failed fails the call, and the next call fetches again', async () => {
  let fetched = 0;
  const late = lateArea<Face>({ add: true, name: true }, async () => {
    fetched++;
    if (fetched === 1) throw new Error('The network is away.');
    return face;
  });
  await expect(late.name()).rejects.toThrow('The network is away.');
  expect(await late.name()).toBe('area');
  expect(fetched).toBe(2);
});
