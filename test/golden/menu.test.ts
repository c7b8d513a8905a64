// The menu as each firmware words it for each role: one file each, in both languages. They change only knowingly; read the diff
// aloud, then `npx vitest run test/golden -u`.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { counted } from '../../src/device/testing/index.ts';
import { createNavigationMachine } from '../../src/machines/index.ts';
import { pageOf } from '../../src/menu/state/where.ts';
import { en } from '../../src/menu/strings/en.ts';
import { placeTitle, type Strings } from '../../src/menu/strings/index.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import { menuTree, type PageId } from '../../src/menu/tree/tree.ts';
import { allPages, menuView } from '../../src/menu/tree/view.ts';
import { firmwareBars, hasUnbindButton } from '../../src/platform/index.ts';
import { profiles, type RoleName, userOf } from '../harness/audience.ts';

const listed: RoleName[] = ['admin', 'operator', 'guest'];
type Profile = (typeof profiles)[number];

/** Every page on which this user can stand, in menu order, as the navigation chart lets it happen. */
function pagesFor({ capabilities, menuStyle }: Profile, role: RoleName): PageId[] {
  const chart = createNavigationMachine({ places: menuTree, capabilities, menuStyle, vouch: (claimed) => claimed });
  const actor = createActor(chart, { input: { autoLogout: 0 } }).start();
  actor.send({ type: 'life.changed', life: 'running' });
  actor.send({ type: 'menu.requested' });
  actor.send({ type: 'login.succeeded', user: userOf(role) });
  const stood = allPages(capabilities).flatMap(({ id }) => {
    actor.send({ type: 'place.requested', place: id });
    const page = pageOf(actor.getSnapshot().value);
    return page === id ? [page] : [];
  });
  actor.stop();
  return stood;
}

function line(profile: Profile, role: RoleName, page: PageId, t: Strings): string {
  const { breadcrumb } = menuView(profile.capabilities, userOf(role), page);
  const titles = breadcrumb.map((id) => placeTitle(t, id, profile.menuStyle));
  const path = [...(profile.menuStyle === 'grid' ? [t.menu] : []), ...titles].join(' › ');
  const bar = firmwareBars({ ...profile, unbindBar: profile.unbindBar ?? null });
  const button = page.endsWith('hik-connect') && hasUnbindButton(bar);
  return button ? `${path}  [${t.platform.unbind}]` : path;
}

const listing = (profile: Profile, role: RoleName): string =>
  [
    `# ${profile.model} · ${profile.version} · ${role}`,
    ...pagesFor(profile, role).flatMap((page) => [
      '',
      `#/${page}`,
      `  ru  ${line(profile, role, page, ru)}`,
      `  en  ${line(profile, role, page, en)}`,
    ]),
    '',
  ].join('\n');

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  test.each(listed)('the menu of %s is the one written down', async (role) => {
    await expect(listing(profile, role)).toMatchFileSnapshot(`menu.${id}.${role}.txt`);
  });
});

test('every file written down is still listed by somebody', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^menu\..*\.txt$/.test(name));
  expect(files.sort()).toEqual(profiles.flatMap(({ id }) => listed.map((role) => `menu.${id}.${role}.txt`)).sort());
});

test('on 4.x the way is System › Network › Advanced › Platform Access, with the button', () => {
  const with4x = profiles.filter(({ version, unbindBar }) => version.startsWith('V4') && unbindBar !== 'absent');
  const text = with4x.map((profile) => listing(profile, 'admin'));
  counted('listings of 4.x', text.length, 5);
  for (const one of text) {
    expect(one).toContain('  en  System › Network › Advanced › Platform Access  [Unbind]\n');
    expect(one).toContain('  ru  Система › Сеть › Дополнительно › Доступ к платформе  [Отвязать]\n');
  }
});

test('on 3.x it begins with Menu › Configuration › Network, and on 3.x, 5.x and a 4.x without it nothing offers Unbind', () => {
  const others = profiles.filter(({ version, unbindBar }) => !version.startsWith('V4') || unbindBar === 'absent');
  counted('listings without Unbind', others.length, 4);
  for (const profile of others) {
    const text = listing(profile, 'admin');
    expect(text).not.toContain('[');
    if (profile.version.startsWith('V3'))
      expect(text).toContain('  en  Menu › Configuration › Network › Advanced › Platform Access\n');
  }
});
