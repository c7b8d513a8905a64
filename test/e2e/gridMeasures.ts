/** What `grid.e2e.ts` measures of one page; runs in the page. All lengths in the stage's own unit, so that they are the same on every monitor. */

export interface GridMeasured {
  faults: string[];
  seen: { rows: number; figures: number; buttons: number; words: number; dead: number };
}

export function grid(): GridMeasured {
  const stage = document.querySelector('.screen-stage');
  const body = document.querySelector('.page-body');
  const faults: string[] = [];
  const seen = { rows: 0, figures: 0, buttons: 0, words: 0, dead: 0 };
  if (!stage || !body) return { faults: ['no page stands'], seen };
  const unit = Math.min(stage.clientWidth / 1280, stage.clientHeight / 720);
  const left = body.getBoundingClientRect().left;
  const across = (x: number): number => Math.round((x - left) / unit);
  const all = (selector: string): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(selector)];
  const isShown = (one: Element): boolean =>
    one.getClientRects().length > 0 && !getComputedStyle(one).clipPath.startsWith('inset');

  // One row height: what a single line of each row, table and list takes.
  const heights = new Map<number, string>();
  for (const row of all('.row-label, table td, .way-step')) {
    if (!isShown(row)) continue;
    seen.rows++;
    const lines = row.getBoundingClientRect().height / unit;
    // Stages side by side are no rows.
    const last = row.parentElement?.lastElementChild;
    if (row.matches('.way-step') && last instanceof HTMLElement && row.offsetTop === last.offsetTop) continue;
    if (row.matches('.row-label') && row.getBoundingClientRect().height < 2) continue;
    heights.set(Math.round(lines), row.textContent?.slice(0, 30) ?? '');
  }
  const least = Math.min(...heights.keys());
  for (const [height, text] of heights)
    if (height < 32 || height > 1.5 * least) faults.push(`rows of ${least} and ${height}: “${text}”`);

  // One grid: labels begin on few lines, controls too, and what fills its column ends on as few.
  const starts = new Set(
    all('.row > .row-control')
      .filter(isShown)
      .map((one) => across(one.getBoundingClientRect().left)),
  );
  if (starts.size > (body.querySelector('.settings-half') ? 2 : 1))
    faults.push(`controls begin at ${[...starts].join(', ')}`);
  const fields = all('.row:not(.settings-half + .settings-half .row) > .row-control > :is(.field, .select)').filter(
    isShown,
  );
  const ends = new Set(fields.map((one) => across(one.getBoundingClientRect().right)));
  if (ends.size > 1) faults.push(`fields end at ${[...ends].join(', ')}`);
  const fieldEnd = 32 + 260 + 16 + 400;
  for (const end of ends) if (Math.abs(end - fieldEnd) > 1) faults.push(`fields end at ${end}, not at ${fieldEnd}`);
  for (const button of all('.row-value > button:last-child').filter(isShown)) {
    seen.buttons++;
    const end = across(button.getBoundingClientRect().right);
    if (Math.abs(end - fieldEnd) > 1)
      faults.push(`the button “${button.textContent}” ends at ${end}, the fields at ${fieldEnd}`);
  }
  // A button with a value beside it and no field before it belongs to the value.
  for (const button of all('.row-control > button').filter(isShown))
    if (!button.matches('.check, .select') && !button.parentElement?.querySelector('.field, .probe-server'))
      faults.push(`the button “${button.textContent}” stands outside of the grid`);
  for (const table of all('table')) {
    const heads = [...table.querySelectorAll('thead th')].map(textStart);
    for (const line of table.querySelectorAll('tbody tr'))
      for (const [at, cell] of [...line.children].entries()) {
        const [head, begin] = [heads[at], textStart(cell)];
        if (head !== undefined && head !== null && begin !== null && Math.abs(head - begin) > unit)
          faults.push(`“${cell.textContent}” begins ${Math.round((begin - head) / unit)} beside its head`);
      }
  }

  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!parent || text === '' || !isShown(parent)) continue;
    const style = getComputedStyle(parent);
    // Addresses, clocks, versions, serials, bare numbers.
    if (/^(\d+(\.\d+){3}|[\da-f]{2}(:[\da-f]{2}){5}|.*\d\d:\d\d:\d\d|V\d+\.\d.*|SIM\d+|[\d ./×–-]*\d)$/i.test(text)) {
      seen.figures++;
      if (!style.fontVariantNumeric.includes('tabular-nums')) faults.push(`digits of several widths: “${text}”`);
    }
    for (const word of text.matchAll(/\S+/g)) {
      seen.words++;
      const range = document.createRange();
      const from = (node.textContent ?? '').indexOf(text) + word.index;
      range.setStart(node, from);
      range.setEnd(node, from + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1 && !/[-/]/.test(word[0])) faults.push(`a broken word: “${word[0]}”`);
    }
    if (style.textOverflow === 'ellipsis' && parent.scrollWidth > parent.clientWidth)
      faults.push(`shortened: “${text}”`);
    const cell = parent.closest('td, th');
    if (cell && cell.scrollWidth > cell.clientWidth) faults.push(`shortened: “${text}”`);
  }

  for (const dead of stage.querySelectorAll<HTMLElement>(':disabled')) {
    if (!isShown(dead) || (dead.textContent?.trim() === '' && (dead as HTMLInputElement).value === '')) continue;
    const ink = dead.matches('.check')
      ? getComputedStyle(dead.querySelector('.check-box') ?? dead).borderTopColor
      : getComputedStyle(dead).color;
    seen.dead++;
    const ratio = contrast(ink, groundOf(dead));
    if (ratio < 3)
      faults.push(`disabled at ${ratio.toFixed(1)}:1: “${dead.textContent || (dead as HTMLInputElement).value}”`);
  }
  const accents = [...stage.querySelectorAll('.button-accent')].filter(isShown);
  if (accents.length > 1) faults.push(`${accents.length} main actions`);
  for (const input of body.querySelectorAll<HTMLInputElement>('input')) {
    if (!/^[\d.: -]+$/.test(input.value)) continue;
    seen.figures++;
    if (!getComputedStyle(input).fontVariantNumeric.includes('tabular-nums'))
      faults.push(`digits of several widths in a field: ${input.value}`);
  }
  return { faults, seen };

  function textStart(cell: Element): number | null {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const box = [...range.getClientRects()].filter(({ width }) => width > 0);
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
    if (!texts || box.length === 0) return null;
    range.selectNodeContents(texts);
    return range.getBoundingClientRect().left;
  }
  function groundOf(one: Element): string {
    for (let at: Element | null = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(0, 0, 0)';
  }
  function light(color: string): number {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(one: string, other: string): number {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }
}
