/** The pictures of a recorder that is not at work: off, being upgraded, and safe mode. Fetched apart (still.entry.tsx). */
import type { ComponentChildren } from 'preact';
import { Splash } from '../brand/Splash.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { useOverlay } from '../state/useOverlay.ts';
import type { Language } from '../strings/index.ts';
import { safeModeWords } from '../strings/still/index.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { Hint } from '../widgets/Hint.tsx';
import './powerStages.css';
import '../widgets/danger.css';

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

const MEGABYTE = 1 << 20;

/** The old firmware still runs; the new one is read, then written block by block. */
export function UpgradeStage() {
  const { identity, firmware, upgrade } = useRecorder();
  const { t, language } = useWords();
  const megabytes = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const text = (bytes: number): string => megabytes.format(bytes / MEGABYTE);
  return (
    <main class="stage-splash stage-upgrade">
      <Splash
        model={identity.model}
        firmware={upgrade ? `${firmware.version} → ${upgrade.to}` : firmware.version}
        line={
          upgrade
            ? `${t.boot.installing[upgrade.phase]} ${text(upgrade.moved)} / ${text(upgrade.size)} ${t.boot.megabytes}`
            : t.boot.restarting
        }
        progress={upgrade?.done ?? 0}
      />
      <p class="stage-warning">
        <Icon name="alert-triangle" />
        {t.boot.keepPower}
      </p>
    </main>
  );
}

/** Safe mode at a recorder: explains, and offers its own way out beside the simulation's, where there is no other. */
export function SafeModeStage() {
  const { startOver, restoreFactory, pressPower } = useMenu();
  const { safeMode } = useRecorder();
  const { t, language } = useWords();
  const told = safeModeWords[language];
  const question = useOverlay<true>('restore-factory');
  // What is stored is good here: nothing that erases it is offered.
  if (safeMode === 'refused')
    return (
      <SafeModePicture {...told.refused}>
        <Button accent onClick={pressPower}>
          <Icon name="rotate-ccw" />
          {told.refused.again}
        </Button>
      </SafeModePicture>
    );
  const words = safeMode === 'replaced' ? told.replaced : told;
  return (
    <SafeModePicture title={words.title} body={words.body}>
      <Button accent onClick={() => question.open(true)}>
        <Icon name="rotate-ccw" />
        {told.restore}
      </Button>
      <Button onClick={startOver}>{told.startOver}</Button>
      {question.about && (
        <Dialog
          title={told.restore}
          icon="alert-triangle"
          tone="warn"
          onCancel={question.close}
          buttons={
            <>
              <Button danger onClick={restoreFactory}>
                {told.confirm}
              </Button>
              <Button safe onClick={question.close}>
                {t.cancel}
              </Button>
            </>
          }
        >
          <p>{told.ask}</p>
        </Dialog>
      )}
    </SafeModePicture>
  );
}

/** Safe mode without a recorder behind it: what is stored cannot even tell which recorder it was. */
export function SafeModeScreen({ language, startOver }: { language: Language; startOver(): void }) {
  const told = safeModeWords[language];
  return (
    <div class="screen">
      <div class="screen-stage" data-stage="safeMode">
        <SafeModePicture title={told.title} body={told.bodyAlone} isOurs>
          <Button accent onClick={startOver}>
            <Icon name="rotate-ccw" />
            {told.startOver}
          </Button>
        </SafeModePicture>
      </div>
    </div>
  );
}

interface SafeModePictureProps {
  title: string;
  body: string;
  /** There is no recorder behind it, and so no real one that would be silent. */
  isOurs?: boolean;
  children: ComponentChildren;
}

function SafeModePicture({ title, body, isOurs = false, children }: SafeModePictureProps) {
  return (
    <main class="stage-safe">
      <span class="stage-safe-icon">
        <Icon name="alert-triangle" />
      </span>
      <h1>{title}</h1>
      <p>{isOurs ? body : <Hint>{body}</Hint>}</p>
      <div class="stage-safe-ways">{children}</div>
    </main>
  );
}
