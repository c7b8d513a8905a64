/** A drop-down list: the browser's own, so that it works everywhere, with our arrow. Gives back only values it was offered. */
import { useId } from 'preact/hooks';
import { Icon } from './icons.tsx';

export interface Choice<T extends string> {
  value: T;
  text: string;
}

interface SelectProps<T extends string> {
  label: string;
  /** Where the label stands; `unseen` where a heading says the same to the eye. */
  labelled?: 'above' | 'beside' | 'unseen';
  value: T;
  groups: readonly { title?: string; choices: readonly Choice<T>[] }[];
  onChoose: (value: T) => void;
}

export function Select<T extends string>({ label, labelled = 'above', value, groups, onChoose }: SelectProps<T>) {
  const list = useId();
  const all = groups.flatMap(({ choices }) => choices);
  return (
    <div class={labelled === 'beside' ? 'lab-field-beside' : 'lab-field'}>
      <label class={labelled === 'unseen' ? 'lab-unseen' : 'lab-field-name'} for={list}>
        {label}
      </label>
      <span class="lab-select">
        <select
          id={list}
          class="lab-select-list"
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = all.find((choice) => choice.value === currentTarget.value);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {groups.map(({ title, choices }) =>
            title === undefined ? (
              options(choices)
            ) : (
              <optgroup key={title} label={title}>
                {options(choices)}
              </optgroup>
            ),
          )}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}

const options = (choices: readonly Choice<string>[]) =>
  choices.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
