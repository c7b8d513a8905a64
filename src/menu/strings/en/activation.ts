/** English words: activation, and what is laid down for the day when the password is forgotten. */
import type { RecoveryFault, SecurityQuestion } from '../../../device/index.ts';

export const activation = {
  title: 'Activation',
  intro: 'Set the admin password. The recorder cannot be used without it.',
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
  draw: 'Draw a pattern through at least 4 dots: hold the mouse button, or click dot after dot. It replaces the password at login.',
  again: 'Draw the same pattern once more.',
  tooShort: 'Connect at least 4 dots.',
  mismatch: 'The two patterns differ. Draw a pattern again, twice.',
  pad: 'Pattern of 3 × 3 dots',
  dot: (row: number, column: number) => `Row ${row}, column ${column}`,
  joined: (dots: number) => (dots === 1 ? '1 dot connected' : `${dots} dots connected`),
  clear: 'Clear',
};

export const questions = {
  title: 'Security Questions',
  intro: 'Choose three questions and answer them. The answers let you replace a forgotten password.',
  question: (n: number) => `Question ${n}`,
  answer: (n: number) => `Answer ${n}`,
  texts: {
    'first-school': 'Your first school?',
    'birth-town': 'The town you were born in?',
    'first-pet': 'Name of your first pet?',
    'childhood-friend': 'Best childhood friend?',
    'first-teacher': 'Your first teacher?',
    'favourite-book': 'Your favorite book?',
    'favourite-dish': 'Your favorite dish?',
    'first-street': 'The street you grew up on?',
    'first-job': 'Your first job?',
  } as Record<SecurityQuestion, string>,
};

export const guidExport = {
  title: 'Export GUID File',
  ask: 'Insert a USB flash drive into the recorder and press Export. The file lets you replace a forgotten password: keep the drive in a safe place.',
  export: 'Export',
  retry: 'Try Again',
  noStick: 'There is no USB flash drive in the recorder. Insert one (FAT32 or exFAT) and try again.',
  readOnly: 'The USB flash drive cannot be written to. Move its lock switch, or insert another one, and try again.',
  full: 'The USB flash drive is full. Free some space or insert another one, and try again.',
  done: (file: string) => `The file ${file} is on the drive. Older GUID files of this recorder are no longer valid.`,
};
