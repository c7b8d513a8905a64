/** The pictures of a recorder that is not at work: off, starting or stopping, and safe mode. */
import { useEffect, useState } from 'preact/hooks';
import { Splash } from '../brand/Splash.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import type { ScreenStrings } from '../strings/index.ts';
import { Button } from '../widgets/Button.tsx';
import './powerStages.css';

export function OffStage() {
  const { pressPower } = useMenu();
  const { t } = useWords();
  return (
    <main class="stage-off">
      <h1>{t.off.title}</h1>
      <Button onClick={pressPower}>
        <Icon name="power" />
        {t.off.powerOn}
      </Button>
    </main>
  );
}

export function SplashStage({ stopping }: { stopping: boolean }) {
  const { identity, firmware, life } = useRecorder();
  const { t } = useWords();
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setFilled(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const line = stopping ? (life === 'rebooting' ? t.boot.restarting : t.boot.stopping) : t.boot.starting;
  return (
    <main class="stage-splash">
      <Splash model={identity.model} firmware={firmware.version} line={line} progress={filled ? 1 : 0} />
    </main>
  );
}

export function SafeModeStage() {
  const { startOver } = useMenu();
  const { t } = useWords();
  return <SafeModePicture t={t} startOver={startOver} />;
}

/** Safe mode without a recorder behind it: what is stored cannot even tell which recorder it was. */
export function SafeModeScreen({ t, startOver }: { t: ScreenStrings; startOver(): void }) {
  return (
    <div class="screen">
      <div class="screen-stage" data-stage="safeMode">
        <SafeModePicture t={t} startOver={startOver} />
      </div>
    </div>
  );
}

function SafeModePicture({ t, startOver }: { t: ScreenStrings; startOver(): void }) {
  return (
    <main class="stage-safe">
      <span class="stage-safe-icon">
        <Icon name="alert-triangle" />
      </span>
      <h1>{t.safeMode.title}</h1>
      <p>{t.safeMode.body}</p>
      <Button accent onClick={startOver}>
        <Icon name="rotate-ccw" />
        {t.safeMode.startOver}
      </Button>
    </main>
  );
}
