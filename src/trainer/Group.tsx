/** One collapsible group of the panel: a heading that is a button; closed, it still tells its most important fact. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import type { TrainerFacts, TrainerPorts } from './ports.ts';
import type { Strings } from './strings/index.ts';

/** What every group of the panel is given. */
export interface GroupProps {
  facts: TrainerFacts;
  ports: TrainerPorts;
  strings: Strings;
}

interface Props {
  title: string;
  icon: IconName;
  /** Shown beside the title while the group is closed. */
  summary?: string;
  /** Open when the page opens. */
  open?: boolean;
  children: ComponentChildren;
}

export function Group({ title, icon, summary, open = false, children }: Props) {
  const [isOpen, setOpen] = useState(open);
  const body = useId();
  return (
    <section class="lab-group">
      <h3 class="lab-group-heading">
        <button
          type="button"
          class="lab-group-toggle"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={icon} />
          <span class="lab-group-title">{title}</span>
          {!isOpen && summary !== undefined && <span class="lab-group-summary">{summary}</span>}
          <Icon name="chevron" />
        </button>
      </h3>
      <div id={body} class="lab-group-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
