/** The bar at the top: own mark, the areas, and at the right the clock, the recorder's messages, who is logged in, and power. */
import { BrandMark } from '../brand/BrandMark.tsx';
import { MenuIcon } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords, useUser } from '../state/context.ts';
import { placeTitle } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import type { Entry } from '../tree/view.ts';
import { Clock } from './Clock.tsx';
import { MessageBell } from './MessageBell.tsx';
import { PowerButton } from './PowerButton.tsx';
import './topBar.css';

export function TopBar({ areas, onOpen }: { areas: Entry[]; onOpen(page: PageId): void }) {
  const { navigation } = useMenu();
  const user = useUser();
  const { t, style } = useMenuWords();
  return (
    <header class="top-bar">
      <span class="top-mark">
        <BrandMark size={28} />
        <span class="top-brand">
          {t.brand}
          <small>{t.simulation}</small>
        </span>
      </span>
      {style === 'areas' ? (
        <nav class="areas" aria-label={t.topBar.areas}>
          <button type="button" class="area" onClick={() => navigation.send({ type: 'back.pressed' })}>
            <MenuIcon name="monitor" />
            {t.liveView}
          </button>
          {areas.map((area) => (
            <button
              key={area.id}
              type="button"
              class="area"
              aria-current={area.current ? 'true' : undefined}
              onClick={() => onOpen(area.opens)}
            >
              {area.icon && <MenuIcon name={area.icon} />}
              {placeTitle(t, area.id, style)}
            </button>
          ))}
        </nav>
      ) : (
        <span class="areas area-title">{t.menu}</span>
      )}
      <Clock />
      {user?.rights.includes('log') && <MessageBell />}
      <span class="top-user">
        <MenuIcon name="user" />
        <span class="sr-only">{t.topBar.user}: </span>
        {user?.name}
      </span>
      <PowerButton />
    </header>
  );
}
