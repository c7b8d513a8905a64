/** What a service answers: a body, or a refusal as a code with what to do next. Words for people are the client's. */

export type Status = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

export interface Answer {
  status: Status;
  body: Record<string, unknown>;
  /** Seconds after which it may be tried again. */
  retryAfter?: number;
}

/** Code → status and the next step. One list: the document of the interface is made from it as well. */
export const refusals = {
  'bad-body': [422, 'Send what the document of this interface describes.'],
  'no-key': [
    422,
    'Send a header Idempotency-Key of 8 to 64 letters, digits, - and _, the same when you repeat the request.',
  ],
  'not-json': [415, 'Send application/json.'],
  'too-large': [413, 'Nothing here takes more than 16 kB.'],
  'cross-site': [403, 'Another site may not speak to this service.'],
  'no-session': [401, 'Sign in, and send its token as Authorization: Bearer.'],
  'sign-in-refused': [401, 'Check mail address and password. Without an account, sign up.'],
  'owners-only': [403, 'Support looks devices up; what belongs to an owner only the owner can see or change.'],
  'support-only': [403, 'Only support looks devices up by serial number.'],
  'not-found': [404, 'There is no such thing in this region, or it is not yours.'],
  'not-added': [404, 'Check serial number, verification code and region.'],
  'already-yours': [409, 'It is in your list already.'],
  'already-bound': [
    409,
    'It is bound to another account. Its owner has to unbind it first, at the device itself or in the app.',
  ],
  offline: [409, 'Connect the device to the network and wait until its status says online.'],
  'not-bound': [409, 'It is in nobody’s account: add it to yours.'],
  'picture-wrong': [409, 'Ask for a new picture; each is checked once.'],
  'picture-gone': [409, 'Ask for a new picture: one is good for two minutes, for one device and for one check.'],
  'ticket-wrong': [403, 'Ask the device for a new ticket, in its network and with the password of its admin.'],
  'attempt-wrong': [
    409,
    'Read the attempt off the screen of the device again: it is good for two minutes and one code, and a newer one takes its place.',
  ],
  'not-offered': [409, 'Ask the owner to offer the device to your mail address.'],
  'too-many-shares': [409, 'End a share before you begin another.'],
  void: [409, 'This request was settled as not done. Send a new one with a new Idempotency-Key.'],
  'activated-already': [
    409,
    'The service of this device is activated. Send its key, or reset the service at the device.',
  ],
  'too-many-tries': [429, 'Wait for as long as Retry-After says.'],
  'too-busy': [503, 'Try again in a few seconds.'],
  'store-busy': [503, 'Try again in a few seconds.'],
  'store-full': [503, 'The operator has to make room.'],
  'store-lost': [503, 'Repeat the request with the same Idempotency-Key: it tells what became of it.'],
} as const satisfies Record<string, readonly [status: Status, next: string]>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, retryAfter?: number): Answer {
  const [status, next] = refusals[code];
  return { status, body: { code, next }, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

export const told = (body: Record<string, unknown> = {}, status: 200 | 201 = 200): Answer => ({ status, body });
