/** The latest messages under the bell: what happened, when, and the way to the whole log. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LogEntry } from '../../device/index.ts';
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords, useUser } from '../state/context.ts';
import { useClock } from '../state/useClock.ts';
import { Button } from '../widgets/Button.tsx';
import { Layer, useModal } from '../widgets/layers.tsx';
import { Veil } from '../widgets/Veil.tsx';
import './messagePanel.css';

const SHOWN = 6;

interface MessagePanelProps {
  messages: readonly LogEntry[];
  under: HTMLElement;
  onClose(): void;
}

export function MessagePanel(props: MessagePanelProps) {
  return (
    <Layer>
      <Panel {...props} />
    </Layer>
  );
}

function Panel({ messages, under, onClose }: MessagePanelProps) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const user = useUser();
  const clock = useClock();
  const panel = useRef<HTMLDivElement>(null);
  useModal();

  // Before the first painting: it appears in its place.
  useLayoutEffect(() => {
    const element = panel.current;
    const stage = element?.offsetParent?.getBoundingClientRect();
    if (!element || !stage) return;
    const box = under.getBoundingClientRect();
    const left = Math.max(0, Math.min(box.left - stage.left, stage.width - element.offsetWidth));
    element.style.left = `${left}px`;
    element.style.top = `${box.bottom - stage.top}px`;
    element.focus({ preventScroll: true });
  }, []);

  return (
    <Veil onClose={onClose}>
      <div
        ref={panel}
        class="message-panel"
        role="dialog"
        aria-modal="true"
        aria-label={t.messages.title}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <h2>{t.messages.title}</h2>
        {messages.length === 0 && <p class="message-none">{t.messages.none}</p>}
        <ul>
          {messages.slice(0, SHOWN).map((entry) => {
            const { event, details } = t.log.text(entry);
            const exception = entry.kind === 'exception';
            return (
              <li key={entry.id}>
                <span class={exception ? 'tone-warn' : 'tone-plain'}>
                  <MenuIcon name={exception ? 'alert-triangle' : 'info'} />
                  <span class="sr-only">{t.log.kinds[entry.kind]}:</span>
                </span>
                <span class="message-words">
                  <b>{event}</b>
                  {details && <span>{details}</span>}
                  <time>{clock.text(entry.at)}</time>
                </span>
              </li>
            );
          })}
        </ul>
        <div class="message-buttons">
          {user?.rights.includes('log') && (
            <Button
              onClick={() => {
                onClose();
                navigation.send({ type: 'place.requested', place: 'maintenance/log' });
              }}
            >
              {t.messages.all}
            </Button>
          )}
          <Button onClick={onClose}>{t.close}</Button>
        </div>
      </div>
    </Veil>
  );
}
