/** The GUID file onto the stick: what to do, what went wrong and how to go on, and in the end the file's name. */
import { useMenuWords } from '../state/context.ts';
import { ToldBox } from '../widgets/AttentionBoxes.tsx';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';

interface GuidExportProps {
  refused: string | undefined;
  busy: boolean;
  /** The file that was written; null before. */
  file: string | null;
  skipWords?: string;
  onExport(): void;
  onSkip(): void;
  onDone(): void;
}

export function GuidExport({ refused, busy, file, skipWords, onExport, onSkip, onDone }: GuidExportProps) {
  const { t } = useMenuWords();
  if (file !== null)
    return (
      <ToldBox title={t.guidExport.title} ok onOk={onDone}>
        <p role="status">{t.guidExport.done(file)}</p>
      </ToldBox>
    );
  return (
    <Dialog
      key="ask"
      title={t.guidExport.title}
      icon={refused ? 'alert-triangle' : 'info'}
      tone={refused ? 'warn' : 'plain'}
      onCancel={busy ? undefined : onSkip}
      buttons={
        <>
          <Button accent busy={busy} onClick={onExport}>
            {refused ? t.guidExport.retry : t.guidExport.export}
          </Button>
          <Button safe disabled={busy} onClick={onSkip}>
            {skipWords ?? t.activation.skip}
          </Button>
        </>
      }
    >
      <p role={refused ? 'alert' : undefined}>{refused ?? t.guidExport.ask}</p>
    </Dialog>
  );
}
