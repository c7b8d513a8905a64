/** A page that is only read: its body scrolls, Back stands beneath it, and before it what else may be done. */
import type { ComponentChildren } from 'preact';
import { useMenu, useMenuWords } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';

interface ReadPageProps {
  children: ComponentChildren;
  footer?: ComponentChildren;
}

export function ReadPage({ children, footer }: ReadPageProps) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  return (
    <>
      <div class="page-body">{children}</div>
      <footer class="page-footer">
        {footer}
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
    </>
  );
}
