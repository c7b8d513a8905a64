// What live view is told of the channels: names, what each camera sees, and why it is away where it is.
import { useMemo } from 'preact/hooks';
import { useRecorder, useWords } from '../state/context.ts';
import { liveWords } from '../strings/live/index.ts';
import type { LiveChannel } from './liveGrid.ts';
import { cameraNames } from './names.ts';
import { SCENE_IDS } from './scenes/index.ts';

/** The same array as long as nothing of it is other: the painter is told of changes alone. */
export function useChannels(): readonly LiveChannel[] {
  const { channels, config } = useRecorder();
  const { language } = useWords();
  const named = config['live.showNames'];
  const states = JSON.stringify(channels);
  return useMemo(
    () =>
      channels.map(({ fault, records }, index) => ({
        name: named ? (cameraNames[language][index] ?? '') : '',
        scene: fault ? null : (SCENE_IDS[index] ?? null),
        why: fault ? liveWords[language].why[fault] : '',
        records,
      })),
    [states, language, named],
  );
}

/** For whoever does not see the tiles: which of them are without picture, and why. */
export const awayOf = (shown: readonly LiveChannel[], first: number): string =>
  shown.flatMap(({ why }, index) => (why ? [`D${first + index + 1}: ${why.toLowerCase()}`] : [])).join(', ');
