/**
 * Access Type: which platform the page speaks of, Hik-Connect or ISUP. Each has a page of its own in the tree, so that links lead to
 * either; on the screen they are one page whose rows change with this list.
 */
import { useMenu, useMenuWords, usePage } from '../../state/context.ts';
import type { PageId } from '../../tree/tree.ts';
import { ReadRow, Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';

const types = ['hik-connect', 'isup'] as const;

export function AccessTypeRow() {
  const { t } = useMenuWords();
  const { navigation } = useMenu();
  const page = usePage();
  const label = t.platform.accessType;
  // The set-up wizard stands on no page, and sets up Hik-Connect alone.
  if (page === null) return <ReadRow label={label}>{t.platform.types['hik-connect']}</ReadRow>;
  const above = page.slice(0, page.lastIndexOf('/'));
  return (
    <Row label={label}>
      {(describedBy) => (
        <Select
          {...{ label, describedBy }}
          value={page.endsWith('/isup') ? 'isup' : 'hik-connect'}
          options={types.map((value) => ({ value, text: t.platform.types[value] }))}
          onChange={(type) => navigation.send({ type: 'place.requested', place: `${above}/${type}` as PageId })}
        />
      )}
    </Row>
  );
}
