/** The trainer's panel: everything that stands around a recorder and can be changed, in groups. */
import type { GroupProps } from './Group.tsx';
import { CamerasGroup } from './groups/CamerasGroup.tsx';
import { ClockGroup } from './groups/ClockGroup.tsx';
import { CloudGroup } from './groups/CloudGroup.tsx';
import { FlashGroup } from './groups/FlashGroup.tsx';
import { HandOverGroup } from './groups/HandOverGroup.tsx';
import { LinkGroup } from './groups/LinkGroup.tsx';
import { ListElsewhere } from './groups/ListElsewhere.tsx';
import { ListGroup } from './groups/ListGroup.tsx';
import { MailGroup } from './groups/MailGroup.tsx';
import { NetworkGroup } from './groups/NetworkGroup.tsx';
import { PasswordsGroup } from './groups/PasswordsGroup.tsx';
import { RecorderGroup } from './groups/RecorderGroup.tsx';
import { ScenarioGroup } from './groups/ScenarioGroup.tsx';
import { SpeedGroup } from './groups/SpeedGroup.tsx';
import { UsbGroup } from './groups/UsbGroup.tsx';
import { WorldFileGroup } from './groups/WorldFileGroup.tsx';

export const TrainerPanel = (props: GroupProps) => (
  <aside class="lab-panel" aria-label={props.strings.panel.label}>
    <h2 class="lab-unseen">{props.strings.panel.label}</h2>
    <ScenarioGroup {...props} />
    <PasswordsGroup {...props} />
    <RecorderGroup {...props} />
    <NetworkGroup {...props} />
    <CamerasGroup {...props} />
    <CloudGroup {...props} />
    <MailGroup {...props} />
    <HandOverGroup {...props} />
    <UsbGroup {...props} />
    <ClockGroup {...props} />
    <FlashGroup {...props} />
    <SpeedGroup {...props} />
    {props.facts.list && <ListGroup {...props} list={props.facts.list} />}
    {props.facts.home.in === 'process' && <ListElsewhere {...props} />}
    <WorldFileGroup {...props} />
    <LinkGroup {...props} />
    <p class="lab-simulation">{props.strings.simulation}</p>
  </aside>
);
