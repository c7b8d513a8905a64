/** One entry of the log with everything it holds, in words. */
import type { LogEntry } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';
import { ReadRow } from '../../widgets/Row.tsx';

export function EntryDialog({ entry, onClose }: { entry: LogEntry; onClose(): void }) {
  const { t } = useMenuWords();
  const clock = useClock();
  const { event, details } = t.log.text(entry);
  return (
    <Dialog
      title={t.log.entry}
      onCancel={onClose}
      buttons={
        <Button safe onClick={onClose}>
          {t.ok}
        </Button>
      }
    >
      <ReadRow label={t.log.number}>{entry.id}</ReadRow>
      <ReadRow label={t.log.time}>{clock.text(entry.at)}</ReadRow>
      <ReadRow label={t.log.kind}>{t.log.kinds[entry.kind]}</ReadRow>
      <ReadRow label={t.log.event}>{event}</ReadRow>
      {'user' in entry && <ReadRow label={t.log.user}>{entry.user}</ReadRow>}
      {entry.times && <ReadRow label={t.log.times}>{entry.times}</ReadRow>}
      {entry.since !== undefined && <ReadRow label={t.log.since}>{clock.text(entry.since)}</ReadRow>}
      {details !== '' && <ReadRow label={t.log.details}>{details}</ReadRow>}
    </Dialog>
  );
}
