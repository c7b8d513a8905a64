/** The pages of an area: icons, one folding level, the current row lifted. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenuWords } from '../state/context.ts';
import { placeTitle } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import type { Entry, SidebarEntry } from '../tree/view.ts';

interface SidebarProps {
  entries: SidebarEntry[];
  /** The same function from page to page. */
  onOpen(page: PageId): void;
}

export function Sidebar({ entries, onOpen }: SidebarProps) {
  const { t } = useMenuWords();
  /** Each row as it is at rest and lifted. From page to page two of them change; what is the same object is not looked at again. */
  const drawn = useMemo(() => new Map<string, VNode>(), [onOpen]);
  const row = (entry: Entry, inside: boolean, folder: boolean): VNode => {
    const key = `${entry.id} ${entry.opens} ${entry.current} ${folder}`;
    const made = drawn.get(key) ?? <Row {...{ entry, inside, folder, onOpen }} />;
    drawn.set(key, made);
    return made;
  };
  return (
    <nav class="sidebar" aria-label={t.topBar.pages}>
      <ul>
        {entries.map((entry, index) => (
          <li key={index}>
            {row(entry, false, entry.inside.length > 0)}
            {entry.current && entry.inside.length > 0 && (
              <ul>
                {entry.inside.map((inner, at) => (
                  <li key={at}>{row(inner, true, false)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface RowProps {
  entry: Entry;
  inside: boolean;
  /** It opens and closes what is inside. */
  folder: boolean;
  onOpen(page: PageId): void;
}

function Row({ entry, inside, folder, onOpen }: RowProps) {
  const { t, style } = useMenuWords();
  return (
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
}
