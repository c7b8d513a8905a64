/** The menu around a page: areas at the top, pages at the left, the page in the middle; on firmware 3.x the icon grid first. */
import { useSelector } from '@xstate/react';
import { useCallback, useMemo } from 'preact/hooks';
import { pageScreens } from '../screens/index.ts';
import { useMenu, useMenuWords, usePage, useRecorder, useUser } from '../state/context.ts';
import { stageOf } from '../state/where.ts';
import { placeTitle } from '../strings/index.ts';
import type { PageId, PlaceId } from '../tree/tree.ts';
import { menuView } from '../tree/view.ts';
import { KeyboardScope } from '../widgets/keyboardScope.tsx';
import { HomeGrid } from './HomeGrid.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import './shell.css';
import '../styles/classic.css';

export default function MenuStage() {
  const { navigation } = useMenu();
  const { firmware } = useRecorder();
  const user = useUser();
  const page = usePage();
  const { t, style } = useMenuWords();
  const atHome = useSelector(navigation, ({ value }) => stageOf(value) === 'home');
  const view = useMemo(() => menuView(firmware.capabilities, user, page), [firmware.capabilities, user, page]);
  const open = useCallback((place: PageId): void => navigation.send({ type: 'place.requested', place }), [navigation]);
  // From page to page of one area the bar stays as it is.
  const area = view.areas.find(({ current }) => current)?.id;
  const bar = useMemo(() => <TopBar areas={view.areas} onOpen={open} />, [firmware.capabilities, user, area, open]);
  const titleOf = (id: PlaceId): string => placeTitle(t, id, style);
  // A tab may bear its page's name; on the way to it the name is told once.
  const path = view.breadcrumb.filter(
    (id, at, all) => titleOf(id) !== titleOf(all[at + 1] ?? id) || at === all.length - 1,
  );
  const PageScreen = page && pageScreens[page];

  return (
    <div class={`shell${atHome ? ' shell-home' : ''}${style === 'grid' ? ' shell-classic' : ''}`}>
      {bar}
      <NoticeBar />
      {atHome ? (
        <HomeGrid areas={view.areas} onOpen={open} />
      ) : (
        <>
          <Sidebar entries={view.sidebar} onOpen={open} />
          <main class="page">
            <KeyboardScope>
              <nav class="breadcrumb" aria-label={t.topBar.path}>
                <ol>
                  {style === 'grid' && <li key="menu">{t.menu}</li>}
                  {path.map((id, at) => (
                    <li key={at} aria-current={id === path.at(-1) ? 'page' : undefined}>
                      {titleOf(id)}
                    </li>
                  ))}
                </ol>
              </nav>
              {view.tabs.length > 0 && (
                <div class="tabs" role="tablist" aria-label={t.topBar.tabs}>
                  {view.tabs.map((tab, at) => (
                    <button
                      key={at}
                      type="button"
                      role="tab"
                      class="tab"
                      aria-selected={tab.current}
                      onClick={() => open(tab.opens)}
                    >
                      {placeTitle(t, tab.id, style)}
                    </button>
                  ))}
                </div>
              )}
              {PageScreen && <PageScreen page={page} />}
            </KeyboardScope>
          </main>
        </>
      )}
    </div>
  );
}
