/** Recorder images as real recorders write them, for tests that tear and forge them. */
import { defaultConfig } from '../config/schema.ts';
import type { RecorderImage } from '../image.ts';
import type { LogEntry } from '../log/entry.ts';
import { appended } from '../log/log.ts';
import { storedUser } from './box.ts';

export const imageWith = (part: Partial<RecorderImage> = {}): RecorderImage => ({
  schema: 3,
  activated: true,
  config: { ...defaultConfig, 'platform.serverAddress': 'litedev.hik-connect.com' },
  users: [storedUser('admin', 'admin', 'Correct-Horse-7')],
  failures: {},
  log: logOf(3),
  boots: 1,
  running: true,
  clockOffset: 0,
  recovery: { email: '', questions: [], guid: null },
  services: { onvif: [], encryption: { password: null, issue: 0 } },
  recording: [],
  wizardDone: true,
  firmware: null,
  records: {},
  ...part,
});

export function logOf(entries: number): LogEntry[] {
  let log: LogEntry[] = [];
  for (let count = 0; count < entries; count++) log = appended(log, { event: 'booted' }, 1_767_225_600_000 + count);
  return log;
}
