/** The question what becomes of changes that are not saved when their page is left. */
import { useMenu, useMenuWords } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';

export function LeaveDialog({ busy, onSave }: { busy: boolean; onSave(): void }) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const stay = (): void => navigation.send({ type: 'leave.stayed' });
  return (
    <Dialog
      title={t.attention}
      icon="alert-triangle"
      tone="warn"
      onCancel={busy ? undefined : stay}
      buttons={
        <>
          <Button accent busy={busy} onClick={onSave}>
            {t.leave.save}
          </Button>
          <Button danger disabled={busy} onClick={() => navigation.send({ type: 'leave.discarded' })}>
            {t.leave.discard}
          </Button>
          <Button safe disabled={busy} onClick={stay}>
            {t.leave.stay}
          </Button>
        </>
      }
    >
      {t.leave.ask}
    </Dialog>
  );
}
