/** The main menu of firmware 3.x: a grid of icons. */
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords } from '../state/context.ts';
import { placeTitle } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import type { Entry } from '../tree/view.ts';
import './homeGrid.css';

export function HomeGrid({ areas, onOpen }: { areas: Entry[]; onOpen(page: PageId): void }) {
  const { navigation } = useMenu();
  const { t, style } = useMenuWords();
  return (
    <main class="home">
      <h1 class="sr-only">{t.menu}</h1>
      <div class="home-grid">
        <button type="button" class="tile" onClick={() => navigation.send({ type: 'back.pressed' })}>
          <MenuIcon name="monitor" />
          {t.liveView}
        </button>
        {areas.map((area) => (
          <button key={area.id} type="button" class="tile" onClick={() => onOpen(area.opens)}>
            {area.icon && <MenuIcon name={area.icon} />}
            {placeTitle(t, area.id, style)}
          </button>
        ))}
      </div>
    </main>
  );
}
