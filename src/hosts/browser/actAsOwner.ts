/**
 * One thing that the trainer does with the recorder as somebody with an account of the cloud: sign in, do it, sign out. The password is in
 * the requests that check it and nowhere else; the session ends with the deed.
 */
import type { CloudAnswer, CloudCall, CloudRequest } from '../../cloud/index.ts';
import type { OwnerAnswer, OwnerDeed, OwnerWish } from '../../trainer/index.ts';

const MAIL = /^[\w.+-]+@[\w.-]+\.invalid$/i;
const PASSWORD_MIN = 8;
const AGENT = 'SIM trainer';

const known: Readonly<Record<string, OwnerAnswer>> = {
  'sign-in-refused': 'sign-in-refused',
  'not-added': 'not-added',
  'already-yours': 'already-yours',
  'already-bound': 'already-bound',
  offline: 'offline',
  'not-found': 'not-yours',
  'too-many-tries': 'too-many-tries',
  'too-busy': 'no-answer',
  'store-busy': 'no-answer',
  'store-lost': 'no-answer',
};

function answerOf(answer: CloudAnswer | null): OwnerAnswer {
  if (!answer) return 'no-answer';
  if (answer.status < 300) return 'done';
  // Of what is sent only the code could be malformed here: no cloud has a device with such a one.
  if (answer.body['field'] === 'code') return 'not-added';
  return known[String(answer.body['code'])] ?? 'refused';
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');

export async function actAsOwner(
  cloud: CloudCall,
  { serial, region }: { serial: string; region: string },
  deed: OwnerDeed,
  { mail, code, takePassword }: OwnerWish,
): Promise<OwnerAnswer> {
  const body = { mail: mail.trim(), password: takePassword() };
  if (!MAIL.test(body.mail)) return 'mail-malformed';
  if (body.password.length < PASSWORD_MIN) return 'password-short';
  const ask = (request: CloudRequest): Promise<CloudAnswer | null> => cloud(region, request);
  const signIn = () => ask({ method: 'POST', path: '/sessions', body: { ...body, agent: AGENT } });

  let signedIn = await signIn();
  // An address that is new gets an account, where there is something to add to it. One that is not keeps its password.
  if (deed === 'add' && answerOf(signedIn) === 'sign-in-refused') {
    const signedUp = await ask({ method: 'POST', path: '/accounts', body });
    if (answerOf(signedUp) !== 'done') return answerOf(signedUp);
    signedIn = await signIn();
  }
  const token = signedIn?.body['token'];
  if (answerOf(signedIn) !== 'done' || typeof token !== 'string') return answerOf(signedIn);
  const key = newKey();
  const done = await ask(
    deed === 'add'
      ? { method: 'POST', path: '/devices', token, key, body: { serial, code: code.trim() } }
      : { method: 'DELETE', path: `/devices/${serial}`, token, key },
  );
  await ask({ method: 'DELETE', path: '/sessions/current', token });
  return answerOf(done);
}
