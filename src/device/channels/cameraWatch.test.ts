// Pictures that go and come back, as facts and log tell them.
import { describe, expect, test } from 'vitest';
import { createBox } from '../testing/index.ts';

async function running(profile = 'ip-4.30') {
  const box = createBox({ profile });
  await box.powerOn();
  const told = async (): Promise<string[]> => {
    await box.clock.settle();
    const log = await box.agentSide.readLog();
    return log
      .filter(({ event }) => event.startsWith('picture-'))
      .map((entry) =>
        [entry.event, 'channel' in entry && entry.channel, 'fault' in entry && entry.fault].filter(Boolean).join(' '),
      );
  };
  const away = async (): Promise<(string | null)[]> =>
    (await box.recorder.consoleFacts()).channels.map(({ fault }) => fault);
  return { box, told, away };
}

describe('a picture that goes', () => {
  test('is told with its reason to whoever stands before the screen, and once in the log', async () => {
    const { box, told, away } = await running();
    expect(await away()).toEqual(Array.from({ length: 16 }, () => null));
    box.cameras.set('disconnected', 2);
    expect((await away())[2]).toBe('disconnected');
    expect(await told()).toEqual(['picture-lost 3 disconnected']);
    box.ethernet.pull();
    expect(await told()).toEqual(['picture-lost 3 disconnected']);
  });

  test('is told again when the reason is another one, and when it is back', async () => {
    const { box, told } = await running();
    box.cameras.set('disconnected', 0);
    await told();
    box.cameras.set('wrong-password', 0);
    await told();
    box.cameras.set(null, 0);
    expect((await told()).toReversed()).toEqual(expect.arrayContaining(['picture-back 1']));
    expect(await told()).toHaveLength(3);
  });

  test('is told anew by every start, and by none once it is back', async () => {
    const { box, told } = await running();
    box.cameras.set('no-video', 1);
    await told();
    await box.powerCycle();
    expect(await told()).toEqual(['picture-lost 2 no-video', 'picture-lost 2 no-video']);
    box.cutPower();
    box.cameras.set(null, 1);
    await box.powerOn();
    expect(await told()).toHaveLength(2);
  });

  test('costs one save, however many go at once', async () => {
    const { box, told } = await running();
    box.cameras.set('disconnected', 0);
    await told();
    const before = box.flash.writes();
    box.cameras.set('disconnected', 1, 2, 3);
    expect(await told()).toHaveLength(4);
    expect(box.flash.writes()).toBe(before + 1);
  });

  test('is of no interest to a recorder that is not activated', async () => {
    const box = createBox({ activated: false });
    await box.powerOn();
    box.cameras.set('no-video', 0);
    await box.clock.settle();
    expect((await box.agentSide.readLog()).map(({ event }) => event)).not.toContain('picture-lost');
  });
});

test('there are as many channels as the model has', async () => {
  const { away } = await running('hybrid-4.25');
  expect(await away()).toHaveLength(4);
});
