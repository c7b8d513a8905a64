/** The right-click menu of live view: the menu, one camera or several, screens and their turns, and what is recorded. */
import { useSelector } from '@xstate/react';
import { type LiveViewEvent, layoutsFor, screensOf } from '../../machines/index.ts';
import { LiveIcon } from '../icons/LiveIcon.tsx';
import { cameraTitle } from '../live/names.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { useOverlay } from '../state/useOverlay.ts';
import { liveWords } from '../strings/live/index.ts';
import { ContextMenu } from './ContextMenu.tsx';
import type { ContextItem } from './contextItem.ts';

export function LiveMenu({ at }: { at: { x: number; y: number } }) {
  const { navigation, live } = useMenu();
  const { identity } = useRecorder();
  const { language } = useWords();
  const words = liveWords[language];
  const view = useSelector(live, ({ context }) => context);
  const turning = useSelector(live, ({ tags }) => tags.has('turning'));
  const recording = useOverlay<{ channel: number | null; mode: string }>('recording');
  const close = (): void => navigation.send({ type: 'contextMenu.closed' });
  /** What the menu does closes it. */
  const choose = (event: LiveViewEvent) => (): void => {
    live.send(event);
    close();
  };
  const record = (mode: 'continuous' | 'motion') => (): void => {
    close();
    recording.open({ channel: null, mode });
  };
  const { single } = view;
  const steps = single === null ? screensOf(view) : view.channels;
  const items: ContextItem[] = [
    {
      text: words.openMenu,
      icon: <LiveIcon name="menu" />,
      onChoose: () => navigation.send({ type: 'menu.requested' }),
    },
    {
      text: words.singleScreen,
      icon: <LiveIcon name="square" />,
      items: Array.from({ length: identity.channels }, (_, channel) => ({
        text: cameraTitle(channel, language),
        icon: <LiveIcon name="square" />,
        checked: single === channel,
        onChoose: choose({ type: 'channel.alone', channel }),
      })),
    },
    {
      text: words.multiScreen,
      icon: <LiveIcon name="grid" />,
      items: layoutsFor(identity.channels).map((windows) => ({
        text: words.layout(windows),
        icon: <LiveIcon name="grid" />,
        checked: single === null && view.layout === windows,
        onChoose: choose({ type: 'layout.chosen', windows }),
      })),
    },
  ];
  if (steps > 1)
    items.push(
      { text: words.previous, icon: <LiveIcon name="chevron-left" />, onChoose: choose({ type: 'screen.previous' }) },
      { text: words.next, icon: <LiveIcon name="chevron-right" />, onChoose: choose({ type: 'screen.next' }) },
    );
  if (view.dwell > 0 && single === null && screensOf(view) > 1)
    items.push({
      text: turning ? words.stopTurns : words.startTurns,
      icon: <LiveIcon name={turning ? 'pause' : 'play'} />,
      onChoose: choose({ type: 'turns.toggled' }),
    });
  items.push({
    text: words.startRecording,
    icon: <LiveIcon name="circle-dot" />,
    items: [
      { text: words.continuous, icon: <LiveIcon name="circle-dot" />, onChoose: record('continuous') },
      { text: words.onMotion, icon: <LiveIcon name="circle-dot" />, onChoose: record('motion') },
    ],
  });
  return <ContextMenu at={at} label={words.contextMenu} items={items} onClose={close} />;
}
