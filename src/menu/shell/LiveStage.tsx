/** Live view, its right-click menu, and the login dialog over it. */
import { useSelector } from '@xstate/react';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { LiveViewProps } from '../live/LiveView.tsx';
import { SCENE_IDS } from '../live/scenes/index.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { wallClockText } from '../state/wallClock.ts';
import { hasContextMenu } from '../state/where.ts';
import { ContextMenu } from './ContextMenu.tsx';
import { LoginDialog } from './LoginDialog.tsx';
import { lazy } from './lazy.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import './liveStage.css';

const LiveView = lazy<LiveViewProps>(() => import('../live/live.entry.ts'));

const LAYOUTS = [1, 4, 9, 16] as const;
type Windows = (typeof LAYOUTS)[number];

/** The layout that a recorder of so many channels starts with. */
const usualLayout = (channels: number): Windows => (channels > 9 ? 16 : channels > 4 ? 9 : 4);
/** Cameras of the simulation: two sockets stay empty, as in most places. */
const connected = (channels: number): number => (channels > 4 ? channels - 2 : channels);

export function LiveStage({ asksLogin }: { asksLogin: boolean }) {
  const { navigation, wallClock } = useMenu();
  const { identity } = useRecorder();
  const { t, language } = useWords();
  const menuOpen = useSelector(navigation, ({ value }) => hasContextMenu(value));
  const [pointer, setPointer] = useState({ x: 0, y: 0 });
  const [windows, setWindows] = useState<Windows>(usualLayout(identity.channels));
  const [single, setSingle] = useState<number | null>(null);
  const [selected, setSelected] = useState(-1);
  const stage = useRef<HTMLElement>(null);

  const channels = useMemo(
    () =>
      Array.from({ length: identity.channels }, (_, index) => ({
        name: t.live.channel(index + 1),
        scene: index < connected(identity.channels) ? (SCENE_IDS[index % SCENE_IDS.length] ?? null) : null,
      })),
    [identity.channels, t],
  );
  const clock = useCallback(() => wallClockText(wallClock(), language), [wallClock, language]);
  const openMenu = (x: number, y: number): void => {
    const box = stage.current?.getBoundingClientRect();
    setPointer({ x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) });
    navigation.send({ type: 'secondary.pressed' });
  };

  return (
    <main class="live-stage" ref={stage}>
      <LiveView
        channels={channels}
        layout={single === null ? windows : 1}
        selected={single ?? selected}
        clock={clock}
        noVideo={t.live.noVideo}
        label={t.live.label(single === null ? Math.min(windows, channels.length) : 1)}
        onSelect={setSelected}
        onToggle={(channel) => setSingle(single === null ? channel : null)}
        onContextMenu={openMenu}
      />
      {!menuOpen && !asksLogin && (
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
      <NoticeBar />
      {menuOpen && (
        <ContextMenu
          at={pointer}
          label={t.live.contextMenu}
          onClose={() => navigation.send({ type: 'contextMenu.closed' })}
          items={[
            { text: t.live.openMenu, icon: 'menu', onChoose: () => navigation.send({ type: 'menu.requested' }) },
            ...LAYOUTS.filter((count) => count <= Math.max(4, identity.channels)).map((count) => ({
              text: t.live.layout(count),
              icon: 'grid' as const,
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
      {asksLogin && <LoginDialog />}
    </main>
  );
}
