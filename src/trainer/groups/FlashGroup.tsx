/** The recorder's flash chip: what lies in its two slots, and a way to damage it. */
import { Group, type GroupProps } from '../Group.tsx';

const slots = ['a', 'b'] as const;

export const FlashGroup = ({ facts: { flash }, ports, strings }: GroupProps) => {
  const words = strings.world.flash;
  const sequenceOf = (slot: 'a' | 'b'): number => {
    const found = flash[slot];
    return found.state === 'good' ? found.sequence : 0;
  };
  const newest = sequenceOf('a') > sequenceOf('b') ? 'a' : 'b';
  const told = (slot: 'a' | 'b'): string => {
    const found = flash[slot];
    return found.state === 'good' ? words.good(found.sequence) : words[found.state];
  };
  const good = slots.filter((slot) => flash[slot].state === 'good').length;
  return (
    <Group title={words.title} icon="chip" summary={words.summary(good)}>
      <ul class="lab-slots">
        {slots.map((slot) => (
          <li key={slot} class="lab-slot">
            <span class="lab-slot-name">{words.slot(slot)}</span>
            <span class={`lab-slot-state lab-slot-${flash[slot].state}`}>
              {told(slot)}
              {flash[slot].state === 'good' && slot === newest && <small class="lab-slot-newest">{words.newest}</small>}
            </span>
            <button
              type="button"
              class="lab-button"
              aria-label={words.damageSlot(slot)}
              disabled={flash[slot].state !== 'good'}
              onClick={() => ports.damageFlash(slot)}
            >
              {words.damage}
            </button>
          </li>
        ))}
      </ul>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
