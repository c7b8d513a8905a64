/**
 * The recorder as its own cloud agent needs it: a narrow port. What it is given has more faces; the agent asks for these alone, and
 * no socket reaches them.
 */
import type { AdminVerdict, Json, LogEvent, RecorderFacts, Way } from '../device/index.ts';

export interface AgentSide {
  facts(): Promise<RecorderFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: RecorderFacts) => void): () => void;
  /** Checks the admin password for one operation in this boot, and charges the attempt. */
  verifyAdmin(request: { password: string; way: Way }): Promise<AdminVerdict>;
  appendLog(event: LogEvent): Promise<void>;
  readRecord(name: string): Promise<Json>;
  /** Resolves when the record would survive a power cut. */
  writeRecord(name: string, value: Json): Promise<void>;
  /** The cloud tells the time. */
  takeTime(request: { server: string }): Promise<void>;
  /** Where it is noted which code resets the admin password, in which boot and until which uptime. */
  cloudCode: { last: { code: string; boot: number; until: number } | null };
}
