/** Live view: the grid of channels, the hint how to go on, and the right-click menu. Fetched apart: login does not need it. */
import { useSelector } from '@xstate/react';
import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { LiveView } from '../live/LiveView.tsx';
import { SCENE_IDS } from '../live/scenes/index.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { useClock } from '../state/useClock.ts';
import { hasContextMenu } from '../state/where.ts';
import { ContextMenu } from './ContextMenu.tsx';
import './liveStage.css';

const LAYOUTS = [1, 4, 9, 16] as const;
type Windows = (typeof LAYOUTS)[number];

/** The layout that a recorder of so many channels starts with. */
const usualLayout = (channels: number): Windows => (channels > 9 ? 16 : channels > 4 ? 9 : 4);
/** Cameras of the simulation: two sockets stay empty, as in most places. */
const connected = (channels: number): number => (channels > 4 ? channels - 2 : channels);

export interface LivePictureProps {
  /** The box that the picture fills. */
  stage: RefObject<HTMLElement | null>;
  /** A dialog is over it: no hint, and a slower picture. */
  covered: boolean;
}

export default function LivePicture({ stage, covered }: LivePictureProps) {
  const { navigation } = useMenu();
  const clock = useClock();
  const { identity } = useRecorder();
  const { t } = useWords();
  const menuOpen = useSelector(navigation, ({ value }) => hasContextMenu(value));
  const [pointer, setPointer] = useState({ x: 0, y: 0 });
  const [windows, setWindows] = useState<Windows>(usualLayout(identity.channels));
  const [single, setSingle] = useState<number | null>(null);
  const [selected, setSelected] = useState(-1);

  const channels = useMemo(
    () =>
      Array.from({ length: identity.channels }, (_, index) => ({
        name: t.live.channel(index + 1),
        scene: index < connected(identity.channels) ? (SCENE_IDS[index % SCENE_IDS.length] ?? null) : null,
      })),
    [identity.channels, t],
  );
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
        layout={single === null ? windows : 1}
        selected={single ?? selected}
        wallClock={clock.now}
        clockText={clock.text}
        noVideo={t.live.noVideo}
        label={t.live.label(single === null ? Math.min(windows, channels.length) : 1)}
        onSelect={setSelected}
        onToggle={(channel) => setSingle(single === null ? channel : null)}
        onContextMenu={openMenu}
      />
      {!menuOpen && !covered && (
        <button
          type="button"
          class="live-hint"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            openMenu(box.left + box.width / 2, box.top - box.height * 8);
          }}
        >
          {t.live.hint}
        </button>
      )}
      {menuOpen && (
        <ContextMenu
          at={pointer}
          label={t.live.contextMenu}
          onClose={() => navigation.send({ type: 'contextMenu.closed' })}
          items={[
            {
              text: t.live.openMenu,
              icon: <Icon name="menu" />,
              onChoose: () => navigation.send({ type: 'menu.requested' }),
            },
            ...LAYOUTS.filter((count) => count <= Math.max(4, identity.channels)).map((count) => ({
              text: t.live.layout(count),
              icon: <Icon name="grid" />,
              checked: single === null && windows === count,
              onChoose: () => {
                setSingle(null);
                setWindows(count);
                navigation.send({ type: 'contextMenu.closed' });
              },
            })),
          ]}
        />
      )}
    </>
  );
}
