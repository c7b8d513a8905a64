/**
 * Which scenario this tab has open. The address says it and a mark in the tab says it, for a reload has both and a link that was newly opened has
 * the address alone. They are one fact: both are written here, at one instant, and nowhere else.
 */
import { DEFAULT_SCENARIO, type ScenarioId } from '../../world/index.ts';
import { readLink } from './link.ts';

const MARK = 'nvr-simulator/opened';
const WRITES = ' writes';

/** Whether the address names a scenario that this tab did not have open: a link, which begins it afresh. */
export function isNewlyOpened(named: ScenarioId | null): boolean {
  return named !== null && opened().scenario !== named;
}

/** Whether this tab wrote the scenario's world when it was here last: then it is a reload. */
export const wroteHere = (scenario: ScenarioId): boolean => {
  const { writes, scenario: marked } = opened();
  return writes && marked === scenario;
};

export function noteOpened(scenario: ScenarioId, writes: boolean): void {
  try {
    sessionStorage.setItem(MARK, `${scenario}${writes ? WRITES : ''}`);
  } catch {
    // A browser that keeps nothing opens every link from its beginning.
  }
  if (named() === scenario) return;
  const asked = new URLSearchParams(location.search);
  asked.set('scenario', scenario);
  // It spoke of the scenario that the link named.
  asked.delete('lang');
  history.replaceState(null, '', `?${asked}`);
}

function opened(): { scenario: string; writes: boolean } {
  const mark = marked() || (isFileReloaded() ? `${named()}${WRITES}` : '');
  return { scenario: mark.replace(WRITES, ''), writes: mark.endsWith(WRITES) };
}

/**
 * A file that is read anew, which is told by no mark at times: for a page from the disk Chromium takes another process, and that one may come
 * before the last that the former one wrote (Chromium 156 on a busy machine: one reload in thirty).
 */
const isFileReloaded = (): boolean =>
  location.protocol === 'file:' &&
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');

const named = (): ScenarioId => readLink(location.search, '').scenario ?? DEFAULT_SCENARIO;

function marked(): string {
  try {
    return sessionStorage.getItem(MARK) ?? '';
  } catch {
    return '';
  }
}
