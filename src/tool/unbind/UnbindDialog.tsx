/** Unbind: password and code from the picture, and what became of it. Without a region it says where to choose one. */
import './unbind.css';
import { usePc } from '../context.ts';
import type { OfDevice } from '../details/ofDevice.ts';
import { Dialog } from '../widgets/Dialog.tsx';
import { Said } from '../widgets/Said.tsx';
import { UnbindForm } from './UnbindForm.tsx';

interface UnbindDialogProps extends OfDevice {
  close(): void;
  openSettings(): void;
}

export function UnbindDialog({ close, openSettings, ...of }: UnbindDialogProps) {
  const { strings, region } = usePc();
  const { unbind: t, command } = strings;
  if (region) return <UnbindForm {...of} region={region} close={close} />;
  return (
    <Dialog title={t.title} close={close}>
      <Said kind="remark" words={t.chooseRegion} />
      <div class="pc-buttons">
        <button type="button" class="pc-button pc-button-main" data-first onClick={openSettings}>
          {t.openSettings}
        </button>
        <button type="button" class="pc-button" onClick={close}>
          {command.cancel}
        </button>
      </div>
    </Dialog>
  );
}
