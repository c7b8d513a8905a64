/** The one conversation that the first screen needs; the others come with the menu (menu.entry.ts). */
import type { Row } from './row.ts';

export const loginRow: Row<'login'> = {
  conversation: 'login',
  where: { stages: ['login'] },
  watched: true,
  input: ({ recorder: { users } }) => ({ user: users[0]?.name ?? '' }),
  // Who has a pattern sees nothing else first.
  opening: ({ recorder: { users, patternShut } }) =>
    !patternShut && users.some(({ hasPattern }) => hasPattern) ? { type: 'pattern.offered' } : null,
  ends: ({ context: { user } }) => [
    { to: 'navigation', event: user ? { type: 'login.succeeded', user } : { type: 'login.cancelled' } },
  ],
};
