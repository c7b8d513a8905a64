/**
 * Listens to XState from outside of the product, on any page: every actor system registers its actors in a Map of its own, and
 * that is where an ear can be put on it. Nothing is changed; the pages are the built ones. A newer XState that keeps its actors
 * elsewhere makes the specs that use this fail with "nothing was heard".
 */
import type { Page } from '@playwright/test';

/** One transition that was taken, named as `machineMap.ts` names those of the definitions. */
export interface Heard {
  /** `machine|state|event|index among the state's transitions for that event` */
  transitions: string[];
  /** `machine|state` */
  states: string[];
  /** Every event and snapshot as JSON: what an inspector could read. */
  said: string[];
}

export async function listenToXState(page: Page): Promise<void> {
  await page.addInitScript(installEar);
}

/** What was heard since the page was loaded. */
export async function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    const { transitions, states, said } = Reflect.get(globalThis, 'heardOfXState');
    return { transitions: [...transitions], states: [...states], said: [...said] };
  });
}

/** Runs in the page, before anything else. */
function installEar(): void {
  interface Node {
    id: string;
    machine: { id: string };
    transitions: Map<string, unknown[]>;
    always?: unknown[];
  }
  interface Taken {
    source: Node;
    eventType: string;
  }
  const told = { transitions: new Set<string>(), states: new Set<string>(), said: new Set<string>() };
  Object.assign(globalThis, { heardOfXState: told });
  const systems = new WeakSet<object>();
  const set = Map.prototype.set;
  const own = (thing: unknown, key: string): unknown =>
    typeof thing === 'object' && thing !== null ? Reflect.get(thing, key) : undefined;

  Map.prototype.set = function (key, value) {
    const system = own(value, 'system');
    if (typeof own(value, 'sessionId') === 'string' && typeof system === 'object' && system && !systems.has(system)) {
      systems.add(system);
      (own(system, 'inspect') as (observer: (event: object) => void) => void)(hear);
    }
    return set.call(this, key, value);
  };

  function hear(event: object): void {
    const snapshot = own(event, 'snapshot');
    told.said.add(plain({ event: own(event, 'event'), snapshot, id: own(own(event, 'actorRef'), 'id') }));
    for (const node of (own(snapshot, '_nodes') as Node[] | undefined) ?? [])
      told.states.add(`${node.machine.id}|${node.id}`);
    for (const taken of (own(event, '_transitions') as Taken[] | undefined) ?? []) {
      const { source, eventType } = taken;
      const siblings = eventType === '' ? source.always : source.transitions.get(eventType);
      told.transitions.add(`${source.machine.id}|${source.id}|${eventType}|${siblings?.indexOf(taken)}`);
    }
  }

  /** JSON of whatever it is, without machines, parents and circles. */
  function plain(thing: unknown): string {
    const above: unknown[] = [];
    return JSON.stringify(thing, function (this: unknown, key: string, value: unknown) {
      if (['machine', '_nodes', 'system', '_parent', 'children', 'logic'].includes(key)) return undefined;
      if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return String(value);
      if (value instanceof Error) return `${value.name}: ${value.message}`;
      if (typeof value !== 'object' || value === null) return value;
      while (above.length > 0 && above.at(-1) !== this) above.pop();
      if (above.includes(value)) return undefined;
      above.push(value);
      return value;
    });
  }
}
