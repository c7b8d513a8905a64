/**
 * English words of the screen without the menu: what a person may meet before login. Fetched first and kept small; the words of
 * the menu's pages come with the menu. This file is the shape: a language that lacks a word does not compile.
 */
import type { PasswordRefusal } from '../../../device/index.ts';
import type { Notice } from '../../../machines/index.ts';

/** English has two forms, Russian three: one minute, two minutes. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const passwordRefusal = (refusal: PasswordRefusal): string => {
  switch (refusal.code) {
    case 'not-activated':
      return 'The recorder is not activated yet: set the admin password first.';
    case 'password-empty':
      return 'Enter the password.';
    case 'password-wrong':
      return `Wrong password. Attempts left: ${refusal.attemptsLeft}.`;
    case 'locked':
      return `Too many wrong passwords. Try again in ${refusal.secondsLeft} s.`;
    case 'unknown-result':
      return 'The recorder was restarting. Try again.';
  }
};

export const en = {
  brand: 'SIM NVR',
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  fault: 'The recorder could not do that. Nothing was changed. Try again.',
  showText: 'Show',
  hideText: 'Hide',
  passwordRefusal,
  missing: {
    title: 'Not loaded',
    text: 'Part of this page could not be loaded. Check the connection, then reload.',
    reload: 'Reload',
  },
  boot: {
    starting: 'Starting…',
    stopping: 'Shutting down…',
    restarting: 'Restarting…',
    installing: { reading: 'Reading', writing: 'Writing' },
    megabytes: 'MB',
    keepPower: 'Do not switch off the power.',
  },
  off: { title: 'The recorder is off', powerOn: 'Power on' },
  login: {
    title: 'Login',
    user: 'User Name',
    password: 'Password',
    forgot: 'Forgot Password',
    capsLock: 'Caps Lock is on.',
    strays: {
      letters: 'No password has such letters: switch the keyboard to English.',
      signs: 'No password has spaces, “;” or “~”.',
    },
    wait: (seconds: number) => `The user is locked after too many wrong passwords. Try again in ${seconds} s.`,
  },
  patternLogin: {
    title: 'Unlock Pattern',
    draw: 'Draw the pattern of user admin.',
    forgot: 'Forgot My Pattern',
    switchUser: 'Switch User',
    wrong: (attemptsLeft: number) => `Wrong pattern. Attempts left: ${attemptsLeft}.`,
    passwordOnly: 'Too many wrong patterns. Enter the password.',
  },
  notices: {
    'place-unknown': 'This firmware has no such page. You are on the first page of the menu.',
    'place-closed': 'You are not allowed to open this page. Log in as admin.',
    'account-gone': 'Your user was deleted or changed, so your session has ended.',
    'idle-logout': 'You were logged out after a period of inactivity.',
  } satisfies Record<Notice['notice'], string> as Record<Notice['notice'], string>,
  keyboard: {
    noSpaces: 'No spaces here.',
    keyboard: 'On-screen keyboard',
    shift: 'Shift',
    caps: 'Caps Lock',
    language: 'Language',
    symbols: 'Symbols',
    letters: 'Letters',
    backspace: 'Backspace',
    left: 'Left',
    right: 'Right',
    space: 'Space',
    enter: 'Enter',
    esc: 'Esc',
  },
};

export type ScreenStrings = typeof en;
