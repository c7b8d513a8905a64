/**
 * What a key of the desk means in a secret field. The browser cannot be left to it: it knows dots, not characters and words, and
 * while an input method is kept out (SecretField) it edits nothing at all. Pure.
 */
import type { Reach } from '../state/fieldText.ts';

export type SecretKey =
  | { does: 'insert'; text: string }
  | { does: 'erase' | 'move' | 'extend'; by: -1 | 1; reach: Reach };

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  getModifierState(name: string): boolean;
}

const ERASING: Record<string, -1 | 1> = { Backspace: -1, Delete: 1 };
const MOVING: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1, Home: -1, End: 1, ArrowUp: -1, ArrowDown: 1 };
const SIDEWAYS = ['ArrowLeft', 'ArrowRight'];

/** @returns null for keys that are the browser's, or nobody's. */
export function secretKeyOf(pressed: Pressed): SecretKey | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = pressed;
  const erases = ERASING[key];
  const moves = MOVING[key];
  // Shift+Delete cuts and Shift+Backspace is a Backspace; Ctrl goes by words, and on a Mac Alt does, while Cmd goes to the end.
  const reach: Reach = metaKey ? 'all' : ctrlKey || altKey ? 'word' : 'character';
  if (erases !== undefined) return key === 'Delete' && shiftKey ? null : { does: 'erase', by: erases, reach };
  if (moves !== undefined)
    return { does: shiftKey ? 'extend' : 'move', by: moves, reach: SIDEWAYS.includes(key) ? reach : 'all' };
  // AltGr is Ctrl and Alt at once on some systems, and types.
  const commands = (ctrlKey || altKey || metaKey) && !pressed.getModifierState('AltGraph');
  // Names of keys are words; one character may be two code units.
  return !commands && [...key].length === 1 ? { does: 'insert', text: key } : null;
}

/** How far what the browser asks for reaches, by the names of the Input Events. */
export function erasureOf(inputType: string): { by: -1 | 1; reach: Reach } {
  return {
    by: inputType.includes('Forward') ? 1 : -1,
    reach: inputType.includes('Word') ? 'word' : inputType.includes('Line') ? 'all' : 'character',
  };
}
