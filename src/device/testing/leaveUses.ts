/** What the admin's leave is good for, one use of each kind: for the tests that try all of them alike. */
import type { Box } from './box.ts';

export const NEW = 'Fresh-Start-26';
export const petr = { name: 'petr', role: 'operator', rights: ['log'], password: NEW } as const;

export type Use = (box: Box, permit: string) => Promise<{ ok: boolean; code?: string }>;

export const leaveUses: [string, Use][] = [
  [
    'a user added',
    (box, permit) => box.recorder.addUser({ session: box.session('admin'), permit, ...petr, rights: [...petr.rights] }),
  ],
  [
    'a user edited',
    (box, permit) =>
      box.recorder.editUser({ session: box.session('admin'), permit, name: 'ivan', role: 'guest', rights: [] }),
  ],
  [
    'a user deleted',
    (box, permit) => box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'guest' }),
  ],
  [
    'a password set',
    (box, permit) =>
      box.recorder.setUserPassword({ session: box.session('admin'), permit, name: 'ivan', password: NEW }),
  ],
  ['a pattern', (box, permit) => box.recorder.setPattern({ session: box.session('admin'), permit, pattern: '1478' })],
  [
    'an e-mail',
    (box, permit) => box.recorder.setRecovery({ session: box.session('admin'), permit, email: 'owner@mail.invalid' }),
  ],
  [
    'an ONVIF user',
    (box, permit) =>
      box.recorder.addOnvifUser({
        session: box.session('admin'),
        permit,
        name: 'vms',
        level: 'operator',
        password: NEW,
      }),
  ],
  [
    'an ONVIF user changed',
    (box, permit) =>
      box.recorder.editOnvifUser({ session: box.session('admin'), permit, name: 'nvr', level: 'administrator' }),
  ],
  [
    'an ONVIF user deleted',
    (box, permit) => box.recorder.deleteOnvifUser({ session: box.session('admin'), permit, name: 'nvr' }),
  ],
  [
    'encrypted streams',
    (box, permit) => box.recorder.setStreamEncryption({ session: box.session('admin'), permit, password: NEW }),
  ],
  ['a GUID file', (box, permit) => box.recorder.exportGuid({ session: box.session('admin'), permit })],
];
