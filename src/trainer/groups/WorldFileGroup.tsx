/** The whole world as a file: saved, handed on, loaded. */
import { FileButton, offer, refusalText } from '../files.tsx';
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';

export const WorldFileGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.world.file;
  return (
    <Group title={words.title} icon="file">
      <div class="lab-buttons">
        <button type="button" class="lab-button" onClick={async () => offer(await ports.worldFile())}>
          <Icon name="down" />
          {words.save}
        </button>
        <FileButton text={words.load} onText={(text) => ports.loadWorld(text)} />
      </div>
      <div role="status">
        {facts.worldRefusal && <p class="lab-refusal">{refusalText(facts.worldRefusal, strings.world.refusals)}</p>}
      </div>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
