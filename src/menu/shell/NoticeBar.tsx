/** A line that explains why the screen is not where the person meant to go. Stays until it is closed or something is opened. */
import { useSelector } from '@xstate/react';
import { Icon } from '../icons/Icon.tsx';
import { useMenu, useWords } from '../state/context.ts';
import './noticeBar.css';

export function NoticeBar() {
  const { navigation } = useMenu();
  const { t } = useWords();
  const notice = useSelector(navigation, ({ context }) => context.notice);
  if (!notice) return null;
  return (
    <div class="notice" role="status">
      <Icon name="info" />
      <span class="notice-words">
        {t.notices[notice.notice]} {notice.place && <code>{notice.place}</code>}
      </span>
      <button type="button" aria-label={t.close} onClick={() => navigation.send({ type: 'notice.closed' })}>
        <Icon name="x" />
      </button>
    </div>
  );
}
