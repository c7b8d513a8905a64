/** Where the recorder lives in a process no list is recorded: others act on it as well. The panel leads to where one is. */
import { Group, type GroupProps } from '../Group.tsx';

export const ListElsewhere = ({ facts, strings }: GroupProps) => {
  const words = strings.world.list;
  return (
    <Group title={words.title} icon="list" summary={words.elsewhere.summary}>
      <p class="lab-line">{words.elsewhere.why}</p>
      <div class="lab-buttons">
        <a class="lab-button" href={`?scenario=${facts.scenario}`} target="_blank" rel="noopener">
          {words.elsewhere.open}
        </a>
      </div>
    </Group>
  );
};
