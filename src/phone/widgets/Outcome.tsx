/** A page's worth of outcome: a large mark, what happened, what to do next, and the ways on. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface OutcomeProps {
  icon: IconName;
  tone: 'good' | 'plain' | 'bad';
  title: string;
  text: string;
  children?: ComponentChildren;
}

export const OutcomeView = ({ icon, tone, title, text, children }: OutcomeProps) => (
  <div class="ph-outcome">
    <div class={`ph-outcome-mark ph-tone-${tone}`}>
      <Icon name={icon} />
    </div>
    <div role="status">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
    {children && <div class="ph-outcome-ways">{children}</div>}
  </div>
);
