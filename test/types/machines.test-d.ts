// What must not compile in the machines: an event a machine does not know, a password in the place of its name, a bare port.
import { createActor } from 'xstate';
import type { ConfigChanges, LogEvent, Refusal } from '../../src/device/index.ts';
import type { NavigationEvent } from '../../src/machines/index.ts';
import {
  createVault,
  loginMachine,
  settingsMachine,
  unbindMachine,
  wireLogin,
  wireUnbind,
} from '../../src/machines/index.ts';

const unbind = createActor(unbindMachine, { input: { epoch: 1 } });
unbind.send({ type: 'unbind.confirmed' });
unbind.send({ type: 'password.submitted', secret: createVault().put('x') });
// @ts-expect-error the machine of another conversation knows this event
unbind.send({ type: 'action.confirmed' });
// @ts-expect-error a password is not its name
unbind.send({ type: 'password.submitted', secret: 'unbind4x' });
// @ts-expect-error a submit without a secret
unbind.send({ type: 'password.submitted' });
// @ts-expect-error no conversation about unbinding without the binding meant
createActor(unbindMachine, {});
// @ts-expect-error an epoch is a number
createActor(unbindMachine, { input: { epoch: '1' } });

// @ts-expect-error login does not know users by number
createActor(loginMachine, { input: { user: 'admin' } }).send({ type: 'user.chosen', user: 1 });

const settings = createActor(settingsMachine, { input: { user: 'admin', page: 'system/general/general' } });
settings.send({ type: 'field.changed', field: 'general.autoLogout', value: 5 });
// @ts-expect-error no such setting
settings.send({ type: 'field.changed', field: 'general.volume', value: 5 });
// @ts-expect-error no setting takes a list
settings.send({ type: 'field.changed', field: 'general.deviceName', value: ['Shop'] });

// @ts-expect-error minutes that are not offered
export const wrongMinutes: ConfigChanges = { 'general.autoLogout': 3 };
// @ts-expect-error a language that is not spoken
export const wrongLanguage: ConfigChanges = { 'general.language': 'de' };
// @ts-expect-error a flag is no text
export const wrongFlag: ConfigChanges = { 'platform.enabled': 'yes' };
// @ts-expect-error no such setting
export const strayKey: ConfigChanges = { 'platform.password': 'x' };

// @ts-expect-error a place is asked for by its id
export const placeless: NavigationEvent = { type: 'place.requested' };
// @ts-expect-error nobody logs in by name alone
export const byName: NavigationEvent = { type: 'login.succeeded', user: 'admin' };

// @ts-expect-error a conversation without its port
wireUnbind({});
// @ts-expect-error a port that answers with something else
wireLogin({ login: async () => 'welcome' });

// @ts-expect-error a refusal without its number
export const uncounted: Refusal = { code: 'password-wrong' };
// @ts-expect-error a code of nobody
export const strayCode: Refusal = { code: 'bad-mood' };
// @ts-expect-error the log keeps codes, not sentences
export const sentence: LogEvent = { event: 'unbind', way: 'local-menu', outcome: 'It did not work.' };
