/**
 * What every spec stands on: a recorder on a page, and a watch that fails the spec for anything a user should never meet, even
 * if the spec itself is content: console errors and warnings, uncaught errors, violations of the Content-Security-Policy and
 * requests to anywhere else.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type ProcessOfTest, startProcess } from './processOfTest.ts';
import { Recorder } from './recorder.ts';

export { expect };

/** E2E_THROTTLE=4 makes every page four times slower: what passes on a fast machine alone waits for too little. */
const slowness = Number(process.env['E2E_THROTTLE'] ?? 1);

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

export class Watch {
  readonly complaints: string[] = [];
  /** Everything the pages said on the console, whatever its level: the canary is looked for in it. */
  readonly console: string[] = [];
  private readonly origins = new Set<string>();
  /** The test runner's own words where it keeps service workers out; see playwright.config.ts. */
  private readonly expected = [/Service Worker registration blocked by Playwright/];

  /** Another origin of our own, such as a server that the spec started. */
  allow(origin: string): void {
    this.origins.add(new URL(origin).origin);
  }

  /** A complaint that the spec provokes on purpose. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((expected) => expected.test(complaint)));
  }

  async follow(context: BrowserContext): Promise<void> {
    if (slowness > 1) context.on('page', (page) => void slowDown(page));
    context.on('console', (message) => {
      this.console.push(message.text());
      if (['error', 'warning'].includes(message.type()))
        this.complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) =>
      this.complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`),
    );
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol === 'data:' || protocol === 'blob:' || this.origins.has(origin)) return;
      this.complaints.push(`request to another origin: ${request.url()}`);
    });
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI} (${sourceFile})`);
      });
    });
  }
}

export interface Home {
  /** Where recorders live: in the page, or in a process that serves it. */
  home: 'page' | 'process';
}

export const test = base.extend<Home & { watch: Watch; recorder: Recorder }>({
  home: ['page', { option: true }],
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch();
      watch.allow(baseURL ?? '');
      await watch.follow(context);
      await use(watch);
      expect(watch.unexpected(), 'what no user should meet').toEqual([]);
    },
    { auto: true },
  ],
  recorder: async ({ page, home, watch }, use) => {
    const recorder = new Recorder(page);
    if (home === 'page') return use(recorder);
    let sim: ProcessOfTest | null = null;
    recorder.home = async ({ scenario = 'bound-4x', speed = 'instant' }) => {
      await sim?.remove();
      sim = await startProcess([
        '--lang',
        recorder.language,
        '--scenario',
        scenario ?? 'bound-4x',
        '--speed',
        speed ?? '1',
      ]);
      watch.allow(sim.url);
      return sim.url;
    };
    await use(recorder);
    // Nobody looks any more: a page would complain of a process that is gone.
    await page.close();
    await (sim as ProcessOfTest | null)?.remove();
    return undefined;
  },
});
