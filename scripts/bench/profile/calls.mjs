// Counts calls that a switch of page should hardly need: nodes made anew, addresses written, scrolling, layouts asked for by script.

/** Run in the page before its own scripts; serialised, so it stands alone. */
export function countCalls() {
  const calls = {
    /** @type {Record<string, number>} */
    counts: {},
    forget() {
      calls.counts = {};
    },
  };
  Object.assign(globalThis, { calls });
  const count = (/** @type {string} */ name) => {
    calls.counts[name] = (calls.counts[name] ?? 0) + 1;
  };
  const method = (/** @type {any} */ of, /** @type {string} */ name) => {
    const real = of[name];
    of[name] = function (/** @type {unknown[]} */ ...given) {
      count(name);
      return real.apply(this, given);
    };
  };
  const property = (/** @type {any} */ of, /** @type {string} */ name) => {
    const real = Object.getOwnPropertyDescriptor(of, name);
    if (!real?.get) return;
    Object.defineProperty(of, name, {
      ...real,
      get() {
        count(name);
        return real.get?.call(this);
      },
    });
  };
  method(history, 'replaceState');
  for (const name of ['createElement', 'createElementNS', 'createTextNode']) method(Document.prototype, name);
  for (const name of ['removeChild', 'insertBefore']) method(Node.prototype, name);
  for (const name of ['scrollTo', 'scrollIntoView', 'getBoundingClientRect', 'setAttribute'])
    method(Element.prototype, name);
  method(HTMLElement.prototype, 'focus');
  for (const name of ['clientWidth', 'clientHeight', 'scrollTop', 'scrollHeight']) property(Element.prototype, name);
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetParent'])
    property(HTMLElement.prototype, name);
}

/** @param {Record<string, number>} counts @param {number} times */
export const countedWords = (counts, times) =>
  Object.entries(counts)
    .sort(([, left], [, right]) => right - left)
    .map(([name, count]) => `${name} ${(count / times).toFixed(1)}`)
    .join(', ');
