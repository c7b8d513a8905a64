/** The trainer's bench: everything that stands around a recorder and can be changed, in groups. */
import type { GroupProps } from './Group.tsx';
import { CloudGroup } from './groups/CloudGroup.tsx';
import { LinkGroup } from './groups/LinkGroup.tsx';
import { NetworkGroup } from './groups/NetworkGroup.tsx';
import { PasswordsGroup } from './groups/PasswordsGroup.tsx';
import { RecorderGroup } from './groups/RecorderGroup.tsx';
import { ScenarioGroup } from './groups/ScenarioGroup.tsx';
import { SpeedGroup } from './groups/SpeedGroup.tsx';

export const Bench = (props: GroupProps) => (
  <aside class="lab-bench" aria-label={props.strings.bench.label}>
    <h2 class="lab-unseen">{props.strings.bench.label}</h2>
    <ScenarioGroup {...props} />
    <PasswordsGroup {...props} />
    <RecorderGroup {...props} />
    <NetworkGroup {...props} />
    <CloudGroup {...props} />
    <SpeedGroup {...props} />
    <LinkGroup {...props} />
    <p class="lab-simulation">{props.strings.simulation}</p>
  </aside>
);
