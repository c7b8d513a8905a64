/** The two boxes of the recorder's: Attention that asks, and Attention that tells how it ended. */
import type { ComponentChildren } from 'preact';
import { useMenuWords } from '../state/context.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import './danger.css';

interface AskBoxProps {
  busy: boolean;
  /** What is asked about can be taken back. */
  harmless?: boolean;
  children: ComponentChildren;
  onYes(): void;
  onNo(): void;
}

export function AskBox({ busy, harmless = false, children, onYes, onNo }: AskBoxProps) {
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
          <Button danger={!harmless} busy={busy} onClick={onYes}>
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

interface ToldBoxProps {
  /** Where it is not Attention. */
  title?: string;
  ok?: boolean;
  children: ComponentChildren;
  onOk(): void;
}

export function ToldBox({ title, ok = false, children, onOk }: ToldBoxProps) {
  const { t } = useMenuWords();
  return (
    <Dialog
      key="told"
      title={title ?? t.attention}
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
