/**
 * What each method of a line takes, as schemas: the one list from which the server asks nothing else. A method of a face that is
 * missing here does not compile. Whether a value makes sense is the recorder's to say, in words; here only its shape is looked at, so
 * that nothing reaches the recorder that its types rule out.
 */
import * as v from 'valibot';
import type { Recorder } from '../device/index.ts';
import type { Platform } from '../platform/index.ts';
import type { Box, Clocks, Trainer } from './line.ts';

/** Longer than any password, name or address that is accepted: a refusal in words still comes from the recorder. */
const text = v.pipe(v.string(), v.maxLength(4096));
const WORLD_TEXT_MAX = 12_000_000;
const secret = v.pipe(v.string(), v.maxLength(1024));
/** Whatever it is: what is no token of a session is the recorder's to refuse. */
const session = v.unknown();
const count = v.pipe(v.number(), v.safeInteger());
const scalar = v.union([text, v.number(), v.boolean(), v.null()]);
const byName = v.record(v.pipe(text, v.maxLength(64)), scalar);
const words = v.pipe(v.array(v.pipe(text, v.maxLength(64))), v.maxLength(100));

const nothing = v.strictTuple([]);
const asks = <E extends v.ObjectEntries>(entries: E) => v.strictTuple([v.object({ session, ...entries })]);
/** `way` is the line's to say, not the client's. */
const open = <E extends v.ObjectEntries>(entries: E) => v.strictTuple([v.object(entries)]);
/** Either of the two by which somebody proves that it is their account. */
const proof = { password: v.optional(secret), permit: v.optional(text) };
const account = { permit: text, name: text, role: v.picklist(['operator', 'guest']), rights: words };
const onvifUser = { permit: text, name: text, level: v.picklist(['administrator', 'operator', 'media-user']) };
const query = v.object({
  from: v.nullable(v.number()),
  to: v.nullable(v.number()),
  kinds: words,
  events: words,
  skip: v.pipe(count, v.minValue(0)),
  limit: v.pipe(count, v.minValue(0), v.maxValue(10_000)),
});

const firmwareSource = v.variant('by', [
  v.object({ by: v.literal('online') }),
  v.object({ by: v.literal('ftp'), server: text }),
]);

type Takes = v.GenericSchema<unknown, unknown[]>;

const recorder: Record<keyof Recorder, Takes> = {
  facts: nothing,
  watch: nothing,
  consoleFacts: nothing,
  watchConsole: nothing,
  watchSession: asks({}),
  logout: asks({}),
  login: open({ user: text, password: secret }),
  loginByPattern: open({ pattern: secret }),
  activate: open({ password: secret, email: text }),
  guidFiles: nothing,
  lockSources: open({ user: text }),
  resetPassword: open({
    password: secret,
    proof: v.variant('way', [
      v.object({ way: v.literal('guid'), file: text }),
      v.object({ way: v.literal('questions'), answers: v.pipe(v.array(secret), v.maxLength(10)) }),
      v.object({ way: v.literal('cloud'), code: secret }),
    ]),
  }),
  sessionFacts: asks({}),
  touch: asks({}),
  messages: asks({}),
  traffic: asks({}),
  networkStat: asks({}),
  changePassword: asks({ password: secret, newPassword: secret }),
  applyConfig: asks({ changes: byName }),
  checkConfig: asks({ changes: byName }),
  setClock: asks({ at: v.number() }),
  syncTime: asks({ server: text, port: v.number() }),
  testMail: asks({
    server: text,
    port: v.number(),
    tls: v.boolean(),
    senderName: text,
    sender: text,
    receivers: v.pipe(v.array(text), v.maxLength(3)),
  }),
  ping: asks({ target: text, nic: v.optional(v.picklist(['lan', 'internal'])) }),
  lookUp: asks({ name: text }),
  checkPath: asks({ server: text }),
  restoreDefaults: asks({ extent: v.pipe(text, v.maxLength(32)), password: secret }),
  listConfigs: asks({}),
  exportConfig: asks({}),
  checkImport: asks({ file: text }),
  importConfig: asks({ file: text }),
  searchLog: asks({ query }),
  exportLog: asks({ query }),
  restart: asks({}),
  shutDown: asks({}),
  listFirmware: asks({}),
  setRecording: asks({
    channel: v.nullable(v.pipe(count, v.minValue(1))),
    mode: v.picklist(['continuous', 'motion', 'off']),
  }),
  findFirmware: asks({ source: firmwareSource }),
  fetchFirmware: asks({ source: firmwareSource }),
  dropFirmware: asks({}),
  startUpgrade: asks({ file: text, version: text, from: v.optional(v.picklist(['stick', 'download'])) }),
  endWizard: asks({}),
  permitAccounts: asks({ password: secret }),
  addUser: asks({ ...account, password: secret }),
  editUser: asks(account),
  deleteUser: asks({ permit: text, name: text }),
  setUserPassword: asks({ permit: text, name: text, password: secret }),
  setPattern: asks({ ...proof, pattern: v.nullable(secret) }),
  setRecovery: asks({
    ...proof,
    email: v.optional(text),
    questions: v.optional(
      v.pipe(v.array(v.object({ question: v.pipe(text, v.maxLength(64)), answer: secret })), v.maxLength(10)),
    ),
  }),
  exportGuid: asks(proof),
  addOnvifUser: asks({ ...onvifUser, password: secret }),
  editOnvifUser: asks({ ...onvifUser, password: v.optional(secret) }),
  deleteOnvifUser: asks({ permit: text, name: text }),
  setStreamEncryption: asks({ permit: text, password: v.nullable(secret) }),
};

const platform: Record<keyof Platform, Takes> = {
  facts: nothing,
  watch: nothing,
  unbind: open({
    operationId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    epoch: count,
    password: secret,
  }),
  verification: nothing,
};

const box: Record<keyof Box, Takes> = { powerOn: nothing, restoreFactory: nothing };
const clocks: Record<keyof Clocks, Takes> = { watch: nothing };

/** Names are the host's to know; as long as a whole world is what it loads. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const file = v.pipe(v.string(), v.maxLength(WORLD_TEXT_MAX));
const trainer: Record<keyof Trainer, Takes> = {
  facts: nothing,
  watch: nothing,
  command: open({ name, given: v.pipe(v.array(v.union([file, v.number(), v.boolean()])), v.maxLength(4)) }),
  enter: open({ scenario: name, profile: v.optional(name), fresh: v.boolean() }),
  setSpeed: open({ speed: name }),
  worldFile: nothing,
  loadWorld: open({ text: file }),
  readFromStick: open({ name }),
};

export const requests = { recorder, platform, box, clocks, trainer };

export type FaceName = keyof typeof requests;
