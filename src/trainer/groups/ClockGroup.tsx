/** The recorder's battery-backed clock, set wrong and right again. */
import { useId } from 'preact/hooks';
import { Group, type GroupProps } from '../Group.tsx';
import { Switch } from '../Switch.tsx';

const HOUR = 3_600_000;
const shifts = [
  { id: 'right', ms: 0 },
  { id: 'hour', ms: HOUR },
  { id: 'day', ms: 24 * HOUR },
  { id: 'year', ms: -365 * 24 * HOUR },
] as const;

export const ClockGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.world.clock;
  const name = useId();
  const now = shifts.find(({ ms }) => ms === facts.clockShift);
  return (
    <Group title={words.title} icon="clock" {...(now && { summary: words.shifts[now.id] })}>
      <fieldset class="lab-segments">
        <legend class="lab-legend">{words.label}</legend>
        {shifts.map(({ id, ms }) => (
          <label key={id} class="lab-segment">
            <input
              type="radio"
              class="lab-segment-input"
              name={name}
              checked={facts.clockShift === ms}
              onChange={() => ports.setClockShift(ms)}
            />
            <span class="lab-segment-text">{words.shifts[id]}</span>
          </label>
        ))}
      </fieldset>
      <Switch
        name={words.worn}
        state={words.wornStates[facts.clockWorn ? 'on' : 'off']}
        on={facts.clockWorn}
        onChange={ports.setClockWorn}
      />
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
