/** The pages of an area: icons, one folding level, the current row lifted. */
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenuWords } from '../state/context.ts';
import { placeTitle } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import type { Entry, SidebarEntry } from '../tree/view.ts';

export function Sidebar({ entries, onOpen }: { entries: SidebarEntry[]; onOpen(page: PageId): void }) {
  const { t, style } = useMenuWords();
  const row = (entry: Entry, inside: boolean, folder: boolean) => (
    <button
      type="button"
      class={inside ? 'side-row side-inside' : 'side-row'}
      aria-current={entry.current && !folder ? 'page' : undefined}
      aria-expanded={folder ? entry.current : undefined}
      onClick={() => onOpen(entry.opens)}
    >
      {entry.icon && <MenuIcon name={entry.icon} />}
      <span class="side-title">{placeTitle(t, entry.id, style)}</span>
      {folder && <MenuIcon name={entry.current ? 'chevron-down' : 'chevron-right'} class="side-fold" />}
    </button>
  );
  return (
    <nav class="sidebar" aria-label={t.topBar.pages}>
      <ul>
        {entries.map((entry, index) => (
          <li key={index}>
            {row(entry, false, entry.inside.length > 0)}
            {entry.current && entry.inside.length > 0 && (
              <ul>
                {entry.inside.map((inner) => (
                  <li key={inner.id}>{row(inner, true, false)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
