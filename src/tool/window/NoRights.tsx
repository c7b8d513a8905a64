/** Started as anybody: why nothing is seen, and what to do. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePc } from '../context.ts';
import { Icon } from '../widgets/Icon.tsx';

export function NoRights({ restart }: { restart(): void }) {
  const { noRights } = usePc().strings;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="pc-empty pc-no-rights" role="alert">
      <Icon name="shield" />
      <h2>{noRights.title}</h2>
      <p>{noRights.why}</p>
      <p>{noRights.what}</p>
      <button ref={button} type="button" class="pc-button pc-button-main" onClick={restart}>
        <Icon name="shield" />
        {noRights.restart}
      </button>
    </div>
  );
}
