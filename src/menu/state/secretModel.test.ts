// A password while it is being typed.
import { expect, test } from 'vitest';
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
  model.backspace();
  model.move(1);
  model.insert('i');
  model.select(6, 8);
  model.erase();
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
  model.backspace();
  model.erase();
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

test('an emoji half erased does not break it; only the half goes', () => {
  const model = typed('a😀b');
  expect(model.shape().length).toBe(4);
  model.select(3, 3);
  model.backspace();
  expect(painted(model)).toBe('a\uD83Db');
  model.clear();
  expect(model.shape()).toEqual({ length: 0, start: 0, end: 0 });
});
