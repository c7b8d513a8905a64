/**
 * Keeps the screen wired to the firmware that runs: its chart is made from what that firmware can do, so that another firmware,
 * which a boot may bring, is another chart. Nobody is logged in then; the place that somebody asked for is handed on.
 */
import { createTurns } from '../../base/index.ts';
import { type WiredMenu, type WiringPorts, wireMenu } from './wiring.ts';

/**
 * @param show given the screen as it is wired from now on, and the place that waits for a login. The one before has ended.
 * @returns an end, for the screen too.
 */
export async function wireToFirmware(
  ports: WiringPorts,
  show: (menu: WiredMenu, wanted: string | null) => void,
): Promise<() => void> {
  let menu = await wireMenu(ports);
  let wired = menu.recorder.now().firmware.id;
  let ended = false;
  const inTurn = createTurns();
  show(menu, null);

  async function rewire(): Promise<void> {
    const next = await wireMenu(ports);
    if (menu.isPrepared()) await next.prepareMenu();
    if (ended) return next.end();
    const wanted = menu.navigation.getSnapshot().context.destination;
    menu.end();
    menu = next;
    show(menu, wanted);
  }
  const unwatch = ports.world.recorder.watch(({ firmware }) => {
    if (firmware.id === wired) return;
    wired = firmware.id;
    void inTurn(rewire);
  });
  return () => {
    ended = true;
    unwatch();
    menu.end();
  };
}
