// A trace, summed up by what the main thread did: own time of each kind of event, counts, and how many layouts and style passes
// were asked for by script that was running (forced) instead of coming with a frame.

/** @typedef {{name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args?: {data?: {type?: string}}}} TraceEvent */

/** What is told apart; anything else is counted with what encloses it. @type {Readonly<Record<string, string>>} */
const KINDS = {
  FunctionCall: 'script',
  EvaluateScript: 'script evaluated (modules)',
  'v8.evaluateModule': 'script evaluated (modules)',
  'v8.compile': 'script compiled',
  'v8.compileModule': 'script compiled',
  RunMicrotasks: 'script in microtasks',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  'V8.GCScavenger': 'garbage',
  Layout: 'layout',
  UpdateLayoutTree: 'style',
  HitTest: 'hit test',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  UpdateLayer: 'paint',
  ParseHTML: 'HTML and CSS parsed',
  ParseAuthorStyleSheet: 'HTML and CSS parsed',
};
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'v8.evaluateModule']);
const LONG_US = 50_000;

/** @param {readonly TraceEvent[]} events @param {number} times @returns {string} lines */
export function threadShares(events, times) {
  const main = mainThread(events);
  /** @type {Map<string, number>} */
  const own = new Map();
  const forced = { Layout: 0, UpdateLayoutTree: 0 };
  let [tasks, long] = [0, 0];
  /** @type {{end: number, kind: string, script: boolean}[]} */
  const open = [];
  for (const { name, ts, dur = 0 } of main) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const around = open.at(-1);
    if (name === 'RunTask') {
      tasks += dur;
      if (dur >= LONG_US) long++;
    }
    const kind = KINDS[name] ?? around?.kind ?? 'rest of the tasks';
    if (around) own.set(around.kind, (own.get(around.kind) ?? 0) - dur);
    own.set(kind, (own.get(kind) ?? 0) + dur);
    if ((name === 'Layout' || name === 'UpdateLayoutTree') && around?.script) forced[name]++;
    open.push({ end: ts + dur, kind, script: SCRIPT.has(name) || (around?.script ?? false) });
  }
  const ms = (/** @type {number} */ us) => (us / 1000 / times).toFixed(1).padStart(8);
  const rows = [...own].filter(([, us]) => us > 0).sort(([, left], [, right]) => right - left);
  return [
    `${ms(tasks)} ms  main thread in all; long tasks ${(long / times).toFixed(2)}`,
    ...rows.map(([kind, us]) => `${ms(us)} ms ${((100 * us) / tasks).toFixed(0).padStart(3)} %  ${kind}`),
    `forced by script: layouts ${(forced.Layout / times).toFixed(2)}, style passes ${(forced.UpdateLayoutTree / times).toFixed(2)}`,
  ].join('\n');
}

/** The whole events of the thread that ran most script, in their order. @param {readonly TraceEvent[]} events */
function mainThread(events) {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  /** @type {Map<string, number>} */
  const layouts = new Map();
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid}/${tid}`;
  for (const event of whole)
    if (event.name === 'FunctionCall' || event.name === 'Layout')
      layouts.set(thread(event), (layouts.get(thread(event)) ?? 0) + (event.dur ?? 0));
  const [busiest] = [...layouts].sort(([, left], [, right]) => right - left);
  return whole
    .filter((event) => thread(event) === busiest?.[0])
    .sort((left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0));
}
