/** The cameras, channel by channel: each sends its picture, or does not for one of the reasons that its line can have. */
import { Group, type GroupProps } from '../Group.tsx';
import { Select } from '../Select.tsx';

export const CamerasGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.cameras;
  const { faults, possible } = facts.cameras;
  const away = faults.filter((fault) => fault !== null).length;
  const choices = (['comes', ...possible] as const).map((value) => ({ value, text: words.pictures[value] }));
  return (
    <Group title={words.title} icon="camera" summary={words.summary(away)}>
      <div class="lab-cameras">
        {faults.map((fault, index) => (
          <Select
            key={index + 1}
            label={words.channel(index + 1)}
            labelled="beside"
            value={fault ?? 'comes'}
            groups={[{ choices }]}
            onChoose={(picture) => ports.setCamera(index + 1, picture)}
          />
        ))}
      </div>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
