/** Whether an account has the recorder, and, where the firmware offers it, the button that frees it. */
import { useId } from 'preact/hooks';
import type { BindingFacts } from '../../../platform/index.ts';
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenuWords, usePlatform } from '../../state/context.ts';
import { useHints } from '../../state/hints.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import type { Strings } from '../../strings/index.ts';
import { Button } from '../../widgets/Button.tsx';
import { Hint } from '../../widgets/Hint.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { UnbindDialog } from './UnbindDialog.tsx';

const wordsOf = (binding: BindingFacts, t: Strings): string =>
  ({
    unknown: t.platform.unknownBinding,
    'not-bound': t.platform.notBound,
    bound: t.platform.bound(),
  })[binding.state];

export function AccountRow() {
  const platform = usePlatform();
  const { t } = useMenuWords();
  const hintId = useId();
  const { binding, unbindState, localUnbind, firmwareBar, status, unsettled } = platform;
  /** The binding whose unbinding is being talked about; it keeps its dialog even when the facts change under it. */
  const asked = useOverlay<{ epoch: number; account: string }>('unbind');
  const stale = binding.state !== 'unknown' && status.state !== 'online';
  const hint = unsettled
    ? t.platform.unsettled
    : firmwareBar
      ? t.refusal({ code: firmwareBar })
      : unbindState === 1 || !localUnbind
        ? null
        : t.platform.unbindHints[unbindState];
  const saysWhy = useHints() && hint !== null;

  return (
    <ReadRow label={t.platform.account}>
      <div class="row-value">
        <span class="status">
          <MenuIcon
            name={binding.state === 'bound' ? 'link' : binding.state === 'not-bound' ? 'unlink' : 'circle-help'}
          />
          <span>
            {wordsOf(binding, t)}
            {binding.state === 'bound' && <Hint inline> {t.platform.boundTo(binding.account)}</Hint>}
          </span>
        </span>
        {localUnbind && (
          <Button
            disabled={unbindState !== 1}
            describedBy={saysWhy ? hintId : undefined}
            onClick={() => binding.state === 'bound' && asked.open({ epoch: binding.epoch, account: binding.account })}
          >
            {t.platform.unbind}
          </Button>
        )}
      </div>
      {(stale || saysWhy) && (
        <Hint>
          {stale && <span>{t.platform.lastKnown} </span>}
          {saysWhy && <span id={hintId}>{hint}</span>}
        </Hint>
      )}
      {asked.about && <UnbindDialog account={asked.about.account} />}
    </ReadRow>
  );
}
