/** The bell in the bar: how many messages of the recorder are new to this user, and behind it the latest of them. */
import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../device/index.ts';
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords, usePage, useRecorder, useUser } from '../state/context.ts';
import { MESSAGES_WANTED } from '../state/lastSeen.ts';
import { messagesOf, unreadOf } from '../state/messages.ts';
import { useOverlay } from '../state/useOverlay.ts';
import { MessagePanel } from './MessagePanel.tsx';

/** Wider than this the badge would cover the bell. */
const MOST_COUNTED = 99;

export function MessageBell() {
  const { readLog, overlays } = useMenu();
  const { logHead } = useRecorder();
  const user = useUser();
  const page = usePage();
  const { t } = useMenuWords();
  const [messages, setMessages] = useState<readonly LogEntry[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  // About the last entry of the log when it was looked at: each user has looked so far.
  const what = `messages/${user?.name}`;
  const panel = useOverlay<number>(what);
  const seen = useSelector(overlays, ({ context }) => Number(context.last[what] ?? 0));

  useEffect(() => {
    let alive = true;
    void readLog().then((log) => alive && setMessages(messagesOf(log)));
    return () => {
      alive = false;
    };
  }, [logHead]);
  const isOpen = panel.about !== null;
  // What comes while the panel is open is seen.
  useEffect(() => {
    if (isOpen) panel.open(logHead);
  }, [logHead]);

  // Whoever came for them from live view finds them open.
  const wanted = useSelector(overlays, ({ context }) => Number(context.last[MESSAGES_WANTED] ?? 0));
  useEffect(() => {
    if (wanted > seen && page === 'maintenance/log') panel.open(logHead);
  }, []);

  const unread = unreadOf(messages, seen);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="top-button"
        aria-label={unread > 0 ? `${t.messages.title}: ${t.messages.unread(unread)}` : t.messages.title}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => panel.open(logHead)}
      >
        <MenuIcon name="bell" />
        {unread > 0 && <span class="top-badge figures">{unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}</span>}
      </button>
      {isOpen && button.current && <MessagePanel messages={messages} under={button.current} onClose={panel.close} />}
    </>
  );
}
