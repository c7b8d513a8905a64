import { describe, expect, test } from 'vitest';
import { createListeners, createTurns } from './index.ts';

describe('listeners', () => {
  test('are told until they unsubscribe, each subscription for itself', () => {
    const told: string[] = [];
    const listeners = createListeners<[string]>();
    const note = (word: string) => void told.push(word);
    const [end] = [listeners.add(note), listeners.add(note)];
    listeners.tell('a');
    end();
    end();
    listeners.tell('b');
    expect(told).toEqual(['a', 'a', 'b']);
    expect(listeners.count()).toBe(1);
  });

  test('who comes or goes in the middle of a round does not change it', () => {
    const told: string[] = [];
    const listeners = createListeners();
    listeners.add(() => {
      told.push('first');
      endSecond();
      listeners.add(() => void told.push('third'));
    });
    const endSecond = listeners.add(() => void told.push('second'));
    listeners.tell();
    expect(told).toEqual(['first', 'second']);
  });
});

describe('turns', () => {
  test('the next begins when the one before has ended, also when it failed', async () => {
    const order: string[] = [];
    const inTurn = createTurns();
    const failing = inTurn(async () => {
      order.push('begins');
      await Promise.resolve();
      order.push('fails');
      throw new Error('as planned');
    });
    const next = inTurn(() => order.push('next'));
    await expect(failing).rejects.toThrow('as planned');
    expect(await next).toBe(3);
    expect(order).toEqual(['begins', 'fails', 'next']);
  });
});
