/** An event list that is whole, for the tests that damage it. */
import { EVENT_LIST_KIND } from '../format.ts';

export const when = { life: 'running', place: 'login', platform: 'online' };
export const written = {
  does: 'write',
  on: { a: 'input', named: 'Password', under: 'Unbind', nth: 1 },
  text: { secret: { is: 'right', of: 'admin', length: 8 } },
};
export const good = () => ({
  kind: EVENT_LIST_KIND,
  schema: 5,
  scenario: 'bound-4x',
  profile: null,
  language: 'ru',
  seed: 'a1b2',
  entries: [
    { at: 10, when, to: 'navigation', in: 'liveView.watching', event: { type: 'secondary.pressed' } },
    {
      at: 20,
      when,
      to: 'login',
      in: 'askingPassword',
      event: { type: 'password.submitted', secret: { secret: { is: 'right', of: 'admin', length: 8 } } },
    },
    {
      at: 20,
      when,
      to: 'activation',
      in: 'choosing',
      event: { type: 'x', both: [{ secret: { is: 'own', number: 1, length: 9, kinds: ['lower', 'digit'] } }] },
    },
    { at: 30, when, command: 'setNetwork', with: ['cable', false] },
    { at: 30, when, from: 'pc', did: written },
  ],
  end: { life: 'running' },
});
