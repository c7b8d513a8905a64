/** The service's switch: on goes by its terms, off at once (facts gui-4x §2.2). And what it is that is switched. */
import { useMenuWords } from '../../state/context.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import { ConfigRow } from '../ConfigRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';
import { TermsDialog } from './TermsDialog.tsx';

export function AccessTypeRow() {
  const { t } = useMenuWords();
  return <ReadRow label={t.platform.accessType}>{t.platform.hikConnect}</ReadRow>;
}

export function EnableRow({ form }: SpecialRowProps) {
  const terms = useOverlay<true>('service-terms');
  return (
    <>
      <ConfigRow
        form={form}
        field="platform.enabled"
        onChange={(next) => (next === true ? terms.open(true) : form.set('platform.enabled', false))}
      />
      {terms.about && <TermsDialog />}
    </>
  );
}
