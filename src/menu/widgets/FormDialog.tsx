/** A dialog with something to fill in: OK and a way out of it, both dead while the answer is awaited. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../state/context.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  title: string;
  busy: boolean;
  /** It may be left, but OK is dead. */
  closed?: boolean;
  okWords?: string;
  cancelWords?: string;
  /** Stands before the buttons. */
  beside?: ComponentChildren;
  onOk(): void;
  onCancel(): void;
  children: ComponentChildren;
}

export function FormDialog({
  title,
  busy,
  closed = false,
  okWords,
  cancelWords,
  beside,
  onOk,
  onCancel,
  children,
}: FormDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      onCancel={busy ? undefined : onCancel}
      buttons={
        <>
          {beside}
          <Button accent busy={busy} disabled={closed} onClick={onOk}>
            {okWords ?? t.ok}
          </Button>
          <Button safe disabled={busy} onClick={onCancel}>
            {cancelWords ?? t.cancel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
