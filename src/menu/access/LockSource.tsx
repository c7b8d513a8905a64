/** Beside the wait of a locked user: from where on the network the wrong passwords came. Nothing, where they were typed here. */
import { useEffect, useState } from 'preact/hooks';
import type { Via } from '../../device/index.ts';
import { useMenu, useMenuWords } from '../state/context.ts';
import './access.css';

export default function LockSource({ user }: { user: string }) {
  const { lockSources } = useMenu();
  const { t } = useMenuWords();
  const [sources, show] = useState<readonly Via[]>([]);
  useEffect(() => {
    let here = true;
    void lockSources(user).then((found) => here && show(found));
    return () => {
      here = false;
    };
  }, [lockSources, user]);
  return sources.length === 0 ? null : (
    <p class="lock-source" role="status">
      {t.lockSources(sources)}
    </p>
  );
}
