/** Which story the recorder tells, what to try in it, and back to its beginning. */
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { scenarioIds } from '../ports.ts';

export const ScenarioGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.scenarios[facts.scenario];
  return (
    <Group title={strings.bench.scenario} icon="scenario" summary={words.title} open>
      <label class="lab-field">
        {strings.scenario.choose}
        <select
          class="lab-select"
          value={facts.scenario}
          onChange={({ currentTarget }) => {
            const chosen = scenarioIds.find((id) => id === currentTarget.value);
            if (chosen) ports.chooseScenario(chosen);
          }}
        >
          {scenarioIds.map((id) => (
            <option key={id} value={id}>
              {strings.scenarios[id].title}
            </option>
          ))}
        </select>
      </label>
      <p class="lab-sentence">{words.sentence}</p>
      <button type="button" class="lab-button" onClick={() => ports.reset()}>
        <Icon name="again" />
        {strings.scenario.startOver}
      </button>
    </Group>
  );
};
