/** The on-screen keyboard at the bottom of its scope: the board of canvas-keyboard with the keys and the words of a field. */
import { digits, en, ipv4, type Keyboard, type Layout, mount, ru, symbols } from 'canvas-keyboard';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../state/context.ts';
import type { Editable } from './keyboardContext.ts';
import type { KeySet } from './keySet.ts';
import { useChange } from './useChange.ts';
import './keyboard.css';

const layoutsFor = (keys: KeySet, language: 'ru' | 'en'): readonly Layout[] =>
  ({
    names: language === 'ru' ? [ru, en, symbols] : [en, ru, symbols],
    latin: [en, symbols],
    password: [en, symbols],
    digits: [digits],
    ipv4: [ipv4],
  })[keys];

/** Keys of those layouts that no such field takes: they stay in their places, and pressed they say why they are dead. */
const DEAD: Partial<Record<KeySet, readonly string[]>> = { latin: ['space'], password: ['space', ';', '~'] };
const deadFor = (keys: KeySet): readonly string[] => DEAD[keys] ?? [];

export function KeyboardDock({ field, close }: { field: Editable; close: () => void }) {
  const { t, language } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(false);
  const keyboard = useRef<Keyboard | null>(null);
  const latest = useRef({ field, close });
  latest.current = { field, close };
  const labels = t.keyboard;

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const mounted = mount(host.current, {
      layouts: layoutsFor(field.keys, language),
      dead: deadFor(field.keys),
      labels,
      masked: field.masked,
      onEffect(effect) {
        const { field: target, close: hide } = latest.current;
        setRefused(effect.type === 'refused');
        if (effect.type === 'insert') target.insert(effect.text);
        else if (effect.type === 'backspace') target.backspace();
        else if (effect.type === 'move') target.move(effect.by);
        else if (effect.type === 'enter') target.enter();
        else if (effect.type === 'esc') hide();
      },
    });
    keyboard.current = mounted;
    return () => mounted.destroy();
  }, []);
  useChange(() => {
    keyboard.current?.setLayouts(layoutsFor(field.keys, language), deadFor(field.keys));
    setRefused(false);
  }, [field.keys, language]);
  useChange(() => keyboard.current?.setMasked(field.masked), [field.masked]);
  useChange(() => keyboard.current?.setLabels(labels), [labels]);

  const pad = field.keys === 'digits' || field.keys === 'ipv4';
  return (
    <div class={pad ? 'keyboard-dock keyboard-dock-pad' : 'keyboard-dock'}>
      {refused && (
        <p class="keyboard-why" role="alert">
          {field.keys === 'password' ? t.login.strays.signs : t.keyboard.noSpaces}
        </p>
      )}
      <div ref={host} class="keyboard-host" />
    </div>
  );
}
