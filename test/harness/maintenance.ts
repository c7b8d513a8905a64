/** The pages that work with the stick and with defaults, as the screen model, the eyes and the verbs see them. */
import type { Dialog } from './person.ts';
import type { ScreenModel } from './screenModel.ts';

type Talks = Pick<ScreenModel, 'upgrade' | 'download' | 'restore' | 'configFiles'>;

/** The box on top that one of these conversations shows. */
export function maintenanceDialog({ upgrade, download, restore, configFiles }: Talks): Dialog | null {
  const installing = (upgrade ?? download)?.getSnapshot();
  if (installing?.hasTag('asking')) return 'upgrade-question';
  if (installing?.value === 'refused') return 'upgrade-refused';
  const restoring = restore?.getSnapshot();
  if (restoring?.value === 'confirming') return 'restore-question';
  if (restoring?.hasTag('password')) return 'restore-permission';
  if (restoring?.value === 'refused') return 'restore-refused';
  const files = configFiles?.getSnapshot();
  if (files?.hasTag('asking')) return 'import-question';
  return files?.value === 'told' ? 'files-told' : null;
}

/** Presses a button of that box. @returns whether it was one of these. */
export function answerMaintenance(
  dialog: Dialog | null,
  yes: boolean,
  { upgrade, download, restore, configFiles }: Talks,
): boolean {
  switch (dialog) {
    case 'upgrade-question':
      (upgrade ?? download)?.send({ type: yes ? 'upgrade.confirmed' : 'upgrade.declined' });
      return true;
    case 'upgrade-refused':
      (upgrade ?? download)?.send({ type: 'result.acknowledged' });
      return true;
    case 'restore-question':
      restore?.send({ type: yes ? 'restore.confirmed' : 'restore.declined' });
      return true;
    case 'restore-permission':
      restore?.send({ type: 'restore.declined' });
      return true;
    case 'restore-refused':
      restore?.send({ type: 'result.acknowledged' });
      return true;
    case 'import-question':
      configFiles?.send({ type: yes ? 'import.confirmed' : 'import.declined' });
      return true;
    case 'files-told':
      configFiles?.send({ type: 'result.acknowledged' });
      return true;
    default:
      return false;
  }
}
