// Three fields, one keyboard: a name (two languages), a password (masked) and an address (a pad of its own).

import {
  darkTheme,
  type Effect,
  en,
  ipv4,
  type Keyboard,
  type Layout,
  mount,
  naturalSize,
  ru,
  symbols,
} from '../src/index.ts';
import { apply } from './field.ts';
import { addFonts } from './fonts.ts';
import { english, russian } from './labels.ts';

interface Kind {
  readonly layouts: readonly Layout[];
  readonly masked: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  name: { layouts: [en, ru, symbols], masked: false },
  password: { layouts: [en, symbols], masked: true },
  address: { layouts: [ipv4], masked: false },
};

declare global {
  /** For the browser tests. */
  var demo: { keyboard: Keyboard; effects: Effect[]; open(): void };
}

addFonts();
const host = find('keyboard', HTMLDivElement);
const wordsButton = find('words', HTMLButtonElement);
const effects: Effect[] = [];
let field = find('name', HTMLInputElement);
let words = english;
let keyboard = open();

for (const id of Object.keys(kinds)) {
  const input = find(id, HTMLInputElement);
  input.addEventListener('focus', () => serve(input));
}
wordsButton.addEventListener('click', () => {
  words = words === english ? russian : english;
  wordsButton.textContent = words === english ? 'Русские подписи' : 'English labels';
  keyboard.setLabels(words);
});
find('destroy', HTMLButtonElement).addEventListener('click', () => keyboard.destroy());

globalThis.demo = {
  keyboard,
  effects,
  open: () => {
    keyboard = open();
    globalThis.demo.keyboard = keyboard;
  },
};
field.focus();

function open(): Keyboard {
  const kind = kindOf(field);
  fitHost(kind.layouts);
  return mount(host, {
    layouts: kind.layouts,
    masked: kind.masked,
    labels: words,
    onEffect: (effect) => {
      effects.push(effect);
      apply(field, effect);
    },
  });
}

function serve(input: HTMLInputElement): void {
  if (input === field) return;
  field = input;
  const kind = kindOf(input);
  fitHost(kind.layouts);
  keyboard.setMasked(kind.masked);
  keyboard.setLayouts(kind.layouts);
}

function fitHost(layouts: readonly Layout[]): void {
  const { width, height } = naturalSize(layouts, darkTheme);
  host.style.width = `calc(${width} * var(--scale))`;
  host.style.height = `calc(${height} * var(--scale))`;
}

function kindOf(input: HTMLInputElement): Kind {
  const kind = kinds[input.id];
  if (!kind) throw new Error(`demo: no kind of keyboard for the field "${input.id}"`);
  return kind;
}

function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`demo: no ${type.name} with id "${id}"`);
  return element;
}
