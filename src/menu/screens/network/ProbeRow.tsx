/** One question with its field, its button, and beneath them what came back. */
import type { LookUpResult, PingResult, ProbeFault } from '../../../device/index.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useMenuWords } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import { type AnswerOf, useProbe } from './useProbe.ts';

export interface Said {
  tone: 'ok' | 'warn' | 'error';
  words: string;
}
type Kind = 'ping' | 'look-up';
type Good<K extends Kind> = Extract<AnswerOf<K>, { ok: true }>;

interface ProbeRowProps<K extends Kind> {
  kind: K;
  label: string;
  hint: string;
  said(answer: Good<K>): Said;
}

export function ProbeRow<K extends Kind>({ kind, label, hint, said }: ProbeRowProps<K>) {
  const { t } = useMenuWords();
  const probe = useProbe(kind);
  const answer: PingResult | LookUpResult | null = probe.answer;
  const no = (code: ProbeFault): Said => ({ tone: 'error', words: t.detection.faults[code] });
  const result: Said | null = probe.broken
    ? { tone: 'error', words: t.fault }
    : answer && (answer.ok ? said(answer as Good<K>) : no(answer.code));
  return (
    <>
      <Row label={label} hint={result ? undefined : hint}>
        {(describedBy) => (
          <>
            <TextField
              {...{ label, describedBy }}
              value={probe.text}
              keys="latin"
              longest={64}
              disabled={probe.asking}
              onChange={probe.edit}
              onEnter={probe.ask}
            />
            <Button busy={probe.asking} onClick={probe.ask}>
              {probe.asking ? t.detection.testing : t.detection.test}
            </Button>
          </>
        )}
      </Row>
      <p class={`probe-said tone-${result?.tone ?? 'plain'}`} role="status">
        {result && <Icon name={result.tone === 'ok' ? 'circle-check' : 'alert-triangle'} />}
        {result?.words}
      </p>
    </>
  );
}
