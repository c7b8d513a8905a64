/** The boxes of these pages: Attention that asks, and Attention that tells how it ended. */
import type { ComponentChildren } from 'preact';
import { useMenuWords } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';

interface AskBoxProps {
  busy: boolean;
  children: ComponentChildren;
  onYes(): void;
  onNo(): void;
}

export function AskBox({ busy, children, onYes, onNo }: AskBoxProps) {
  const { t } = useMenuWords();
  return (
    <Dialog
      key="ask"
      title={t.attention}
      icon="alert-triangle"
      tone="warn"
      onCancel={busy ? undefined : onNo}
      buttons={
        <>
          <Button accent busy={busy} onClick={onYes}>
            {t.yes}
          </Button>
          <Button safe disabled={busy} onClick={onNo}>
            {t.no}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

export function ToldBox({ ok = false, children, onOk }: { ok?: boolean; children: ComponentChildren; onOk(): void }) {
  const { t } = useMenuWords();
  return (
    <Dialog
      key="told"
      title={t.attention}
      icon={ok ? 'circle-check' : 'circle-x'}
      tone={ok ? 'ok' : 'error'}
      onCancel={onOk}
      buttons={
        <Button safe onClick={onOk}>
          {t.ok}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
