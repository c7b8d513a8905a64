/** Which story the recorder tells, what it teaches, and back to its beginning. */
import { useState } from 'preact/hooks';
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { useLesson } from '../lessons/useLesson.ts';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';
import { LessonText } from './LessonText.tsx';

export const ScenarioGroup = ({ facts, ports, strings }: GroupProps) => {
  const { told: lesson, again } = useLesson({ facts, ports, strings });
  /** From the beginning also means with nothing given away yet. */
  const [beginnings, begin] = useState(0);
  return (
    <Group title={strings.panel.scenario} icon="scenario" summary={strings.scenarios[facts.scenario]} open>
      <Select
        label={strings.scenario.choose}
        labelled="unseen"
        value={facts.scenario}
        groups={[{ choices: facts.scenarios.map((id) => ({ value: id, text: strings.scenarios[id] })) }]}
        onChoose={(scenario) => ports.chooseScenario(scenario)}
      />
      {lesson === 'missing' && (
        <div role="alert">
          <p class="lab-refusal">{strings.lesson.missing}</p>
          <button type="button" class="lab-button" onClick={again}>
            {strings.lesson.again}
          </button>
        </div>
      )}
      {lesson !== null && lesson !== 'missing' && (
        <LessonText
          key={`${facts.scenario} ${beginnings}`}
          lesson={lesson}
          solved={facts.solved}
          words={strings.lesson}
          faces={strings.faces.names}
        />
      )}
      <Switch
        name={strings.hints.name}
        state={strings.hints.states[facts.hints ? 'on' : 'off']}
        on={facts.hints}
        onChange={ports.setHints}
      />
      <p class="lab-hint">{strings.hints.told}</p>
      <button
        type="button"
        class="lab-button"
        onClick={() => {
          begin(beginnings + 1);
          ports.reset();
        }}
      >
        <Icon name="again" />
        {strings.scenario.startOver}
      </button>
    </Group>
  );
};
