/** What all ways of upgrading show alike: what runs, how the last time ended, and the question before an installation. */
import type { FirmwareFile } from '../../../device/index.ts';
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { AskBox } from '../../widgets/AttentionBoxes.tsx';
import { Hint } from '../../widgets/Hint.tsx';
import { ReadRow } from '../../widgets/Row.tsx';

export type GoodVerdict = FirmwareFile['verdict'] & { ok: true };

export function FirmwareRows() {
  const { firmware, lastUpgrade } = useRecorder();
  const { t } = useMenuWords();
  return (
    <>
      <ReadRow label={t.upgrade.current}>{firmware.version}</ReadRow>
      {lastUpgrade && (
        <ReadRow label={t.upgrade.last}>
          <span class={`status ${lastUpgrade.ok ? 'tone-ok' : 'tone-error'}`}>
            <MenuIcon name={lastUpgrade.ok ? 'circle-check' : 'circle-x'} />
            {lastUpgrade.ok
              ? t.upgrade.lastDone(lastUpgrade.from, lastUpgrade.to)
              : t.upgrade.lastFailed(lastUpgrade.to, lastUpgrade.from)}
          </span>
        </ReadRow>
      )}
    </>
  );
}

interface InstallQuestionProps {
  verdict: GoodVerdict;
  busy: boolean;
  onYes(): void;
  onNo(): void;
}

export function InstallQuestion({ verdict, ...answers }: InstallQuestionProps) {
  const { firmware } = useRecorder();
  const { t } = useMenuWords();
  return (
    <AskBox {...answers}>
      <p>{t.upgrade.ask(firmware.version, verdict.version)}</p>
      {verdict.gains.includes('local-unbind') && <Hint>{t.upgrade.gainsUnbind}</Hint>}
      {verdict.loses.includes('local-unbind') && <Hint>{t.upgrade.losesUnbind}</Hint>}
      {verdict.step === 'older' && <p class="tone-warn">{t.upgrade.downgrade}</p>}
      {verdict.step === 'same' && <p>{t.upgrade.again}</p>}
      <p>{t.upgrade.keeps}</p>
    </AskBox>
  );
}
