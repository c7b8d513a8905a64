/** Something that is on or off, with its state in words beside it. */
interface SwitchProps {
  name: string;
  state: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export const Switch = ({ name, state, on, onChange }: SwitchProps) => (
  <button type="button" role="switch" class="lab-switch" aria-checked={on} onClick={() => onChange(!on)}>
    <span class="lab-switch-name">{name}</span>
    <span class="lab-switch-state">{state}</span>
    <span class="lab-switch-track" />
  </button>
);
