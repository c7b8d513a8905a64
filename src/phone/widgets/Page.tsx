/** A page of the phone: its title with the way back, and what it shows. Whoever comes to it by keyboard or ear stands at its title. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { Icon } from './Icon.tsx';

interface PageProps {
  title: string;
  back?: (() => void) | undefined;
  /** At the right of the title. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}

export function Page({ title, back, beside, children }: PageProps) {
  const { t, ports } = usePhone();
  const Body = ports.beside ? 'div' : 'main';
  const heading = useRef<HTMLHeadingElement>(null);
  // With the page itself, not a frame later: whoever types quickly is in a field by then. Not at the very first: nobody came from anywhere, and a page in a lab must not take the focus from it.
  useLayoutEffect(() => {
    if (back) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div class="ph-page">
      <header class="ph-bar">
        {back ? (
          <button type="button" class="ph-bar-button" aria-label={t.back} onClick={back}>
            <Icon name="back" />
          </button>
        ) : (
          <span class="ph-bar-gap" />
        )}
        <h1 class="ph-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {beside ?? <span class="ph-bar-gap" />}
      </header>
      <Body class="ph-body">{children}</Body>
    </div>
  );
}
