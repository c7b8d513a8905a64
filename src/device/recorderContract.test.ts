// The recorder as the page has it, and beyond a line that carries JSON alone.
import { expect, test } from 'vitest';
import { fault, faultCode, faultCodes } from './fault.ts';
import type { Recorder } from './methods.ts';
import { type RecorderWorld, recorderContract } from './recorder.contract.ts';
import { createBox, jsonLine, lostInJson, OPERATOR, PASSWORD, storedUser } from './testing/index.ts';

const world = (line: (recorder: Recorder) => Recorder) => async (): Promise<RecorderWorld> => {
  const users = [storedUser('admin', 'admin', PASSWORD), storedUser(OPERATOR.name, 'operator', OPERATOR.password)];
  const box = createBox({ users });
  await box.powerOn();
  return {
    recorder: line(box.recorder),
    admin: { name: 'admin', password: PASSWORD },
    operator: OPERATOR,
    quiet: box.clock.settle,
    cutPower: box.cutPower,
    powerOn: box.powerOn,
    refuseFlash: () => box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null)),
    shelve: () => box.shelve(),
    idle: (ms) => box.clock.advance(ms),
  };
};

recorderContract(
  'in process',
  world((recorder) => recorder),
);
recorderContract(
  'over JSON',
  world((recorder) => jsonLine(recorder).face),
);

test('the line tells of everything that JSON would lose', async () => {
  const lossy: unknown[] = [
    Number.POSITIVE_INFINITY,
    Number.NaN,
    undefined,
    new Date(0),
    new Map(),
    () => 0,
    [undefined],
  ];
  for (const value of lossy) {
    expect(lostInJson({ deep: [{ value }] }), String(value)).toMatch(/^\.deep\.0\.value/);
    const { face } = jsonLine({ ask: async () => ({ value }), tell: async (_given: unknown) => null });
    await expect(face.ask()).rejects.toThrow('is no JSON');
    await expect(face.tell(value)).rejects.toThrow('is no JSON');
  }
  expect(lostInJson({ a: [1, 'two', null, { three: true }] })).toBeNull();
});

test('a fault crosses as its code, a bug as the bug that it is', async () => {
  for (const code of faultCodes) {
    const { face } = jsonLine({ ask: () => Promise.reject(fault(code, 'in words')) });
    const thrown = await face.ask().catch((error: unknown) => error);
    expect([faultCode(thrown), (thrown as Error).message]).toEqual([code, 'in words']);
  }
  const { face } = jsonLine({ ask: () => Promise.reject(new TypeError('a bug')) });
  await expect(face.ask()).rejects.toThrow(TypeError);
  expect([faultCode(new Error('x')), faultCode(null), faultCode({ code: 'ENOENT' })]).toEqual([null, null, null]);
});
