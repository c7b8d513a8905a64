/** What stands between the recorder and its cloud, from the cable outwards: each works or does not, as the trainer wants it. */
import { Group, type GroupProps } from '../Group.tsx';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';

const OF_THE_ROUTER: readonly string[] = ['dhcp', 'gateway', 'dns'];
const regions = ['russia', 'international'] as const;

export const NetworkGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.network;
  // Behind a modem alone there is no router to be silent.
  const switches = keysOf(words.switches).filter((which) => !facts.network.modem || !OF_THE_ROUTER.includes(which));
  const broken = switches.find((which) => !facts.network[which]);
  const summary = facts.network.twin
    ? words.twin
    : broken
      ? `${words.switches[broken]}: ${words.states[broken === 'cable' ? 'out' : 'silent']}`
      : words.works;
  return (
    <Group title={strings.panel.network} icon="network" summary={summary} open>
      <div class="lab-switches">
        {switches.map((which) => (
          <Switch
            key={which}
            name={words.switches[which]}
            state={words.states[stateOf(which, facts.network[which])]}
            on={facts.network[which]}
            onChange={(on) => ports.setNetwork(which, on)}
          />
        ))}
        <Switch
          name={words.modem}
          state={words.modemStates[facts.network.modem ? 'on' : 'off']}
          on={facts.network.modem}
          onChange={(on) => ports.setNetwork('modem', on)}
        />
        <Switch
          name={words.twin}
          state={words.twinStates[facts.network.twin ? 'on' : 'off']}
          on={facts.network.twin}
          onChange={(on) => ports.setNetwork('twin', on)}
        />
        <Switch
          name={words.ftp}
          state={words.ftpStates[facts.network.ftp ? 'on' : 'off']}
          on={facts.network.ftp}
          onChange={(on) => ports.setNetwork('ftp', on)}
        />
        {facts.network.ftp && (
          <Switch
            name={words.ftpFile}
            state={words.ftpFileStates[facts.network.ftpFile ? 'on' : 'off']}
            on={facts.network.ftpFile}
            onChange={(on) => ports.setNetwork('ftpFile', on)}
          />
        )}
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

const keysOf = <K extends string>(words: Readonly<Record<K, string>>): K[] => Object.keys(words) as K[];

const stateOf = (which: string, on: boolean) => (which === 'cable' ? (on ? 'in' : 'out') : on ? 'answers' : 'silent');
