/** A drop-down list: a plain box while closed; the list is built when it is opened, on the layer over the page. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { Layer } from './layers.tsx';
import { Veil } from './Veil.tsx';
import './select.css';

interface SelectProps<V extends string | number> {
  label: string;
  value: V;
  options: readonly { value: V; text: string }[];
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange(value: V): void;
}

export function Select<V extends string | number>({
  label,
  value,
  options,
  disabled = false,
  invalid = false,
  describedBy,
  onChange,
}: SelectProps<V>) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const open = openFor === label;
  const box = useRef<HTMLButtonElement>(null);
  const listId = useId();
  // A box that stays on the screen for another thing, as when the page is turned under it, is closed.
  if (openFor !== null && !open) setOpenFor(null);
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const close = (): void => {
    setOpenFor(null);
    box.current?.focus({ preventScroll: true });
  };
  const choose = (next: V): void => {
    close();
    if (next !== value) onChange(next);
  };
  const step = (by: number): void => {
    const next = options[Math.min(options.length - 1, Math.max(0, at + by))];
    if (next && next.value !== value) onChange(next.value);
  };

  return (
    <>
      <button
        ref={box}
        type="button"
        class={invalid ? 'select select-invalid' : 'select'}
        role="combobox"
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={listId}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        disabled={disabled}
        onClick={() => setOpenFor(open ? null : label)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else return;
          event.preventDefault();
        }}
      >
        <span class="select-text">{options[at]?.text ?? String(value)}</span>
        <Icon name="chevron-down" />
      </button>
      {open && box.current && (
        <Layer>
          <List
            id={listId}
            label={label}
            at={at}
            options={options}
            under={box.current}
            onChoose={choose}
            onClose={close}
          />
        </Layer>
      )}
    </>
  );
}

interface ListProps<V> {
  id: string;
  label: string;
  at: number;
  options: readonly { value: V; text: string }[];
  under: HTMLElement;
  onChoose(value: V): void;
  onClose(): void;
}

function List<V extends string | number>({ id, label, at, options, under, onChoose, onClose }: ListProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(at);

  // Before the first painting: it appears in its place.
  useLayoutEffect(() => {
    const element = list.current;
    const stage = element?.offsetParent?.getBoundingClientRect();
    if (!element || !stage) return;
    const box = under.getBoundingClientRect();
    const below = stage.bottom - box.bottom >= element.offsetHeight;
    element.style.minWidth = `${box.width}px`;
    element.style.left = `${Math.max(0, Math.min(box.left - stage.left, stage.width - element.offsetWidth))}px`;
    element.style.top = `${below ? box.bottom - stage.top : Math.max(0, box.top - stage.top - element.offsetHeight)}px`;
    element.focus({ preventScroll: true });
  }, []);
  // A long list shows the option that is marked; the page beneath it stays where it is.
  useLayoutEffect(() => {
    const option = list.current?.children[marked];
    if (!list.current || !(option instanceof HTMLElement)) return;
    const { clientHeight, scrollTop } = list.current;
    if (option.offsetTop < scrollTop) list.current.scrollTop = option.offsetTop;
    const over = option.offsetTop + option.offsetHeight - clientHeight;
    if (over > scrollTop) list.current.scrollTop = over;
  }, [marked]);

  const onKey = (event: KeyboardEvent): void => {
    const last = options.length - 1;
    if (event.key === 'ArrowDown') setMarked(Math.min(last, marked + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (event.key === 'Home') setMarked(0);
    else if (event.key === 'End') setMarked(last);
    else if (event.key === 'Enter' || event.key === ' ') {
      const option = options[marked];
      if (option) onChoose(option.value);
    } else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Veil label={label} onClose={onClose}>
      <div
        ref={list}
        id={id}
        class="select-list"
        role="listbox"
        aria-label={label}
        aria-activedescendant={`${id}-${marked}`}
        tabIndex={-1}
        onKeyDown={onKey}
      >
        {options.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            class={index === marked ? 'select-option select-marked' : 'select-option'}
            aria-selected={index === at}
            // A list that opens beneath a resting pointer is marked by the keys, not by where the pointer happens to be.
            onMouseMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setMarked(index)}
            onClick={() => onChoose(option.value)}
          >
            {option.text}
          </div>
        ))}
      </div>
    </Veil>
  );
}
