/** English words: activation, and what is laid down for the day when the password is forgotten. */
import type { RecoveryFault, SecurityQuestion } from '../../../device/index.ts';

export const activation = {
  title: 'Activation',
  intro: 'Set the password of user admin: nothing works without it.',
  newPassword: 'Create New Password',
  confirmPassword: 'Confirm New Password',
  email: 'Reserved E-mail',
  exportGuid: 'Export GUID file',
  setQuestions: 'Security questions',
  activate: 'Activate',
  skip: 'Skip',
  next: 'Next',
  unknown: 'The recorder was interrupted. Try again.',
  faults: {
    'bad-email': 'Enter an address such as name@mail.com, or leave the field empty.',
    'bad-questions': 'Choose three different questions.',
    'empty-answer': 'Answer all three questions.',
    'long-answer': 'An answer may have no more than 64 characters.',
  } as Record<RecoveryFault, string>,
};

export const pattern = {
  title: 'Unlock Pattern',
  draw: 'Draw a pattern through at least 4 dots: hold the mouse button, or click dot after dot. It opens the recorder in place of the password.',
  again: 'Draw the same pattern once more.',
  tooShort: 'Join at least 4 dots.',
  mismatch: 'The two patterns differ. Draw it anew, twice.',
  pad: 'Pattern of 3 × 3 dots',
  dot: (row: number, column: number) => `Row ${row}, column ${column}`,
  joined: (dots: number) => (dots === 1 ? '1 dot joined' : `${dots} dots joined`),
  clear: 'Clear',
};

export const questions = {
  title: 'Security Questions',
  intro: 'Choose three questions and answer them. The answers replace a forgotten password.',
  question: (n: number) => `Question ${n}`,
  answer: (n: number) => `Answer ${n}`,
  texts: {
    'first-school': 'Your first school?',
    'birth-town': 'Town of your birth?',
    'first-pet': 'Name of your first pet?',
    'childhood-friend': 'Best childhood friend?',
    'first-teacher': 'Your first teacher?',
    'favourite-book': 'Your favourite book?',
    'favourite-dish': 'Your favourite dish?',
    'first-street': 'Street of your childhood?',
    'first-job': 'Your first job?',
  } as Record<SecurityQuestion, string>,
};

export const guidExport = {
  title: 'Export GUID File',
  ask: 'Put a USB stick into the recorder and press Export. With the file on it a forgotten password can be replaced: keep the stick in a safe place.',
  export: 'Export',
  retry: 'Try Again',
  noStick: 'There is no USB stick in the recorder. Put one in and try again.',
  full: 'There is no room left on the USB stick. Free some, or take another stick, and try again.',
  done: (file: string) => `The file ${file} is on the stick. Older GUID files of this recorder are void now.`,
};
