// Who may do what: every method of the recorder, for every kind of caller, in process and over a line of JSON. The rows are the
// methods themselves: one without a row does not compile, and one that is in no list is found here.
import { expect, test } from 'vitest';
import { type MethodName, type MethodNeed, methodNeeds, type Recorder } from '../methods.ts';
import { type Box, counted, createBox, jsonLine, PASSWORD, storedUser } from '../testing/index.ts';
import { testLetter } from '../testing/testLetter.ts';
import type { Right } from '../users/users.ts';

const may = (name: string, rights: Right[]) => ({ ...storedUser(name, 'operator', 'Operator-Pass-5'), rights });
const all: Right[] = ['settings', 'log', 'power', 'advanced', 'manual'];
const guest = { ...storedUser('guest', 'guest', 'Guest-Pass-11'), rights: [] };

/** By user name; `null` shows no session at all, a text is shown instead of one. */
const callers: Record<string, { rights: Right[]; shows?: string }> = {
  nobody: { rights: [], shows: '' },
  'a name for a session': { rights: [], shows: 'admin' },
  'a made-up token': { rights: [], shows: '0'.repeat(32) },
  guest: { rights: [] },
  'op-none': { rights: [] },
  'op-settings': { rights: ['settings'] },
  'op-log': { rights: ['log'] },
  'op-power': { rights: ['power'] },
  'op-advanced': { rights: ['advanced'] },
  'op-manual': { rights: ['manual'] },
  'op-all': { rights: all },
  admin: { rights: [...all, 'users'] },
};

const query = { from: null, to: null, kinds: [], events: [], skip: 0, limit: 10 };
const form = { name: 'petr', role: 'operator', rights: [] };
const onvifUser = { name: 'cam', level: 'operator' };
const leave = { permit: 'none' };
/**
 * What a method asks of its caller, written here once more so that nobody loosens the list unseen; and what is asked of it, besides the
 * session. No answer of these is about rights but the gate's.
 */
const rows: Record<MethodName, [MethodNeed, object]> = {
  facts: ['nothing', {}],
  watch: ['nothing', {}],
  login: ['nothing', { user: 'admin', password: 'wrong', way: 'isapi' }],
  activate: ['nothing', { password: 'Fresh-Start-26', email: '', way: 'isapi' }],
  consoleFacts: ['console', {}],
  watchConsole: ['console', {}],
  loginByPattern: ['console', { pattern: '1478' }],
  guidFiles: ['console', {}],
  lockSources: ['console', { user: 'admin' }],
  resetPassword: ['console', { proof: { way: 'questions', answers: [] }, password: 'Fresh-Start-26' }],
  watchSession: ['session', {}],
  logout: ['session', {}],
  sessionFacts: ['session', {}],
  touch: ['session', {}],
  messages: ['session', {}],
  changePassword: ['session', { password: 'wrong', newPassword: 'Fresh-Start-26' }],
  applyConfig: ['session', { changes: { 'general.deviceName': 'Mine' } }],
  checkConfig: ['settings', { changes: { 'general.deviceName': '' } }],
  setClock: ['settings', { at: 1_800_000_000_000 }],
  testMail: ['settings', testLetter],
  syncTime: ['settings', { server: 'pool.ntp.org', port: 123 }],
  ping: ['settings', { target: '192.168.1.1' }],
  lookUp: ['settings', { name: 'dev.hik-connect.com' }],
  checkPath: ['settings', { server: 'dev.hik-connect.com' }],
  traffic: ['settings', {}],
  networkStat: ['settings', {}],
  restoreDefaults: ['settings', { extent: 'simple', password: PASSWORD }],
  listConfigs: ['settings', {}],
  exportConfig: ['settings', {}],
  checkImport: ['settings', { file: 'none.cfg' }],
  importConfig: ['settings', { file: 'none.cfg' }],
  searchLog: ['log', { query }],
  exportLog: ['log', { query }],
  restart: ['power', {}],
  shutDown: ['power', {}],
  listFirmware: ['advanced', {}],
  findFirmware: ['advanced', { source: { by: 'online' } }],
  fetchFirmware: ['advanced', { source: { by: 'ftp', server: '192.168.1.20' } }],
  dropFirmware: ['advanced', {}],
  startUpgrade: ['advanced', { file: 'none.dav', version: 'V4.30' }],
  setRecording: ['manual', { channel: 1, mode: 'motion' }],
  endWizard: ['users', {}],
  permitAccounts: ['users', { password: PASSWORD }],
  addUser: ['users', { ...leave, ...form, password: 'Fresh-Start-26' }],
  editUser: ['users', { ...leave, ...form }],
  deleteUser: ['users', { ...leave, name: 'guest' }],
  setUserPassword: ['users', { ...leave, name: 'guest', password: 'Fresh-Start-26' }],
  setPattern: ['users', { password: PASSWORD, pattern: '1478' }],
  setRecovery: ['users', { password: PASSWORD, email: 'mine@mail.invalid' }],
  exportGuid: ['users', { password: PASSWORD }],
  addOnvifUser: ['users', { ...leave, ...onvifUser, password: 'Fresh-Start-26' }],
  editOnvifUser: ['users', { ...leave, ...onvifUser }],
  deleteOnvifUser: ['users', { ...leave, name: 'cam' }],
  setStreamEncryption: ['users', { ...leave, password: 'Fresh-Start-26' }],
};
/** Fields with which a caller would like to be somebody else. The recorder knows none of them. */
const forged = { by: { name: 'admin' }, role: 'admin', rights: all, way: 'device' };

async function asked(box: Box, { face }: { face: Recorder }, method: MethodName, session: string): Promise<string> {
  const request = { ...forged, ...(method === 'login' ? {} : { user: 'admin' }), ...rows[method][1], session };
  const call = Reflect.get(face, method) as (...given: unknown[]) => unknown;
  const answer = method.startsWith('watch')
    ? await new Promise((told) => {
        const listener = (news: unknown): void => told(news);
        call(...(method === 'watchSession' ? [request, listener] : [listener]));
      })
    : await box.finish(Promise.resolve(call(request)));
  const { ok, code, over, refused } = answer as { ok?: boolean; code?: string; over?: string; refused?: unknown[] };
  if (code === 'session-unknown' || over === 'unknown') return 'session-unknown';
  if (code === 'no-right' || (ok === false && JSON.stringify(refused)?.includes('no-right'))) return 'no-right';
  return 'let in';
}

/** What the answer must be. */
function due(method: MethodName, { rights, shows }: { rights: Right[]; shows?: string }): string {
  const [need] = rows[method];
  if (need === 'nothing' || need === 'console') return 'let in';
  if (shows !== undefined) return 'session-unknown';
  // The one method that any session may call and that looks at what is asked: this field asks for `settings`.
  const right = method === 'applyConfig' ? 'settings' : need;
  return right === 'session' || rights.includes(right) ? 'let in' : 'no-right';
}

const ways: Record<string, (recorder: Recorder) => { face: Recorder }> = {
  'in process': (recorder) => ({ face: recorder }),
  'over JSON': jsonLine,
};

test('the list of methods is the recorder, whole', () => {
  expect(Object.keys(createBox().recorder).sort()).toEqual(Object.keys(methodNeeds).sort());
  expect(Object.keys(rows).sort()).toEqual(Object.keys(methodNeeds).sort());
});

const cases = Object.entries(ways).flatMap(([way, line]) =>
  Object.entries(callers).map(([name, caller]) => ({ way, line, name, caller })),
);

// A test for each caller, so that none of them is so long that a busy machine runs out of time for it.
test.each(cases)('every method, $way, for $name', async ({ way, line, name, caller }) => {
  let cells = 0;
  const seen: Record<string, number> = {};
  for (const method of Object.keys(rows) as MethodName[]) {
    const users = [storedUser('admin', 'admin', PASSWORD), guest];
    for (const [other, { rights }] of Object.entries(callers))
      if (other.startsWith('op-')) users.push(may(other, rights));
    const box = createBox({ users });
    await box.powerOn();
    const session = caller.shows ?? box.session(name);
    const [before, derived] = [box.flash.contents(), box.kdf.calls()];
    const answer = await asked(box, line(box.recorder), method, session);
    expect(`${method} by ${name}: ${answer}`).toBe(`${method} by ${name}: ${due(method, caller)}`);
    if (answer !== 'let in') {
      await box.clock.advance(3000);
      expect(box.flash.contents(), `${method} by ${name} changes nothing`).toEqual(before);
      expect(box.kdf.calls(), `${method} by ${name} guesses at nothing`).toBe(derived);
    }
    seen[answer] = (seen[answer] ?? 0) + 1;
    cells++;
  }
  counted(`methods for ${name}, ${way} (${JSON.stringify(seen)})`, cells, 53);
});

test('no caller and no way is missing', () => {
  expect(cases).toHaveLength(12 * 2);
});
