/**
 * The agent's side of the recorder: what its own cloud agent needs and nobody else may have. Log, records, all facts, the check of the
 * admin's password for one operation, the time that the cloud tells. An object of the process that no socket is ever given.
 */
import type { Core } from './core.ts';
import type { RecorderFacts } from './facts.ts';
import type { Json } from './image.ts';
import type { LogEntry, LogEvent, Way } from './log/entry.ts';
import type { PasswordRefusal } from './refusal.ts';
import type { CloudCode } from './users/cloudCode.ts';
import { ADMIN } from './users/users.ts';

export type AdminVerdict = { ok: true; boot: number } | ({ ok: false } & PasswordRefusal);

export interface AgentSide {
  /** All there is to know: secrets of the settings as well. */
  facts(): Promise<RecorderFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: RecorderFacts) => void): () => void;
  /** Newest first. */
  readLog(): Promise<LogEntry[]>;
  appendLog(event: LogEvent): Promise<void>;
  readRecord(name: string): Promise<Json>;
  /** Resolves when the record would survive a power cut. */
  writeRecord(name: string, value: Json): Promise<void>;
  /** Checks the admin password for one operation in this boot; what it returns is no ticket for another. */
  verifyAdmin(request: { password: string; way: Way }): Promise<AdminVerdict>;
  /** The cloud, which the recorder is connected with, tells the time. */
  takeTime(request: { server: string }): Promise<void>;
  /** Where the agent notes with which code its owner's account vouches for whoever resets the admin password. */
  cloudCode: CloudCode;
}

export const createAgentSide = (core: Core, others: Pick<AgentSide, 'facts' | 'watch' | 'takeTime'>): AgentSide => ({
  ...others,
  readLog: async () => [...core.image().log].reverse(),
  appendLog: core.log,
  cloudCode: core.cloudCode,
  readRecord: async (name) => new Map(Object.entries(core.image().records)).get(name) ?? null,
  writeRecord: (name, value) => core.commit((image) => ({ ...image, records: { ...image.records, [name]: value } })),
  async verifyAdmin({ password }) {
    const verdict = await core.check(ADMIN, password);
    return verdict.ok ? { ok: true, boot: core.image().boots } : verdict;
  },
});
