/** The tool’s window: title bar with the settings at its top right, and below it the list or the reason why there is none. */
import './window.css';
import { useId, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import type { PcRef } from '../conversations/pc.machine.ts';
import { CommandDialog } from '../details/CommandDialog.tsx';
import { Devices } from '../devices/Devices.tsx';
import { UnbindDialog } from '../unbind/UnbindDialog.tsx';
import { Icon, type IconName } from '../widgets/Icon.tsx';
import type { WindowDialog } from './dialogs.ts';
import { NoRights } from './NoRights.tsx';
import { Settings } from './Settings.tsx';

interface ToolWindowProps {
  administrator: boolean;
  minimized: boolean;
  send: PcRef['send'];
}

export function ToolWindow({ administrator, minimized, send }: ToolWindowProps) {
  const { strings } = usePc();
  const { window: t } = strings;
  const titleId = useId();
  const [whole, setWhole] = useState(false);
  const [dialog, open] = useState<WindowDialog | null>(null);
  const close = (): void => open(null);
  return (
    <section class={whole ? 'pc-window pc-window-whole' : 'pc-window'} aria-labelledby={titleId} hidden={minimized}>
      <div class="pc-window-under" inert={dialog !== null}>
        <header class="pc-title" onDblClick={() => setWhole(!whole)}>
          <span class="pc-title-mark">
            <Icon name="tool" />
          </span>
          <h1 id={titleId}>
            {t.title}
            <span class="pc-title-more">
              {administrator ? t.asAdministrator : t.asUser} · {t.simulation}
            </span>
          </h1>
          <WindowButton name={t.settings} icon="gear" press={() => open({ kind: 'settings' })} said />
          <span class="pc-title-line" />
          <WindowButton name={t.minimize} icon="minimize" press={() => send({ type: 'window.minimized' })} />
          <WindowButton
            name={whole ? t.restore : t.maximize}
            icon={whole ? 'restore' : 'maximize'}
            press={() => setWhole(!whole)}
          />
          <WindowButton name={t.close} icon="close" press={() => send({ type: 'window.closed' })} />
        </header>
        {administrator ? <Devices open={open} /> : <NoRights restart={() => send({ type: 'administrator.wanted' })} />}
      </div>
      {dialog?.kind === 'settings' && <Settings close={close} />}
      {dialog?.kind === 'unbind' && (
        <UnbindDialog {...dialog.of} close={close} openSettings={() => open({ kind: 'settings' })} />
      )}
      {dialog && dialog.kind !== 'settings' && dialog.kind !== 'unbind' && (
        <CommandDialog kind={dialog.kind} {...dialog.of} close={close} />
      )}
    </section>
  );
}

interface WindowButtonProps {
  name: string;
  icon: IconName;
  press(): void;
  /** With its name beside the icon. */
  said?: boolean;
}

const WindowButton = ({ name, icon, press, said = false }: WindowButtonProps) => (
  <button
    type="button"
    class={said ? 'pc-title-button pc-title-said' : 'pc-title-button'}
    aria-label={name}
    title={name}
    onClick={press}
    onDblClick={(event) => event.stopPropagation()}
  >
    <Icon name={icon} />
    {said && <span>{name}</span>}
  </button>
);
