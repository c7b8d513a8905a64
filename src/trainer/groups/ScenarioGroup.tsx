/** Which story the recorder tells, what to try in it, and back to its beginning. */
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';

export const ScenarioGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.scenarios[facts.scenario];
  return (
    <Group title={strings.panel.scenario} icon="scenario" summary={words.title} open>
      <Select
        label={strings.scenario.choose}
        labelled="unseen"
        value={facts.scenario}
        groups={[{ choices: facts.scenarios.map((id) => ({ value: id, text: strings.scenarios[id].title })) }]}
        onChoose={(scenario) => ports.chooseScenario(scenario)}
      />
      <p class="lab-sentence">{words.sentence}</p>
      <Switch
        name={strings.hints.name}
        state={strings.hints.states[facts.hints ? 'on' : 'off']}
        on={facts.hints}
        onChange={ports.setHints}
      />
      <p class="lab-hint">{strings.hints.told}</p>
      <button type="button" class="lab-button" onClick={() => ports.reset()}>
        <Icon name="again" />
        {strings.scenario.startOver}
      </button>
    </Group>
  );
};
