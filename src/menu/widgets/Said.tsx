/** What a page says of what was just done, at the left of its footer: read aloud, with its sign. */
import { Icon } from '../icons/Icon.tsx';

interface SaidProps {
  done?: string | null | false | undefined;
  refused?: string | null | false | undefined;
}

export const Said = ({ done, refused }: SaidProps) => (
  <span class="page-said" role="status">
    {refused && (
      <span class="page-said tone-error">
        <Icon name="alert-triangle" />
        {refused}
      </span>
    )}
    {done && (
      <span class="page-said tone-ok">
        <Icon name="circle-check" />
        {done}
      </span>
    )}
  </span>
);
