/** A drop-down list: the browser's own, so that it works everywhere, with our arrow. Gives back only values it was offered. */
import { Icon } from './icons.tsx';

export interface Choice<T extends string> {
  value: T;
  text: string;
}

interface SelectProps<T extends string> {
  value: T;
  groups: readonly { label?: string; choices: readonly Choice<T>[] }[];
  onChoose: (value: T) => void;
}

export function Select<T extends string>({ value, groups, onChoose }: SelectProps<T>) {
  const all = groups.flatMap(({ choices }) => choices);
  return (
    <span class="lab-select">
      <select
        class="lab-select-list"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = all.find((choice) => choice.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {groups.map(({ label, choices }) =>
          label === undefined ? (
            options(choices)
          ) : (
            <optgroup key={label} label={label}>
              {options(choices)}
            </optgroup>
          ),
        )}
      </select>
      <Icon name="chevron" />
    </span>
  );
}

const options = (choices: readonly Choice<string>[]) =>
  choices.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
