/** Live view with the login dialog over it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LoginDialog } from './LoginDialog.tsx';
import { lazy, whenIdle } from './lazy.tsx';
import type { LivePictureProps } from './live.entry.tsx';
import { NoticeBar } from './NoticeBar.tsx';

export const LivePicture = lazy<LivePictureProps>(() => import('./live.entry.tsx'));

export function LiveStage({ asksLogin }: { asksLogin: boolean }) {
  const stage = useRef<HTMLElement>(null);
  // Who came with a link logs in first; the picture behind the dialog follows when there is time for it.
  const [late, setLate] = useState(asksLogin);
  useEffect(() => {
    if (!asksLogin) return setLate(false);
    return whenIdle(() => setLate(false));
  }, []);
  return (
    <main class="live-stage" ref={stage}>
      {!(late && asksLogin) && <LivePicture stage={stage} covered={asksLogin} />}
      <NoticeBar />
      {asksLogin && <LoginDialog />}
    </main>
  );
}
