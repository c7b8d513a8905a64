/** The rows of a settings page as its descriptor lists them: on the page itself and in the set-up wizard. */
import type { SettingsRow, SpecialRow } from '../settings/descriptor.ts';
import { type SettingsPageId, settingsPages } from '../settings/index.ts';
import { useMenuWords, useRecorder } from '../state/context.ts';
import type { PageId } from '../tree/tree.ts';
import { ConfigRow } from './ConfigRow.tsx';
import { adaptedRows, ownRows } from './specialRows.ts';
import type { SettingsForm } from './useSettings.ts';

interface SettingsRowsProps {
  /** One of the settings pages. */
  page: PageId;
  form: SettingsForm;
  /** Rows that are not wanted here. */
  without?: readonly SpecialRow[];
}

export function SettingsRows({ page, form, without = [] }: SettingsRowsProps) {
  const { groups } = settingsPages[page as SettingsPageId];
  const facts = useRecorder();
  const { t } = useMenuWords();
  const isThere = (row: SettingsRow): boolean =>
    (row.capability === undefined || facts.firmware.capabilities.includes(row.capability)) &&
    !('special' in row && without.includes(row.special));
  const isDead = ({ when }: SettingsRow): boolean => when?.some(({ field, is }) => form.value(field) !== is) ?? false;

  return (
    <>
      {groups.map(({ title, half, rows }, at) => (
        <section key={at} class={half && 'settings-half'}>
          {title && <h2 class="settings-title">{t.groups[title]}</h2>}
          {rows.filter(isThere).map((row, index) => {
            const given = { form, disabled: isDead(row) };
            if (!('special' in row)) {
              const { field, keys, masked } = row;
              return <ConfigRow key={index} {...given} {...{ field, keys, masked }} />;
            }
            const adapted = adaptedRows[row.special];
            if (adapted) return <ConfigRow key={index} {...given} {...adapted({ ...given, facts, t })} />;
            const Own = ownRows[row.special];
            return Own && <Own key={`${index} ${row.special}`} {...given} />;
          })}
        </section>
      ))}
    </>
  );
}
