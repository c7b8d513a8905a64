/** What PC and phone ask is written down without secrets and without what was handed out, and is asked again with what is handed out then. */
import { expect, test } from 'vitest';
import { askAgain, createBesideRecorder } from './besides.ts';
import type { BesideEntry } from './format.ts';
import { createSecretRedactor } from './secretRedactor.ts';

const PASSWORD = 'unbind4x';
const [TOKEN, TICKET, PICTURE] = ['a'.repeat(64), 'b'.repeat(32), 'c'.repeat(24)];
const call = (method: string, path: string, more = {}) => ({
  of: 'cloud',
  region: 'russia',
  whereabouts: 'house',
  request: { method, path, ...more },
});

function writing() {
  const entries: BesideEntry[] = [];
  const { describeText } = createSecretRedactor({ admin: PASSWORD, label: 'QRSMXT' });
  const recorder = createBesideRecorder({ describeText, note: (entry) => entries.push(entry) });
  return { entries, recorder };
}

test('passwords and codes stand as whose they are, what was handed out as where it came from', () => {
  const { entries, recorder } = writing();
  const session = call('POST', '/sessions', { body: { mail: 'anna@house.invalid', password: 'her own' } });
  recorder.asked('phone', session)?.({ token: TOKEN });
  const fields = { Password: PASSWORD, Face: 'app' };
  recorder.asked('phone', { of: 'recorder', types: 'SimUnbindTicket', mac: '02', fields })?.({ Ticket: TICKET });
  recorder.asked('phone', call('POST', '/picture-codes', { token: TOKEN }))?.({ picture: { id: PICTURE } });
  recorder.asked('phone', call('GET', `/picture-codes/${PICTURE}/audio`, { token: TOKEN }));
  const picture = { id: PICTURE, text: '1234567' };
  recorder.asked('phone', call('POST', '/unbindings', { token: TOKEN, body: { ticket: TICKET, picture } }));
  const text = JSON.stringify(entries);
  for (const secret of [PASSWORD, 'her own', TOKEN, TICKET, PICTURE]) expect(text).not.toContain(secret);

  const [tokenNow, ticketNow, pictureNow] = ['d'.repeat(64), 'e'.repeat(32), 'f'.repeat(24)];
  const answers = [{ token: tokenNow }, { Ticket: ticketNow }, { picture: { id: pictureNow } }, {}];
  const typed = (reference: { is: string }): string => (reference.is === 'right' ? PASSWORD : 'made up');
  expect(entries.map(({ ask }) => askAgain(ask, answers, typed))).toEqual([
    call('POST', '/sessions', { body: { mail: 'anna@house.invalid', password: 'made up' } }),
    { of: 'recorder', types: 'SimUnbindTicket', mac: '02', fields },
    call('POST', '/picture-codes', { token: tokenNow }),
    call('GET', `/picture-codes/${pictureNow}/audio`, { token: tokenNow }),
    call('POST', '/unbindings', {
      token: tokenNow,
      body: { ticket: ticketNow, picture: { id: pictureNow, text: '1234567' } },
    }),
  ]);
});

test('the code that a verification is told is not written down', () => {
  const { entries, recorder } = writing();
  const ask = call('POST', '/devices/SIM204816/verification', { body: { attempt: '0A1B2C3D' } });
  recorder.asked('phone', ask)?.({ verificationCode: '31415926' });
  recorder.asked('phone', call('DELETE', '/sessions/current'));
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain('31415926');
});

test('looking is not written down: lists of devices, and what the tool asks around for', () => {
  const { entries, recorder } = writing();
  expect(recorder.asked('phone', call('GET', '/devices'))).toBeNull();
  expect(recorder.asked('pc', { of: 'recorder', types: 'getUnbindStatus', mac: '02', fields: {} })).toBeNull();
  expect(entries).toEqual([]);
});

test('where nothing was handed out this time, the next is asked with nothing, and refused', () => {
  const again = askAgain({ of: 'cloud', request: { token: { answer: 0, at: 'token' } } }, [undefined], () => '');
  expect(again).toEqual({ of: 'cloud', request: { token: '' } });
});
