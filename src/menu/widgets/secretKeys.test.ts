// Keys of the desk in a secret field.
import { expect, test } from 'vitest';
import { erasureOf, type Pressed, secretKeyOf } from './secretKeys.ts';

/** `Ctrl+Shift+ArrowLeft`, `AltGr+@`. */
function press(written: string): Pressed {
  const parts = written.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl') || has('AltGr'),
    altKey: has('Alt') || has('AltGr'),
    metaKey: has('Cmd'),
    shiftKey: has('Shift'),
    getModifierState: (name) => name === 'AltGraph' && has('AltGr'),
  };
}

test.each([
  ['a', { does: 'insert', text: 'a' }],
  ['Shift+A', { does: 'insert', text: 'A' }],
  ['ж', { does: 'insert', text: 'ж' }],
  ['📷', { does: 'insert', text: '📷' }],
  ['AltGr+@', { does: 'insert', text: '@' }],
  ['Backspace', { does: 'erase', by: -1, reach: 'character' }],
  ['Shift+Backspace', { does: 'erase', by: -1, reach: 'character' }],
  ['Ctrl+Backspace', { does: 'erase', by: -1, reach: 'word' }],
  ['Alt+Backspace', { does: 'erase', by: -1, reach: 'word' }],
  ['Cmd+Backspace', { does: 'erase', by: -1, reach: 'all' }],
  ['Delete', { does: 'erase', by: 1, reach: 'character' }],
  ['Ctrl+Delete', { does: 'erase', by: 1, reach: 'word' }],
  ['ArrowLeft', { does: 'move', by: -1, reach: 'character' }],
  ['Ctrl+ArrowRight', { does: 'move', by: 1, reach: 'word' }],
  ['Shift+ArrowRight', { does: 'extend', by: 1, reach: 'character' }],
  ['Ctrl+Shift+ArrowLeft', { does: 'extend', by: -1, reach: 'word' }],
  ['Home', { does: 'move', by: -1, reach: 'all' }],
  ['Shift+End', { does: 'extend', by: 1, reach: 'all' }],
])('%s does %j', (written, does) => {
  expect(secretKeyOf(press(written))).toEqual(does);
});

test.each(['Ctrl+a', 'Ctrl+v', 'Cmd+c', 'Alt+f', 'Shift+Delete', 'Enter', 'Tab', 'Escape', 'Dead', 'Process', 'F5'])(
  '%s is left to the browser',
  (written) => {
    expect(secretKeyOf(press(written))).toBeNull();
  },
);

test.each([
  ['deleteContentBackward', -1, 'character'],
  ['deleteContentForward', 1, 'character'],
  ['deleteWordBackward', -1, 'word'],
  ['deleteWordForward', 1, 'word'],
  ['deleteSoftLineBackward', -1, 'all'],
  ['deleteHardLineForward', 1, 'all'],
  ['deleteByCut', -1, 'character'],
] as const)('%s erases by %i %s', (inputType, by, reach) => {
  expect(erasureOf(inputType)).toEqual({ by, reach });
});
