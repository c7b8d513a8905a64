/** The output's resolution, and the question that follows an Apply of it. */
import { useMenu } from '../../state/context.ts';
import { useLiving } from '../../state/useConversation.ts';
import { ConfigRow } from '../ConfigRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';
import { TrialDialog } from './TrialDialog.tsx';

export function ResolutionRow({ form, disabled }: SpecialRowProps) {
  const isTried = useLiving(useMenu().screen, 'outputTrial') !== undefined;
  return (
    <>
      <ConfigRow {...{ form, disabled }} field="general.resolution" />
      {isTried && <TrialDialog />}
    </>
  );
}
