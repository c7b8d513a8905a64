/** How fast simulated delays pass. */
import { useId } from 'preact/hooks';
import { Group, type GroupProps } from '../Group.tsx';

export const SpeedGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.speed;
  const name = useId();
  return (
    <Group title={strings.panel.speed} icon="speed" summary={words.names[facts.speed]}>
      <fieldset class="lab-segments">
        <legend class="lab-legend">{words.label}</legend>
        {facts.speeds.map((speed) => (
          <label key={speed} class="lab-segment">
            <input
              type="radio"
              class="lab-segment-input"
              name={name}
              checked={facts.speed === speed}
              onChange={() => ports.setSpeed(speed)}
            />
            <span class="lab-segment-text">{words.names[speed]}</span>
          </label>
        ))}
      </fieldset>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
