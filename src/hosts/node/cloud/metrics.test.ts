// Nobody who is not read measures himself: the delay of the event loop is looked at every ten milliseconds.
import perfHooks from 'node:perf_hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { createCloudMetrics } from './metrics.ts';

afterEach(() => void vi.restoreAllMocks());

test('the process is measured from the first reading on, and once', async () => {
  const watching = vi.spyOn(perfHooks, 'monitorEventLoopDelay');
  const metrics = createCloudMetrics(() => 3);
  metrics.answered({ region: 'russia', method: 'GET', path: '/devices', status: 200, code: null });
  expect(watching).not.toHaveBeenCalled();
  expect(await metrics.text()).toContain('simcloud_device_links 3');
  expect(watching).toHaveBeenCalledTimes(1);
  const text = await metrics.text();
  expect(watching).toHaveBeenCalledTimes(1);
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).toMatch(/simcloud_answers_total\{region="russia".*code="ok"\} 1/);
});
