import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from './layouts/en.ts';
import { digits, ipv4 } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { keyOf, reduce, start } from './reduce.ts';
import type { BoardEvent, KeyboardState, Layout } from './types.ts';

const allowed: fc.Arbitrary<readonly Layout[]> = fc.constantFrom<readonly Layout[]>(
  [en],
  [ru, en],
  [en, symbols],
  [en, ru, symbols],
  [symbols],
  [digits],
  [ipv4],
);
const ids = [
  ...new Set([en, ru, symbols, ipv4].flatMap((layout) => layout.rows.flat().map((key) => key.id))),
  'nothing',
];
const id = fc.oneof(
  fc.constantFrom('shift', 'caps', 'lang', 'symbols', 'backspace', 'a', 'й', '.'),
  fc.constantFrom(...ids),
);
const idOrNull = fc.option(id);

const event: fc.Arbitrary<BoardEvent> = fc.oneof(
  fc.record({ type: fc.constant('press' as const), id }),
  fc.record({ type: fc.constant('release' as const), id: idOrNull }),
  fc.record({ type: fc.constant('release' as const), id: idOrNull, of: id }),
  fc.constant({ type: 'cancel' as const }),
  fc.record({ type: fc.constant('cancel' as const), of: id }),
  fc.constant({ type: 'tick' as const }),
  fc.record({ type: fc.constantFrom('hover' as const, 'focus' as const), id: idOrNull }),
  fc.record({ type: fc.constant('layouts' as const), layouts: allowed }),
);
/** Mostly real taps, so that runs get past the first layout. */
const events = fc
  .array(
    fc.oneof(
      event.map((one) => [one]),
      id.map((key): BoardEvent[] => [
        { type: 'press', id: key },
        { type: 'release', id: key },
      ]),
    ),
  )
  .map((runs) => runs.flat());

/** @returns what is wrong with it. */
function faultsOf(state: KeyboardState): string[] {
  const { layouts, layout, language, pressed, hover, focus, repeated } = state;
  const named = [pressed, hover, focus].filter((key) => key !== null);
  return [
    ...named.filter((key) => keyOf(state, key)?.id !== key).map((key) => `no key ${key}`),
    ...(layouts.some(({ id }) => id === layout.id) ? [] : [`${layout.id} is not allowed`]),
    ...(repeated && !['backspace', 'left', 'right'].includes(pressed ?? '') ? [`${pressed} repeats`] : []),
    ...(state.shiftHeld && !state.shift && layout.kind === 'letters' ? ['a Shift held, and no Shift'] : []),
    ...(layout.kind === 'letters' && language?.id !== layout.id ? [`${layout.id}, and speaks ${language?.id}`] : []),
    ...(language && !layouts.includes(language) ? [`${language.id} is not allowed`] : []),
  ];
}

test('any events in any order leave a valid board', () => {
  fc.assert(
    fc.property(allowed, events, (layouts, run) => {
      let state = start(layouts);
      const faults = run.flatMap((one) => {
        state = reduce(state, one).state;
        return faultsOf(state);
      });
      expect(faults).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('only letting go, ticks and the next key ever reach the field, one effect at a time', () => {
  fc.assert(
    fc.property(allowed, events, (layouts, run) => {
      let state = start(layouts);
      const tooMany = run.filter((one) => {
        const step = reduce(state, one);
        state = step.state;
        return step.effects.length > (['release', 'tick', 'press'].includes(one.type) ? 1 : 0);
      });
      expect(tooMany).toEqual([]);
    }),
  );
});

test('after a cancel nothing is pressed and a release types nothing', () => {
  fc.assert(
    fc.property(allowed, events, id, (layouts, run, key) => {
      const state = [...run, { type: 'cancel' } as const].reduce((now, one) => reduce(now, one).state, start(layouts));
      expect(state.pressed).toBeNull();
      expect(reduce(state, { type: 'release', id: key }).effects).toEqual([]);
    }),
  );
});

test('the same state and event always give the same answer, and the state is not touched', () => {
  fc.assert(
    fc.property(allowed, events, event, (layouts, run, last) => {
      const state = Object.freeze(run.reduce((now, one) => reduce(now, one).state, start(layouts)));
      expect(reduce(state, last)).toEqual(reduce(state, last));
    }),
  );
});
