/** The service's switch: on goes by its terms, off at once (facts gui-4x §2.2). */
import { useOverlay } from '../../state/useOverlay.ts';
import { ConfigRow } from '../ConfigRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';
import { TermsDialog } from './TermsDialog.tsx';

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
