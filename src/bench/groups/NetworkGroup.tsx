/** What stands between the recorder and its cloud, from the cable outwards: each works or does not, as the trainer wants it. */
import { Group, type GroupProps } from '../Group.tsx';
import { networkSwitches } from '../ports.ts';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';

const regions = ['russia', 'international'] as const;

export const NetworkGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.network;
  const broken = networkSwitches.find((which) => !facts.network[which]);
  const summary = broken
    ? `${words.switches[broken]}: ${words.states[broken === 'cable' ? 'out' : 'silent']}`
    : words.works;
  return (
    <Group title={strings.bench.network} icon="network" summary={summary} open>
      <div class="lab-switches">
        {networkSwitches.map((which) => (
          <Switch
            key={which}
            name={words.switches[which]}
            state={words.states[stateOf(which, facts.network[which])]}
            on={facts.network[which]}
            onChange={(on) => ports.setNetwork(which, on)}
          />
        ))}
      </div>
      <Select
        label={words.region}
        labelled="beside"
        value={facts.region}
        groups={[{ choices: regions.map((region) => ({ value: region, text: words.regions[region] })) }]}
        onChoose={(region) => ports.setRegion(region)}
      />
    </Group>
  );
};

const stateOf = (which: (typeof networkSwitches)[number], on: boolean) =>
  which === 'cable' ? (on ? 'in' : 'out') : on ? 'answers' : 'silent';
