/**
 * Every settings page: its descriptor's rows that scroll, and beneath them, fixed, what happened, Apply and Back. The same
 * component serves all of them and its rows are keyed by position and kind, so that a switch of pages reuses what stands there.
 */
import { useSelector } from '@xstate/react';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fieldsOf, rowsOf } from '../settings/descriptor.ts';
import { type SettingsPageId, settingsPageIds, settingsPages } from '../settings/index.ts';
import { useMenu, useMenuWords } from '../state/context.ts';
import type { PageId } from '../tree/tree.ts';
import { Button } from '../widgets/Button.tsx';
import { useFocusBeneath } from '../widgets/layers.tsx';
import { Said } from '../widgets/Said.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { SettingsRows } from './SettingsRows.tsx';
import { asides } from './specialRows.ts';
import { type SettingsForm, useSettings } from './useSettings.ts';
import './settings.css';

/** The page is one of the settings pages: `settingsScreens` gives it no other. */
export function SettingsScreen({ page }: { page: PageId }) {
  const descriptor = settingsPages[page as SettingsPageId];
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const fields = rowsOf(descriptor).flatMap(fieldsOf);
  const form = useSettings(fields);
  const asked = useSelector(navigation, ({ context }) => context.held !== null);
  const body = useRef<HTMLDivElement>(null);
  const Aside = descriptor.aside && asides[descriptor.aside];

  // To look whether it is scrolled, or to scroll what is not, would cost a layout at every switch of page.
  const scrolled = useRef(false);
  useEffect(() => {
    if (scrolled.current) body.current?.scrollTo(0, 0);
    scrolled.current = false;
  }, [page]);
  useRefusedInSight(form, fields, body);

  return (
    <>
      <div
        class={Aside ? 'page-body settings-beside' : 'page-body'}
        ref={body}
        onScroll={() => {
          scrolled.current = true;
        }}
      >
        <div class="settings-rows">
          <SettingsRows page={page} form={form} />
        </div>
        {Aside && <Aside />}
      </div>
      <footer class="page-footer">
        <Said done={form.applied && t.applied} refused={form.refused} />
        <Button accent busy={form.busy} onClick={form.apply}>
          {t.apply}
        </Button>
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
      {asked && <LeaveDialog busy={form.busy} onSave={form.apply} />}
    </>
  );
}

/** When an Apply comes back refused, the first field that was refused is scrolled to and has the focus. */
function useRefusedInSight(
  { busy, refusedFields }: SettingsForm,
  fields: readonly string[],
  body: { current: HTMLDivElement | null },
): void {
  const giveFocus = useFocusBeneath();
  const wasBusy = useRef(false);
  useEffect(() => {
    const cameBack = wasBusy.current && !busy;
    wasBusy.current = busy;
    const first = fields.find((field) => refusedFields.some((refused) => refused === field));
    if (!cameBack || !first) return undefined;
    const timer = setTimeout(() => {
      const row = body.current?.querySelector(`[data-field="${first}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      const field = row?.querySelector<HTMLElement>('input, button');
      if (field) giveFocus(field);
    });
    return () => clearTimeout(timer);
  }, [busy]);
}

/** One screen for all of them. */
export const settingsScreens = Object.fromEntries(settingsPageIds.map((page) => [page, SettingsScreen])) as Record<
  SettingsPageId,
  ComponentType<{ page: PageId }>
>;
