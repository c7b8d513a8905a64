/** The power icon in the bar: a small menu with Logout, Reboot and Shutdown. */
import { useRef } from 'preact/hooks';
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords } from '../state/context.ts';
import { useOverlay } from '../state/useOverlay.ts';
import { ContextMenu } from './ContextMenu.tsx';
import { PowerDialogs, usePowerAction } from './PowerDialogs.tsx';

export function PowerButton() {
  const { t } = useMenuWords();
  const menu = useOverlay<true>('power-menu');
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="top-button"
        aria-label={t.topBar.power}
        aria-haspopup="menu"
        aria-expanded={menu.about !== null}
        onClick={() => menu.open(true)}
      >
        <MenuIcon name="power" />
      </button>
      {menu.about && button.current && <PowerMenu under={button.current} onClose={menu.close} />}
    </>
  );
}

function PowerMenu({ under, onClose }: { under: HTMLElement; onClose(): void }) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const talk = usePowerAction();
  if (!talk.choosing) return <PowerDialogs talk={talk} />;

  /** What opens next finds the focus here, and gives it back. */
  const leaving = (next: () => void) => (): void => {
    under.focus({ preventScroll: true });
    next();
  };
  const stage = under.closest('.screen-stage')?.getBoundingClientRect();
  const box = under.getBoundingClientRect();
  return (
    <ContextMenu
      at={{ x: box.left - (stage?.left ?? 0), y: box.bottom - (stage?.top ?? 0) }}
      label={t.topBar.power}
      onClose={leaving(onClose)}
      items={[
        {
          text: t.power.logout,
          icon: <MenuIcon name="log-out" />,
          // The page may have a question before it lets anybody go.
          onChoose: leaving(() => {
            onClose();
            navigation.send({ type: 'logout.pressed' });
          }),
        },
        {
          text: t.power.reboot,
          icon: <MenuIcon name="rotate-ccw" />,
          disabled: !talk.may,
          onChoose: leaving(() => talk.choose('reboot')),
        },
        {
          text: t.power.shutdown,
          icon: <MenuIcon name="power" />,
          disabled: !talk.may,
          onChoose: leaving(() => talk.choose('shutdown')),
        },
      ]}
    />
  );
}
