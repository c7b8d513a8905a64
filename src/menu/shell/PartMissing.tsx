/**
 * Stands where a part of the screen should be that could not be fetched. A browser may remember that a script did not come for as
 * long as the page lives, so the way on is to load the page again; who does not want to may leave.
 */
import { useMenu, useWords } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';

export function PartMissing() {
  const { navigation } = useMenu();
  const { t } = useWords();
  return (
    <Dialog
      title={t.missing.title}
      icon="alert-triangle"
      tone="warn"
      onCancel={() => navigation.send({ type: 'secondary.pressed' })}
      buttons={
        <Button safe onClick={() => location.reload()}>
          {t.missing.reload}
        </Button>
      }
    >
      <p role="alert">{t.missing.text}</p>
    </Dialog>
  );
}
