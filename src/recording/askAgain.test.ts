/** What PC and phone asked when a list of schema 4 was written is asked again with what is handed out now. */
import { expect, test } from 'vitest';
import type { Json } from '../device/index.ts';
import { askAgain } from './askAgain.ts';
import type { SecretReference } from './format.ts';

const call = (method: string, path: string, more = {}): Json => ({
  of: 'cloud',
  region: 'russia',
  whereabouts: 'house',
  request: { method, path, ...more },
});
const PASSWORD = { secret: { is: 'right', of: 'admin', length: 8 } };
const OWN = { secret: { is: 'own', number: 1, length: 7, kinds: ['lower'] } };
const token = { answer: 0, at: 'token' };
const picture = { answer: 2, at: 'picture.id' };
const typed = (reference: SecretReference): string => (reference.is === 'right' ? 'unbind4x' : 'made up');

test('passwords are typed by whose they are, what was handed out is taken from where it comes', () => {
  const asks = [
    call('POST', '/sessions', { body: { mail: 'anna@house.invalid', password: OWN } }),
    { of: 'recorder', types: 'SimUnbindTicket', mac: '02', fields: { Password: PASSWORD, Face: 'app' } },
    call('POST', '/picture-codes', { token }),
    call('GET', { joined: ['/picture-codes/', picture, '/audio'] } as unknown as string, { token }),
    call('POST', '/unbindings', {
      token,
      body: { ticket: { answer: 1, at: 'Ticket' }, picture: { id: picture, text: '1234567' } },
    }),
  ];
  const answers = [{ token: 'd'.repeat(64) }, { Ticket: 'e'.repeat(32) }, { picture: { id: 'f'.repeat(24) } }, {}];
  expect(asks.map((ask) => askAgain(ask, answers, typed))).toEqual([
    call('POST', '/sessions', { body: { mail: 'anna@house.invalid', password: 'made up' } }),
    { of: 'recorder', types: 'SimUnbindTicket', mac: '02', fields: { Password: 'unbind4x', Face: 'app' } },
    call('POST', '/picture-codes', { token: 'd'.repeat(64) }),
    call('GET', `/picture-codes/${'f'.repeat(24)}/audio`, { token: 'd'.repeat(64) }),
    call('POST', '/unbindings', {
      token: 'd'.repeat(64),
      body: { ticket: 'e'.repeat(32), picture: { id: 'f'.repeat(24), text: '1234567' } },
    }),
  ]);
});

test('where nothing was handed out this time, the next is asked with nothing, and refused', () => {
  const again = askAgain({ of: 'cloud', request: { token: { answer: 0, at: 'token' } } }, [undefined], () => '');
  expect(again).toEqual({ of: 'cloud', request: { token: '' } });
});
