/** What became of something, told where one looks and to whoever only listens: a refusal, or that it is done. */

import { useEffect, useRef } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import { inWords } from '../strings/index.ts';
import { Icon } from './Icon.tsx';

export function Refusal({ refusal }: { refusal: Refused | null }) {
  const { t } = usePhone();
  const place = useRef<HTMLDivElement>(null);
  // On a small screen it would come below what one sees.
  useEffect(() => {
    if (refusal) place.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal?.code]);
  // Always there, so that what comes into it is heard.
  return (
    <div role="alert" class="ph-note-place" ref={place}>
      {refusal && (
        <p class="ph-note ph-note-error">
          <Icon name="warning" />
          <span>{inWords(t, refusal)}</span>
        </p>
      )}
    </div>
  );
}

export function Told({ children }: { children: string | null }) {
  return (
    <div role="status" class="ph-note-place">
      {children !== null && (
        <p class="ph-note ph-note-ok">
          <Icon name="check" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
