/**
 * The users of ONVIF: a list of their own, apart from the recorder's users, for cameras' and recorders' programs of other makers.
 * Every change needs the admin's leave, as one of a user does. Whoever is in it can come in only while ONVIF is on; while it is off
 * nobody is let into the list either, so that none waits there unseen for the day it is switched on.
 */
import type { Core } from '../core.ts';
import type { RecorderImage } from '../image.ts';
import type { LogEvent } from '../log/entry.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import { confirmed, type PermissionRefusal } from '../users/confirmed.ts';
import { type UserNameFault, userNameFault } from '../users/names.ts';
import { judgePassword, type PasswordFault } from '../users/passwordRules.ts';
import type { Permits } from '../users/permits.ts';
import { MAX_USERS } from '../users/rights.ts';
import { recordOf } from '../users/secretRecord.ts';
import type { Unknown } from '../users/unknown.ts';
import type { PasswordRecord } from '../users/users.ts';
import type { OnvifUser, StoredOnvifUser } from './records.ts';

export type OnvifRefusal =
  | { code: 'onvif-off' }
  | { code: 'name-refused'; fault: UserNameFault }
  | { code: 'password-refused'; fault: PasswordFault }
  | { code: 'too-many'; max: number }
  /** Somebody else deleted the user meanwhile. */
  | { code: 'user-unknown' }
  | PermissionRefusal;

export type OnvifResult = { ok: true } | ({ ok: false } & OnvifRefusal) | Unknown;

export interface OnvifUsersFace {
  addOnvifUser(by: Caller, request: { permit: string; password: string } & OnvifUser): Promise<OnvifResult>;
  /** @param request.password another one, or none: then it stays. */
  editOnvifUser(by: Caller, request: { permit: string; password?: string } & OnvifUser): Promise<OnvifResult>;
  deleteOnvifUser(by: Caller, request: { permit: string; name: string }): Promise<OnvifResult>;
}

/** What a change comes to: the list after it, or why there is none. */
type Next = StoredOnvifUser[] | OnvifRefusal;

export function createOnvifUsers(core: Core, permits: Permits): OnvifUsersFace {
  const listIn = (image: RecorderImage): StoredOnvifUser[] => image.services.onvif;

  /** One change by leave: tried first, so that no key is derived for what is refused; then made in the turn that saves it. */
  const byLeave = (
    by: Caller,
    permit: string,
    password: { of: string; text: string } | null,
    event: LogEvent,
    change: (list: StoredOnvifUser[], record: PasswordRecord | null) => Next,
  ): Promise<OnvifResult> =>
    confirmed<OnvifResult>(core, permits, by, { permit }, async (still) => {
      const tried = (image: RecorderImage, record: PasswordRecord | null): Next =>
        image.config['onvif.enabled'] ? change(listIn(image), record) : { code: 'onvif-off' };
      const dry = tried(core.image(), null);
      if ('code' in dry) return { ok: false, ...dry };
      const fault = password && judgePassword(password.text, password.of).fault;
      if (fault) return { ok: false, code: 'password-refused', fault };
      const record = password && (await recordOf(core.ports, password.text));
      still();
      const said: { next: Next } = { next: dry };
      await core.commit((image) => {
        said.next = tried(image, record);
        if ('code' in said.next) return image;
        const services = { ...image.services, onvif: said.next };
        return { ...image, services, log: appended(image.log, event, core.now()) };
      });
      return 'code' in said.next ? { ok: false, ...said.next } : { ok: true };
    });

  return {
    addOnvifUser: (by, { permit, name, level, password }) =>
      byLeave(
        by,
        permit,
        { of: name, text: password },
        { event: 'onvif-user-added', user: by.name, name },
        (list, record) => {
          const fault = userNameFault(name, namesIn(list), ELSEWHERE_OURS);
          if (fault) return { code: 'name-refused', fault };
          if (list.length >= MAX_USERS) return { code: 'too-many', max: MAX_USERS };
          return record ? [...list, { name, level, password: record }] : list;
        },
      ),
    editOnvifUser: (by, { permit, name, level, password }) =>
      byLeave(
        by,
        permit,
        password === undefined ? null : { of: name, text: password },
        { event: 'onvif-user-changed', user: by.name, name },
        (list, record) =>
          namesIn(list).includes(name)
            ? list.map((one) => (one.name === name ? { ...one, level, ...(record && { password: record }) } : one))
            : { code: 'user-unknown' },
      ),
    deleteOnvifUser: (by, { permit, name }) =>
      byLeave(by, permit, null, { event: 'onvif-user-deleted', user: by.name, name }, (list) =>
        namesIn(list).includes(name) ? list.filter((one) => one.name !== name) : { code: 'user-unknown' },
      ),
  };
}

const namesIn = (list: readonly OnvifUser[]): string[] => list.map(({ name }) => name);

/** Nobody of ONVIF's is the recorder's admin, so the name is free there, as it is on the box. These hide or inherit something. */
const ELSEWHERE_OURS: readonly string[] = ['?', '__proto__', 'constructor', 'prototype'];
