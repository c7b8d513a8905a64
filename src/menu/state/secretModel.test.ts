// A password while it is being typed.
import { describe, expect, test } from 'vitest';
import { createSecretModel, SECRET_MAX } from './secretModel.ts';

function typed(text: string) {
  const model = createSecretModel();
  model.insert(text);
  return model;
}
const painted = (model: ReturnType<typeof createSecretModel>): string => {
  let seen = '';
  model.paint((text) => {
    seen = text;
  });
  return seen;
};

test('what is typed comes out whole, and the field is empty afterwards', () => {
  const model = typed('unbind4x');
  expect(model.shape()).toEqual({ length: 8, start: 8, end: 8 });
  expect(model.take()).toBe('unbind4x');
  expect(model.shape()).toEqual({ length: 0, start: 0, end: 0 });
  expect(model.take()).toBe('');
});

test('carets, deletes and selections edit in the middle', () => {
  const model = typed('unbnd4x');
  model.select(3, 3);
  model.insert('i');
  expect(painted(model)).toBe('unbind4x');
  model.erase(-1);
  model.move(1);
  model.insert('i');
  model.select(6, 8);
  model.erase(1);
  model.move(-1);
  expect(model.shape()).toEqual({ length: 6, start: 5, end: 5 });
  expect(painted(model)).toBe('unbnid');
});

test('it takes 64 characters and no line breaks', () => {
  const model = typed(`${'a'.repeat(60)}\r\n${'b'.repeat(60)}`);
  expect(SECRET_MAX).toBe(64);
  expect(model.shape().length).toBe(64);
  expect(model.take()).toBe('a'.repeat(60) + 'b'.repeat(4));
});

test('listeners hear of every change but of no caret, until they stop listening', () => {
  const model = createSecretModel();
  let heard = 0;
  const stop = model.watch(() => {
    heard++;
  });
  model.insert('ab');
  model.erase(-1);
  model.erase(1);
  model.move(-1);
  model.clear();
  model.insert('x');
  model.take();
  expect(heard).toBe(7);
  model.select(0, 0);
  expect(heard).toBe(7);
  stop();
  model.insert('y');
  expect(heard).toBe(7);
});

test('nothing of it can be read but its shape: not by JSON, not by keys', () => {
  const model = typed('unbind4x');
  expect(JSON.stringify(model)).toBe('{}');
  expect(Object.values(model).every((member) => typeof member === 'function')).toBe(true);
  expect(JSON.stringify(model.shape())).not.toContain('unbind');
});

test('a character is what a person sees as one: counted, passed over and erased whole', () => {
  const model = typed('a📷👨‍👩‍👧e\u0301');
  expect(model.shape()).toEqual({ length: 4, start: 4, end: 4 });
  model.erase(-1);
  model.erase(-1);
  expect(painted(model)).toBe('a📷');
  model.select(1, 1);
  model.erase(1);
  expect(painted(model)).toBe('a');
});

test('a key of words goes by words, a key of ends to the end', () => {
  const model = typed('my 📷 dog');
  expect([model.edge(7, -1, 'word'), model.edge(0, 1, 'word'), model.edge(3, 1, 'all')]).toEqual([5, 2, 8]);
  model.erase(-1, 'word');
  expect(painted(model)).toBe('my 📷 ');
  model.erase(-1, 'all');
  expect(painted(model)).toBe('');
});

describe('an input method', () => {
  test('composes letter by letter, and what it commits stands once', () => {
    const model = typed('a');
    for (const text of ['u', 'un', 'unb']) model.compose(text);
    expect(painted(model)).toBe('aunb');
    model.commit('unbind');
    expect(painted(model)).toBe('aunbind');
    model.commit('4x');
    expect(painted(model)).toBe('aunbind4x');
  });

  test('that was cut off leaves what it had composed, and the next key is a letter of its own', () => {
    const model = typed('');
    model.compose('u');
    model.insert('u');
    model.commit('x');
    expect(painted(model)).toBe('uux');
  });

  test('composes in the place of what is selected, and no more once the caret was moved', () => {
    const model = typed('abcd');
    model.select(1, 3);
    model.compose('´');
    model.select(2, 2);
    model.commit('é');
    expect(painted(model)).toBe('aéd');
    model.compose('x');
    model.select(0, 0);
    model.commit('y');
    expect(painted(model)).toBe('yaéxd');
  });
});
