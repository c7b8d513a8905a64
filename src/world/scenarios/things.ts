/** What an owner leaves behind in a recorder that they lived with. Fetched for such scenarios alone: their records are long and of no use elsewhere. */
import {
  ADMIN,
  type PasswordRecord,
  type RecorderOptions,
  type StoredOnvifUser,
  type StoredUser,
} from '../../device/index.ts';
import { MAIL_SERVER } from '../../network/index.ts';

/** PBKDF2-SHA-256, 600 000 rounds, made once; nobody needs what opens them. */
const record = (salt: string, hash: string): PasswordRecord => ({
  algorithm: 'pbkdf2-sha256',
  iterations: 600_000,
  salt,
  hash,
});

const pattern = record(
  'eac063f9696503155934674532e0452a',
  'a03500f96c740bd691f9a272e284d4ddcf7e601f4b2e6001da6b4b2e6b8edb23',
);
const guid = record(
  '192ac41d5b2e34edfef1f3016ff06df4',
  '2d1c8099a53b22f66519bcb672efc11009821039b50a5f9646182da2b834c94a',
);
const guard: StoredUser = {
  name: 'guard',
  role: 'guest',
  rights: [],
  password: record(
    'e68c50ac6458cf873df3a51109469fe4',
    'bf0bcdfce62bad51f738e6ac0c85dea0be96e8fa48210c27e94fa62b933a3eca',
  ),
  pattern: null,
};

const onvif: StoredOnvifUser = {
  name: 'monitoring',
  level: 'media-user',
  password: record(
    'cd4e25bf92ebd69543b5d132d0cb2eaa',
    '31c828351ecea70e921c4a15979c7d0ed649a65c615c30bac7ff7b8c45bd9d8e',
  ),
};
const encryption = record(
  '98b197e986d6ff68ec6f04d6b9d777af',
  '6b712bea0c55baeb93108dd326b980dbea4026521802374ba42981e02de8c1aa',
);

/** The same recorder as whoever has it now would hand it on. */
export function withThings({ factory, ...box }: RecorderOptions): RecorderOptions {
  return {
    ...box,
    factory: {
      ...factory,
      config: {
        ...factory.config,
        'general.deviceName': 'Shop on Sadovaya',
        'isup.server': 'monitoring.sim.invalid',
        'pppoe.user': 'sadovaya@isp.invalid',
        'onvif.enabled': true,
        'mail.server': MAIL_SERVER,
        'mail.sender': 'nvr@mail.invalid',
        'mail.receiver1': 'shop@mail.invalid',
        'exception.loginMail': true,
      },
      services: { onvif: [onvif], encryption: { password: encryption, issue: 1 } },
      users: [...factory.users.map((user) => (user.name === ADMIN ? { ...user, pattern } : user)), guard],
      recovery: { email: 'shop@mail.invalid', questions: [], guid },
    },
  };
}
