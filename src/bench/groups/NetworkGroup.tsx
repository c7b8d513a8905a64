/** The network cable. */
import { Group, type GroupProps } from '../Group.tsx';

export const NetworkGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.network;
  const state = facts.cable ? words.in : words.out;
  return (
    <Group title={strings.bench.network} icon="network" summary={`${words.cable}: ${state}`} open>
      <button
        type="button"
        role="switch"
        class="lab-switch"
        aria-checked={facts.cable}
        onClick={() => ports.setCable(!facts.cable)}
      >
        <span class="lab-switch-name">{words.cable}</span>
        <span class="lab-switch-state">{state}</span>
        <span class="lab-switch-track" />
      </button>
    </Group>
  );
};
