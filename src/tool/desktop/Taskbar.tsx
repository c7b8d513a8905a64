/** The bar at the bottom: what runs, where the PC is connected, its language, its clock. */
import './taskbar.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SnapshotFrom } from 'xstate';
import { usePc } from '../context.ts';
import type { PcRef, pcMachine } from '../conversations/pc.machine.ts';
import { connections } from '../ports.ts';
import { Icon } from '../widgets/Icon.tsx';
import { useNetwork } from './useNetwork.ts';

export function Taskbar({ pc, send }: { pc: SnapshotFrom<typeof pcMachine>; send: PcRef['send'] }) {
  const { strings, language, chooseLanguage } = usePc();
  const running = pc.hasTag('running');
  return (
    <footer class="pc-taskbar" aria-label={strings.pc.taskbar} inert={pc.matches('askingConsent')}>
      <span class="pc-mark">SIM</span>
      {running && (
        <button
          type="button"
          class="pc-task"
          aria-pressed={!pc.matches('minimized')}
          onClick={() => send({ type: pc.matches('minimized') ? 'window.raised' : 'window.minimized' })}
        >
          <Icon name="tool" />
          {strings.window.title}
        </button>
      )}
      <span class="pc-taskbar-space" />
      <span class="pc-simulation">{strings.pc.simulation}</span>
      <NetworkButton />
      <button
        type="button"
        class="pc-tray"
        aria-label={strings.pc.language}
        onClick={() => chooseLanguage(language === 'ru' ? 'en' : 'ru')}
      >
        {strings.pc.languageShort}
      </button>
      <Clock />
    </footer>
  );
}

function NetworkButton() {
  const { strings, ports } = usePc();
  const { connection, address } = useNetwork();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      ref={box}
      class="pc-tray-place"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        class="pc-tray"
        aria-label={strings.pc.network(strings.connections[connection].name)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={connection} />
      </button>
      {open && (
        <fieldset class="pc-networks">
          <legend>{strings.pc.networkTitle}</legend>
          {connections.map((one) => (
            <label key={one} class="pc-network">
              <input
                type="radio"
                name="pc-network"
                checked={one === connection}
                onChange={() => ports.network.connect(one)}
              />
              <span>
                {strings.connections[one].name}
                <small>
                  {one === connection && one !== 'none'
                    ? (address ?? strings.pc.noAddress)
                    : strings.connections[one].note}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Minutes change by themselves; looked at often enough that the clock is never late by more than some seconds. */
const LOOK_MS = 5_000;

function Clock() {
  const { ports, language } = usePc();
  const [now, setNow] = useState(ports.time.wall);
  useEffect(() => {
    let cancel = (): void => undefined;
    const look = (): void => {
      setNow(ports.time.wall());
      cancel = ports.time.later(LOOK_MS, look);
    };
    look();
    return () => cancel();
  }, [ports]);
  const at = new Date(now);
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return (
    <time class="pc-clock" dateTime={at.toISOString()}>
      <span>{at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}</span>
      <span>{at.toLocaleDateString(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })}</span>
    </time>
  );
}
