/** A page that is only read: its body scrolls, Back stands beneath it. */
import type { ComponentChildren } from 'preact';
import { useMenu, useMenuWords } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';

export function ReadPage({ children }: { children: ComponentChildren }) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  return (
    <>
      <div class="page-body">{children}</div>
      <footer class="page-footer">
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
    </>
  );
}
