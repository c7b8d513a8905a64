/** What a second owner would find on this recorder, and where each thing is removed. */
import type { HandOverId } from '../../world/index.ts';
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { useTold } from '../lessons/useTold.ts';

export const HandOverGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.handOver;
  const ids = Object.keys(facts.handOver) as HandOverId[];
  const { told, again } = useTold({ facts, ports, strings }, 'handOver', async (read) => {
    const { handOverItems } = await import('../handOver/items.ts');
    return ids.map((id) => ({ id, name: read(handOverItems[id].name), remove: read(handOverItems[id].remove) }));
  });
  const left = ids.filter((id) => facts.handOver[id] > 0);
  return (
    <Group title={words.title} icon="list" summary={words.summary(left.length)}>
      <p class="lab-line" role="status">
        {left.length === 0 ? words.nothing : words.intro}
      </p>
      {told === 'missing' && (
        <div role="alert">
          <p class="lab-refusal">{words.missing}</p>
          <button type="button" class="lab-button" onClick={again}>
            {words.again}
          </button>
        </div>
      )}
      {told !== null && told !== 'missing' && (
        <ul class="lab-hand-over">
          {told.map(({ id, name, remove }) => (
            <li key={id} class={`lab-hand-over-item${facts.handOver[id] > 0 ? ' lab-hand-over-left' : ''}`}>
              <Icon name={facts.handOver[id] > 0 ? 'warning' : 'check'} />
              <span class="lab-hand-over-name">
                {name}
                {facts.handOver[id] > 1 && `: ${facts.handOver[id]}`}
                {facts.handOver[id] === 0 && <span class="lab-unseen">: {words.clean}</span>}
              </span>
              {facts.handOver[id] > 0 && <span class="lab-hint">{remove}</span>}
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
};
