/** English words: roles, rights, and the user's page. */
import type { AccountRefusal, Right, Role, UserNameFault } from '../../../device/index.ts';
import type { AccountTask } from '../../../machines/index.ts';
import { plural } from '../screen/en.ts';
import { access } from './access.ts';

export const roles = { admin: 'Administrator', operator: 'Operator', guest: 'Guest' } as Record<Role, string>;

export const rights = {
  settings: 'Local Parameters Settings',
  log: 'Local Log Search',
  power: 'Local Shutdown / Reboot',
  advanced: 'Local Advanced Operation',
  manual: 'Local Manual Operation',
  users: 'User Management',
} as Record<Right, string>;

type Task = AccountTask['do'];

const nameFaults: Record<UserNameFault, string> = {
  empty: 'Enter a user name.',
  'too-long': 'The name is too long. At most 32 characters.',
  'bad-characters': 'Use visible characters only, without spaces at the ends.',
  invisible: 'Part of this name cannot be seen. Use letters, digits, special characters and single spaces.',
  'mixed-alphabets': 'Letters of different alphabets are mixed in one word. Write each word in one alphabet.',
  'look-alike': 'This name looks like one that is there already. Choose another one.',
  reserved: 'The recorder itself uses this name. Choose another one.',
  taken: 'A user with this name already exists; capitals make no difference. Choose another one.',
};

export const users = {
  name: 'User Name',
  level: 'Level',
  rights: 'Rights',
  pattern: 'Unlock Pattern',
  patternSet: 'Set',
  patternNone: 'Not set',
  allRights: 'All rights',
  noRights: 'None',
  rightsList: (names: readonly string[]) => names.join(', '),
  count: (count: number, max: number) => `${plural(count, 'user', 'users')} of ${max}`,
  select: (name: string) => `Select ${name}`,
  selected: 'Selected user',
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  password: 'Change Password',
  full: 'There is no room for another user. Delete one first.',
  ownHint: 'You can change your password here. Your level and rights are set by the administrator.',
  adminHint: 'The administrator has all rights and cannot be deleted.',
  tasks: {
    add: 'Add User',
    edit: 'Edit User',
    delete: 'Attention',
    password: 'Change Password',
    pattern: 'Unlock Pattern',
    'no-pattern': 'Attention',
    email: 'Reserved E-mail',
    questions: 'Security Questions',
    guid: 'Export GUID File',
    'onvif-add': 'Add ONVIF User',
    'onvif-edit': 'Edit ONVIF User',
    'onvif-delete': 'Attention',
    encrypt: 'Stream Encryption',
    'no-encrypt': 'Attention',
  } as Record<Task, string>,
  permission: {
    add: 'Enter the admin password to add a user.',
    edit: 'Enter the admin password to change this user.',
    delete: 'Enter the admin password to delete this user.',
    password: 'Enter the admin password to set a new password for this user.',
    pattern: 'Enter the admin password to set an unlock pattern.',
    'no-pattern': 'Enter the admin password to remove the unlock pattern.',
    email: 'Enter the admin password to change the reserved e-mail.',
    questions: 'Enter the admin password to set the security questions.',
    guid: 'Enter the admin password to export a GUID file.',
    'onvif-add': 'Enter the admin password to add an ONVIF user.',
    'onvif-edit': 'Enter the admin password to change this ONVIF user.',
    'onvif-delete': 'Enter the admin password to delete this ONVIF user.',
    encrypt: 'Enter the admin password to set the encryption password.',
    'no-encrypt': 'Enter the admin password to switch stream encryption off.',
  } as Record<Task, string>,
  askDelete: (name: string) =>
    `Delete the user ${name}? If ${name} is logged in, the session ends. This cannot be undone.`,
  askNoPattern: 'Remove the unlock pattern? After that only the password unlocks the recorder.',
  askOnvifDelete: (name: string) =>
    `Delete the ONVIF user ${name}? Whatever connects by this name loses its picture. This cannot be undone.`,
  askNoEncrypt:
    'Switch stream encryption off? Pictures then leave the recorder unencrypted, and the password is erased.',
  done: {
    add: (name: string) => `User ${name} was added.`,
    edit: (name: string) => `User ${name} was changed.`,
    delete: (name: string) => `User ${name} was deleted.`,
    password: (name: string) => `The password of ${name} was changed.`,
    pattern: () => 'The unlock pattern was set.',
    'no-pattern': () => 'The unlock pattern was removed.',
    email: () => 'The reserved e-mail was saved.',
    questions: () => 'The security questions were saved.',
    guid: (_name: string, file: string) => `GUID file on the USB flash drive: ${file}`,
    'onvif-add': (name: string) => `ONVIF user ${name} was added.`,
    'onvif-edit': (name: string) => `ONVIF user ${name} was changed.`,
    'onvif-delete': (name: string) => `ONVIF user ${name} was deleted.`,
    encrypt: () => 'Streams are encrypted with the new password.',
    'no-encrypt': () => 'Stream encryption is off.',
  } as Record<Task, (name: string, file: string) => string>,
  email: 'Reserved E-mail',
  emailNone: 'None',
  emailHint: 'For example name@mail.com. An empty field removes the address.',
  questions: 'Security Questions',
  questionsSet: 'Answered',
  questionsNone: 'Not set',
  guid: 'GUID File',
  guidSet: 'Exported',
  guidNone: 'Not exported',
  set: 'Set',
  change: 'Change',
  remove: 'Remove',
  export: 'Export',
  oldPassword: 'Old Password',
  ownDone: 'Your password was changed. You stay logged in.',
  refusal: (why: AccountRefusal): string => {
    switch (why.code) {
      case 'no-permit':
        return 'The permission has expired. Enter the password again.';
      case 'name-refused':
        return nameFaults[why.fault];
      case 'too-many':
        return `The recorder keeps no more than ${why.max} users. Delete one first.`;
      case 'user-unknown':
        return 'This user no longer exists. Close this window and look at the list.';
      case 'is-admin':
        return 'This cannot be done to the administrator.';
      case 'password-refused':
        return access.passwordFaults[why.fault];
    }
  },
};
