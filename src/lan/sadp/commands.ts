/**
 * What a request that names this recorder asks of it. Whatever is not here is answered with `failed`: unknown words, what the simulator
 * does not have, and the whole family of password recovery, which it shall never have.
 */
import { node } from '../xml/index.ts';
import { FAILED, type Told, toldOf, toldOfTicket } from './outcomes.ts';
import type { Probe } from './probe.ts';
import type { SadpChanges, SadpFacts, SadpRecorder, WithPassword } from './recorderPort.ts';

export const INQUIRIES: ReadonlySet<string> = new Set(['inquiry', 'inquiry_v31', 'inquiry_v32']);

/** Read without a password: so it is in the vendor's SDK. */
const readings: Readonly<Record<string, (facts: SadpFacts) => Told>> = {
  getUnbindStatus: ({ unbindStatus }) => ({ result: 'success', details: [node('UnbindStatus', unbindStatus)] }),
  // Front-end devices linked to the recorder, not the cloud account: there are none.
  getBindList: () => ({ result: 'success', details: [node('BindNum', 0), node('DeviceSNList', '')] }),
};

/** A request of ours, plainly no vendor's: how a real tool gets what it then shows to the cloud is not public. */
export const UNBIND_TICKET = 'SimUnbindTicket';

type Command = (recorder: SadpRecorder, by: WithPassword, fields: Probe['fields']) => Promise<Told>;

const BAD_VALUES = toldOf({ ok: false, code: 'values-refused' });

const commands: Readonly<Record<string, Command>> = {
  ezvizUnbind: async (recorder, by) => toldOf(await recorder.unbind(by)),
  async [UNBIND_TICKET](recorder, by, fields) {
    const face = fields.get('Face')?.trim() === 'app' ? 'app' : 'tool';
    return toldOfTicket(await recorder.ticket({ ...by, face }));
  },
  activate: async (recorder, by) => toldOf(await recorder.activate(by)),
  async SetHCPlatform(recorder, by, fields) {
    const enabled = truth(fields.get('HCPlatformEnable'));
    return enabled === null ? BAD_VALUES : toldOf(await recorder.setPlatform({ ...by, enabled }));
  },
  async SetVerificationCode(recorder, by, fields) {
    const verificationCode = fields.get('VerificationCode') ?? '';
    return toldOf(await recorder.setVerificationCode({ ...by, verificationCode }));
  },
  async update(recorder, by, fields) {
    const changes = changesOf(fields);
    return changes ? toldOf(await recorder.update({ ...by, changes })) : BAD_VALUES;
  },
};

const rowOf = <R>(table: Readonly<Record<string, R>>, name: string): R | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** @returns the answer where it needs no password and changes nothing; null for a command. */
export const readingOf = (types: string, facts: SadpFacts): Told | null => {
  const reading = rowOf(readings, types);
  if (reading) return reading(facts);
  return rowOf(commands, types) ? null : FAILED;
};

/** @throws Error for what is no command: ask `readingOf` first. */
export async function obey(recorder: SadpRecorder, { types, fields }: Probe, source: string): Promise<Told> {
  const command = rowOf(commands, types);
  if (!command) throw new Error(`"${types}" is no command of SADP.`);
  return command(recorder, { password: fields.get('Password') ?? '', source }, fields);
}

function truth(text: string | undefined): boolean | null {
  const word = text?.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** What `update` wants. Elements that are empty or zero mean "as it is": the vendor's tool sends them all. */
function changesOf(fields: Probe['fields']): SadpChanges | null {
  const text = (name: string): string | undefined => {
    const value = fields.get(name)?.trim() ?? '';
    return value === '' || value === '0' ? undefined : value;
  };
  const port = (name: string): number | undefined => {
    const value = text(name);
    return value === undefined ? undefined : /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  };
  const [address, mask, gateway] = [text('IPv4Address'), text('IPv4SubnetMask'), text('IPv4Gateway')];
  const [commandPort, httpPort] = [port('CommandPort'), port('HttpPort')];
  const dhcp = fields.has('DHCP') ? truth(fields.get('DHCP')) : undefined;
  if (dhcp === null || Number.isNaN(commandPort) || Number.isNaN(httpPort)) return null;
  return {
    ...(address !== undefined && { address }),
    ...(mask !== undefined && { mask }),
    ...(gateway !== undefined && { gateway }),
    ...(dhcp !== undefined && { dhcp }),
    ...(commandPort !== undefined && { commandPort }),
    ...(httpPort !== undefined && { httpPort }),
  };
}
