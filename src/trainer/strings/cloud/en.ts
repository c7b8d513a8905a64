/** The panel's words for the cloud and for owners with an account there, in English; the type of the other language. */
import type { BindAnswer, FreeAnswer, OwnerAnswer } from '../../ports.ts';

const anotherHas = 'Another account has the recorder. Its owner unbinds it first, at the recorder or in the app.';
const silent = 'The cloud does not answer, and nothing was changed. Try again when it does.';

export const cloud = {
  bound: 'bound',
  notBound: 'not bound',
  boundTo: 'Bound to the account',
  record: 'What the cloud wrote down:',
  changes: {
    added: (account: string) => `added to ${account}`,
    freed: (account: string) => `unbound from ${account}`,
    transferred: (account: string) => `handed over to ${account}`,
    shared: (account: string) => `shared by ${account}`,
    'share-ended': (account: string) => `a share of ${account} ended`,
  },
  notBoundToAny: 'Not bound to any account.',
  bindAnother: 'Bind to another owner',
  ownerFrees: 'Its owner deletes it',
  phone: 'Its owner watches on a phone',
  watches: 'yes',
  watchesNot: 'no',
  refused: (account: string) =>
    `The cloud refused: the recorder is already bound to ${account}. It has to be unbound first.`,
  notBoundNow: {
    'already-bound': anotherHas,
    offline: 'That cloud adds a recorder only while it is online there. Wait until its status says Online.',
    'no-answer': silent,
    refused: 'The cloud refused, and nothing was changed. Its log tells why.',
  } satisfies Record<Exclude<BindAnswer, 'bound'>, string> as Record<Exclude<BindAnswer, 'bound'>, string>,
  notFreed: {
    'not-bound': 'It is in nobody’s account.',
    'not-theirs':
      'A person’s own account has it. That person deletes it, below with their mail address and password, or unbinds it at the recorder.',
    'no-answer': silent,
  } satisfies Record<Exclude<FreeAnswer, 'freed'>, string> as Record<Exclude<FreeAnswer, 'freed'>, string>,
  owner: {
    title: 'As an owner with an account of the cloud',
    mail: 'Mail address',
    mailHint: 'Ends in .invalid. A new address gets an account when it adds.',
    password: 'Password of the account',
    code: 'Verification code of the recorder',
    codeHint: 'On its page Platform Access. Not wanted for deleting.',
    add: 'Add to this account',
    remove: 'Delete from this account',
    busy: 'Asking the cloud…',
    added: 'Added to this account.',
    removed: 'Deleted from this account: the recorder is nobody’s.',
    answers: {
      'mail-malformed': 'Type an address that ends in .invalid, like olga@house.invalid.',
      'password-short': 'Type a password of 8 characters or more.',
      'sign-in-refused': 'The cloud knows no such address with this password. Check both.',
      'not-added': 'The cloud did not accept serial number and verification code. Check the code at the recorder.',
      'already-yours': 'This account has the recorder already.',
      'already-bound': anotherHas,
      offline: 'The recorder is offline. Connect it and wait until its status says Online.',
      'not-yours': 'This account does not have the recorder.',
      'too-many-tries': 'Too many tries. Wait a quarter of an hour.',
      'no-answer': silent,
      refused: 'The cloud refused, and nothing was changed. Try again.',
    } satisfies Record<Exclude<OwnerAnswer, 'done'>, string> as Record<Exclude<OwnerAnswer, 'done'>, string>,
  },
};

export type CloudWords = typeof cloud;
