/**
 * A server asked by what stands on the page, stored or not: the button, and beside it what became of the last attempt, whoever made it.
 * The recorder notes every attempt; only what it could not note is the conversation's to tell.
 */
import { useMenuWords, useUser } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import { ReadRow } from '../widgets/Row.tsx';
import { StatusWords } from '../widgets/StatusWords.tsx';

type Result<Good, Code extends string> = ({ ok: true } & Good) | { ok: false; code: Code };

interface AttemptRowProps<Good, Code extends string> {
  label: string;
  button: string;
  busy: boolean;
  /** What is on the page cannot be asked with. */
  dead: boolean;
  /** What the recorder noted of the last attempt. */
  noted: Result<Good, Code> | null;
  /** What the conversation heard. */
  heard: Result<Good, Code | 'fault'> | null;
  done(good: Good): string;
  failed: Readonly<Record<Code, string>>;
  onAsk(): void;
}

const UNNOTED: readonly string[] = ['fault', 'no-right', 'interrupted'];

export function AttemptRow<Good, Code extends string>(props: AttemptRowProps<Good, Code>) {
  const { label, button, busy, dead, noted, heard, done, failed, onAsk } = props;
  const user = useUser();
  const { t } = useMenuWords();
  const result = heard?.ok === false && UNNOTED.includes(heard.code) ? heard : noted;
  const words = result && (result.ok ? done(result) : result.code === 'fault' ? t.fault : failed[result.code]);
  return (
    <ReadRow label={label}>
      <div class="row-value">
        {result && !busy && (
          <StatusWords icon={result.ok ? 'circle-check' : 'alert-triangle'} tone={result.ok ? 'ok' : 'error'}>
            {words}
          </StatusWords>
        )}
        <Button busy={busy} disabled={dead || !user?.rights.includes('settings')} onClick={onAsk}>
          {button}
        </Button>
      </div>
    </ReadRow>
  );
}
