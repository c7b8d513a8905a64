/**
 * A recorder for other people's tests: `startRecorder()` gives one that lives in the test's own process, on a free port, with nothing
 * kept. Screens, LAN clients and tools find it under `url`; the same calls are there as functions.
 */

import { pino } from 'pino';
import type { LogEntry } from '../../device/index.ts';
import type { CommandAnswer } from '../../rpc/index.ts';
import type { ScenarioId, Speed } from '../../world/index.ts';
import type { auditOf, stateOf } from './controlRoutes.ts';
import { pagesBeside, serve, serveDefaults } from './serveCommand.ts';

export type RecorderState = Awaited<ReturnType<typeof stateOf>>;
export type LawAudit = ReturnType<typeof auditOf>;

export interface StartOptions {
  scenario?: ScenarioId;
  profile?: string;
  /** The same seed and the same calls give the same recorder. */
  seed?: string;
  /** `instant` where nothing is said: tests wait for nothing. */
  speed?: Speed;
  /** `standing`: nothing passes but by `advance`, and the same calls give the same times. */
  time?: 'running' | 'standing';
  /** 0 takes a free one. */
  port?: number;
}

export interface TestRecorder {
  /** Of lab, screen and control interface. */
  url: string;
  state(): Promise<RecorderState>;
  /** One of the trainer's commands. */
  command(name: string, ...given: (string | number | boolean)[]): Promise<CommandAnswer>;
  enter(scenario: ScenarioId): Promise<RecorderState>;
  /** By the law, as the owner would at the screen. */
  unbind(password: string): Promise<{ ok: true } | { ok: false; code: string }>;
  waitFor(wanted: { life?: string; status?: string; binding?: string; timeoutMs?: number }): Promise<RecorderState>;
  /** Lets time pass at once, in ms. */
  advance(ms: number): Promise<RecorderState>;
  /** What the law has counted. */
  audit(): Promise<LawAudit>;
  journal(): Promise<{ entries: LogEntry[]; lastRefusal: LogEntry | null }>;
  snapshot(): Promise<string>;
  restore(world: string): Promise<RecorderState>;
  stop(): Promise<void>;
}

export async function startRecorder({
  scenario,
  profile,
  seed,
  speed = 'instant',
  time = 'running',
  port = 0,
}: StartOptions = {}): Promise<TestRecorder> {
  const serving = await serve(
    {
      ...serveDefaults,
      port: String(port),
      speed,
      time,
      keep: false,
      ...(scenario !== undefined && { scenario }),
      ...(profile !== undefined && { profile }),
      ...(seed !== undefined && { seed }),
    },
    pagesBeside(import.meta.url),
    pino({ level: 'silent' }),
  );
  async function ask<A>(method: string, path: string, body?: object): Promise<A> {
    const answer = await fetch(new URL(`sim/v1/recorders/1${path}`, serving.url), {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const value: unknown = await answer.json();
    if (answer.ok) return value as A;
    const { code, message } = value as { code: string; message: string };
    throw Object.assign(new Error(message), { code });
  }
  const recorder: TestRecorder = {
    url: serving.url,
    state: () => ask('GET', ''),
    command: (name, ...given) => ask('POST', `/commands/${encodeURIComponent(name)}`, { given }),
    enter: (next) => ask('PUT', '/scenario', { scenario: next }),
    unbind: (password) => ask('POST', '/unbind', { password }),
    waitFor: (wanted) => ask('POST', '/wait', wanted),
    advance: (ms) => ask('POST', '/advance', { ms }),
    audit: () => ask('GET', '/audit'),
    journal: () => ask('GET', '/journal'),
    snapshot: async () => (await ask<{ text: string }>('GET', '/world')).text,
    restore: (text) => ask('PUT', '/world', { text }),
    stop: serving.end,
  };
  await recorder.waitFor({
    timeoutMs: 10_000,
    life: (await recorder.state()).world.scenario === 'fresh' ? 'inactive' : 'running',
  });
  return recorder;
}
