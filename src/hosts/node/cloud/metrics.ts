/** What a Prometheus reads of a cloud: counts by route and code, never by who. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface CloudMetrics {
  answered(told: { region: string; method: string; path: string; status: number; code: string | null }): void;
  text(): Promise<string>;
}

export function createCloudMetrics(links: () => number): CloudMetrics {
  const registry = new Registry();
  /** The process's own measures wake it a hundred times a second: they begin when somebody first reads. */
  let isRead = false;
  const answers = new Counter({
    name: 'simcloud_answers_total',
    help: 'Answers by region, route, status and refusal code',
    labelNames: ['region', 'method', 'path', 'status', 'code'] as const,
    registers: [registry],
  });
  new Gauge({
    name: 'simcloud_device_links',
    help: 'Devices that are linked to this server',
    registers: [registry],
    collect() {
      this.set(links());
    },
  });
  return {
    answered: ({ region, method, path, status, code }) =>
      answers.inc({ region, method, path, status: String(status), code: code ?? 'ok' }),
    text() {
      if (!isRead) collectDefaultMetrics({ register: registry });
      isRead = true;
      return registry.metrics();
    },
  };
}
