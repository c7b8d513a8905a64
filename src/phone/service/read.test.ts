// Answers that are not as they should be: nothing of them is shown, and nothing of them ends the app.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIn, devicesIn, historyIn, pictureIn } from './read.ts';

test('a device as the service tells of it', () => {
  const told = { serial: 'SIM204816', name: 'Shop', online: true, role: 'owner', sharedWith: ['a@b.invalid'] };
  expect(deviceIn(told)).toEqual(told);
  expect(deviceIn({ serial: 'SIM204816' })).toEqual({
    serial: 'SIM204816',
    name: 'SIM204816',
    online: false,
    role: 'owner',
    sharedWith: [],
  });
  expect(deviceIn({ name: 'Shop' })).toBeNull();
});

test('a picture is drawn from paths, and from nothing else', () => {
  const shapes = { width: 200, height: 60, paths: ['M1 2L3 4', 'M5.5 -6c1 2 3 4 5 6'] };
  expect(pictureIn({ id: 'p', shapes, expiresIn: 180 })).toEqual({ id: 'p', ...shapes, expiresIn: 180 });
  for (const paths of [[], ['url(#x)'], ['M1 2', '<script>'], [7], 'M1 2'])
    expect(pictureIn({ id: 'p', shapes: { ...shapes, paths }, expiresIn: 180 })).toBeNull();
});

test('whatever else comes is left out', () => {
  const anything = fc.dictionary(
    fc.constantFrom('devices', 'history', 'shapes', 'id', 'serial', 'name', 'paths', 'change', 'at'),
    fc.anything(),
  );
  fc.assert(
    fc.property(anything, (body) => {
      devicesIn(body);
      historyIn(body);
      pictureIn(body);
      deviceIn(body);
    }),
    { numRuns: 500 },
  );
});
