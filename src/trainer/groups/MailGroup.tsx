/** The letters that the simulated mail server took from the recorder, the newest first: what its receivers would read. */
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';

export const MailGroup = ({ facts: { letters }, strings }: GroupProps) => {
  const words = strings.mail;
  return (
    <Group title={words.title} icon="file" summary={words.summary(letters.length)}>
      {letters.length === 0 && <p class="lab-hint">{words.none}</p>}
      <ul class="lab-hand-over" aria-live="polite">
        {letters.toReversed().map(({ subject, device, from, to, at }, index) => (
          <li key={`${at} ${index}`} class="lab-hand-over-item">
            <Icon name="file" />
            <span class="lab-hand-over-name">
              {device}: {words.subjects[subject]}
            </span>
            <span class="lab-hint">{words.way(from, to.join(', '))}</span>
          </li>
        ))}
      </ul>
    </Group>
  );
};
