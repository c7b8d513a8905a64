/** The picture of a recorder that starts or stops. */
import { useEffect, useState } from 'preact/hooks';
import { Splash } from '../brand/Splash.tsx';
import { useRecorder, useWords } from '../state/context.ts';
import './splashStage.css';

/** @param line instead of the words for what goes on. */
export function SplashStage({ stopping, line: said }: { stopping: boolean; line?: string }) {
  const { identity, firmware, life } = useRecorder();
  const { t } = useWords();
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setFilled(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const goesOn = stopping ? (life === 'rebooting' ? t.boot.restarting : t.boot.stopping) : t.boot.starting;
  return (
    <main class="stage-splash">
      <Splash model={identity.model} firmware={firmware.version} line={said ?? goesOn} progress={filled ? 1 : 0} />
    </main>
  );
}
