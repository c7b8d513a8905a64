/** For every method that asks for a session, a request as tests of rights put it. */
import type { MethodName } from '../methods.ts';
import { testLetter } from './testLetter.ts';

type Open =
  | 'facts'
  | 'watch'
  | 'login'
  | 'activate'
  | 'consoleFacts'
  | 'watchConsole'
  | 'loginByPattern'
  | 'guidFiles'
  | 'lockSources';
/** Methods that ask for a session. */
export type Guarded = Exclude<MethodName, Open | 'resetPassword' | 'watchSession'>;

const form = { name: 'newcomer', role: 'operator', rights: ['log'], permit: 'a permit that nobody gave' };
const onvifUser = { name: 'cam', level: 'operator', permit: form.permit };
const query = { from: null, to: null, kinds: [], events: [], skip: 0, limit: 10 };
/** A request that the recorder would hear from whoever may ask it. What a permit or a file is missing from is refused further in; a method without one does not compile. */
export const guardedRequests: Record<Guarded, object> = {
  logout: {},
  sessionFacts: {},
  touch: {},
  messages: {},
  changePassword: { password: 'wrong', newPassword: 'Another-Horse-9' },
  applyConfig: { changes: { 'general.deviceName': 'Renamed' } },
  checkConfig: { changes: { 'general.deviceName': 'Renamed' } },
  setClock: { at: 1_700_000_000_000 },
  testMail: testLetter,
  syncTime: { server: 'pool.ntp.org', port: 123 },
  ping: { target: '192.168.1.1' },
  lookUp: { name: 'litedev.hik-connect.com' },
  checkPath: { server: 'litedev.hik-connect.com' },
  traffic: {},
  networkStat: {},
  restoreDefaults: { extent: 'simple', password: 'wrong' },
  listConfigs: {},
  exportConfig: {},
  checkImport: { file: 'none.cfg' },
  importConfig: { file: 'none.cfg' },
  searchLog: { query },
  exportLog: { query },
  restart: {},
  shutDown: {},
  listFirmware: {},
  findFirmware: { source: { by: 'online' } },
  fetchFirmware: { source: { by: 'online' } },
  dropFirmware: {},
  startUpgrade: { file: 'none.dav', version: 'V4.30.011 build 200803' },
  setRecording: { channel: 1, mode: 'motion' },
  endWizard: {},
  permitAccounts: { password: 'wrong' },
  addUser: { ...form, password: 'Another-Horse-9' },
  editUser: form,
  deleteUser: form,
  setUserPassword: { ...form, password: 'Another-Horse-9' },
  setPattern: { permit: form.permit, pattern: '1235' },
  setRecovery: { permit: form.permit, email: 'owner@mail.invalid' },
  exportGuid: { permit: form.permit },
  addOnvifUser: { ...onvifUser, password: 'Another-Horse-9' },
  editOnvifUser: onvifUser,
  deleteOnvifUser: onvifUser,
  setStreamEncryption: { permit: form.permit, password: 'Another-Horse-9' },
};
