/** A button that copies a text and says for a moment whether it could. */
import { useEffect, useState } from 'preact/hooks';
import { copyText } from './copyText.ts';
import { Icon } from './icons.tsx';
import type { Strings } from './strings/index.ts';

interface CopyButtonProps {
  text: () => string;
  /** For those who cannot see what stands beside the button: what it copies. */
  suffix: string;
  strings: Strings;
}

const TOLD_MS = 2000;

export function CopyButton({ text, suffix, strings }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), TOLD_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words = { none: strings.copy, copied: strings.copied, failed: strings.copyFailed };
  return (
    <span class="lab-copy">
      <button
        type="button"
        class="lab-button lab-copy-button"
        onClick={async () => setOutcome((await copyText(text())) ? 'copied' : 'failed')}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {words[outcome]}
        {outcome === 'none' && <span class="lab-unseen"> {suffix}</span>}
      </button>
      <span class="lab-unseen" role="status">
        {outcome !== 'none' && words[outcome]}
      </span>
    </span>
  );
}
