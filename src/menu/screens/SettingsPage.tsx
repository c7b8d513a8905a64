/** A page of settings: rows that scroll, and beneath them, fixed, what happened, Apply and Back. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import { useMenu, useMenuWords } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import type { SettingsForm } from './useSettings.ts';

export function SettingsPage({ form, children }: { form: SettingsForm; children: ComponentChildren }) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  return (
    <>
      <div class="page-body">{children}</div>
      <footer class="page-footer">
        <span class="page-said" role="status">
          {form.refused && (
            <span class="page-said tone-error">
              <Icon name="alert-triangle" />
              {form.refused}
            </span>
          )}
          {form.applied && (
            <span class="page-said tone-ok">
              <Icon name="circle-check" />
              {t.applied}
            </span>
          )}
        </span>
        <Button accent busy={form.busy} onClick={form.apply}>
          {t.apply}
        </Button>
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
    </>
  );
}

/** A page that is only read. */
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
