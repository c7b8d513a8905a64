/** Live view: the grid of channels, the hint how to go on, and the right-click menu. Fetched apart: login does not need it. */
import { useSelector } from '@xstate/react';
import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { LiveView } from '../live/LiveView.tsx';
import { lightAt } from '../live/light.ts';
import { awayOf, useChannels } from '../live/useChannels.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { useClock } from '../state/useClock.ts';
import { useOverlay } from '../state/useOverlay.ts';
import { hasContextMenu } from '../state/where.ts';
import { liveWords } from '../strings/live/index.ts';
import { partsOf } from '../time/wallClock.ts';
import { EventHint } from './EventHint.tsx';
import { LiveMenu } from './LiveMenu.tsx';
import { lazyOfMenu } from './lazy.tsx';
import './aroundDialogs.css';
import './liveStage.css';

/** Asked for when somebody starts a recording: it speaks the menu's words. */
const RecordingDialog = lazyOfMenu(() => import('./recording.entry.tsx'));
const noTime = (): string => '';

export interface LivePictureProps {
  /** The box that the picture fills. */
  stage: RefObject<HTMLElement | null>;
  /** A dialog is over it: no hint, and a slower picture. */
  covered: boolean;
}

export default function LivePicture({ stage, covered }: LivePictureProps) {
  const { navigation, live } = useMenu();
  const clock = useClock();
  const { config } = useRecorder();
  const words = liveWords[useWords().language];
  const menuOpen = useSelector(navigation, ({ value }) => hasContextMenu(value));
  const view = useSelector(live, ({ context }) => context);
  const recording = useOverlay('recording');
  const [pointer, setPointer] = useState({ x: 0, y: 0 });
  const { single, selected } = view;
  const layout = single === null ? view.layout : 1;
  const first = single ?? view.screen * view.layout;
  const channels = useChannels();
  const shown = channels.slice(first, first + layout);
  const lightOf = useCallback((ms: number) => lightAt(partsOf(ms, config)), [config]);
  const clockText = config['live.showTime'] ? clock.text : noTime;
  const openMenu = (x: number, y: number): void => {
    const box = stage.current?.getBoundingClientRect();
    setPointer({ x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) });
    navigation.send({ type: 'secondary.pressed' });
  };

  return (
    <>
      <LiveView
        covered={covered}
        channels={channels}
        layout={layout}
        first={first}
        selected={selected}
        wallClock={clock.now}
        clockText={clockText}
        lightAt={lightOf}
        label={[words.label(shown.length), awayOf(shown, first)].filter(Boolean).join('. ')}
        onSelect={(channel) => live.send({ type: 'channel.selected', channel })}
        onToggle={(channel) => live.send({ type: 'channel.toggled', channel })}
        onContextMenu={openMenu}
      />
      {!menuOpen && !covered && <EventHint />}
      {!menuOpen && !covered && (
        <button
          type="button"
          class="live-hint"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            openMenu(box.left + box.width / 2, box.top - box.height * 8);
          }}
        >
          {matchMedia('(hover: none)').matches ? words.hintTouch : words.hint}
        </button>
      )}
      {menuOpen && <LiveMenu at={pointer} />}
      {recording.about && <RecordingDialog />}
    </>
  );
}
