/**
 * axe in the page. Put there once for each document and answered with words alone: its own wrapper brings the whole of it anew
 * for every look and carries every passed rule out, which takes ten times as long as looking.
 */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Look } from './tour.ts';

export interface Inspector {
  look: Look;
  findings: string[];
  sights: string[];
}

export function inspector(page: Page): Inspector {
  const findings: string[] = [];
  const sights: string[] = [];
  const look: Look = async (sight) => {
    sights.push(sight);
    if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) await page.evaluate(axe.source);
    const { rules, found } = await page.evaluate(async () => {
      // What lies beneath a dialog is made inert in the frame after it came, and free again in the frame after it went: so far is waited.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const here: typeof axe = Reflect.get(globalThis, 'axe');
      const { passes, violations } = await here.run(document, { resultTypes: ['violations'] });
      return {
        rules: passes.length,
        found: violations.flatMap(({ id, impact, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) =>
              `${id} (${impact}) ${target.join(' ')} — ${failureSummary?.replace(/\s+/g, ' ')}`,
          ),
        ),
      };
    });
    if (rules < 10) findings.push(`${sight}: axe looked at only ${rules} rules`);
    findings.push(...found.map((one) => `${sight}: ${one}`));
  };
  return { look, findings, sights };
}
