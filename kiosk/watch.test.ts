// A watched page that crashes, hangs or never comes gets another browser; one that lives, or whose recorder is away, is left alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk, X11 } from './testing/desk.ts';

const BOX = 'http://127.0.0.1:8080/kiosk.html?box';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
  desk.standIn('sleep-really', '/bin/sleep');
  desk.program('sleep', `exec ${desk.bin}/sleep-really 0.01`);
  desk.standIn('find');
  desk.standIn('ls');
});
afterEach(() => desk.remove());

/** What the recorder says of the page at each time it is asked; the last one again and again. */
function pageIs(...states: string[]) {
  writeFileSync(join(desk.home, 'states'), `${states.join('\n')}\n`);
  writeFileSync(join(desk.home, 'asked'), '');
  desk.standIn('sed');
  desk.standIn('wc');
  desk.program(
    'curl',
    `case $* in */sim/v1/screen*) ;; *) exit 0 ;; esac
echo asked >> "${desk.home}/asked"
n=$(wc -l < "${desk.home}/asked"); all=$(wc -l < "${desk.home}/states")
[ "$n" -le "$all" ] || n=$all
state=$(sed -n "$n"p "${desk.home}/states")
[ "$state" = away ] && exit 7
echo "{\\"page\\":\\"$state\\"}"`,
  );
}
/** A browser that stays until it is ended; its fourth start ends everything, so that a fault cannot last. */
const staying = (tries: number) =>
  desk.browser(
    `d=\${3#--user-data-dir=}; [ -n "$(ls -A "$d")" ] || echo clean >> "${desk.home}/clean"; : > "$d/SingletonLock"\n[ "$(wc -l < "${desk.home}/starts")" -le ${tries} ] || kill -TERM "$PPID"\nexec ${desk.bin}/sleep-really 20`,
  );

describe('a watched page', () => {
  test('that crashed gets a new browser at once, with nothing of the profile before', async () => {
    pageIs('none', 'alive', 'gone', 'none', 'alive');
    staying(1);
    const { output } = await desk.run([BOX]);
    expect(output).toContain('The page has crashed; ending its browser.');
    expect({ starts: desk.starts().length, clean: desk.lines('clean').length }).toEqual({ starts: 2, clean: 2 });
  });

  test('on a second monitor is asked for by itself', async () => {
    desk.standIn('wc');
    desk.program(
      'curl',
      `case $* in */sim/v1/screen/second*) echo '{"page":"gone"}' ;; */sim/v1/screen*) echo first >> "${desk.home}/first" ;; esac`,
    );
    staying(1);
    const { output } = await desk.run([BOX.replace('box', 'second')], { ...X11, KIOSK_START: '0' });
    expect(output).toContain('ending its browser.');
    expect(desk.lines('first')).toEqual([]);
  });

  test('that never comes gets one when its time is over', async () => {
    pageIs('none');
    staying(1);
    const { output } = await desk.run([BOX], { ...X11, KIOSK_START: '0' });
    expect(output).toContain('No page has come within 0 s; ending its browser.');
  });

  test('that hangs is given six looks to recover, and then a new browser', async () => {
    pageIs('alive', ...Array<string>(5).fill('silent'), 'alive', ...Array<string>(6).fill('silent'));
    staying(1);
    const { output } = await desk.run([BOX], { ...X11, KIOSK_TRIES: '0' });
    expect(output).toContain('The page hangs; ending its browser.');
    // Five times silent, alive again, and then six times.
    expect(desk.lines('asked')).toHaveLength(13);
  });

  test.each([
    ['lives', ['alive']],
    ['stood still for a moment', ['alive', 'silent', 'alive', 'silent', 'alive']],
    ['has lost its recorder', ['alive', 'away']],
  ])('that %s keeps its browser', async (_, states) => {
    pageIs(...states);
    desk.browser(
      `trap '' TERM; until [ "$(wc -l < "${desk.home}/asked")" -ge 20 ]; do sleep 0; done; kill -TERM "$PPID"; exit 1`,
    );
    const { code, output } = await desk.run([BOX]);
    expect({ code, output, starts: desk.starts().length }).toEqual({ code: 0, output: '', starts: 1 });
  });

  test('feeds systemd’s watchdog only while it lives', async () => {
    pageIs('alive', 'alive', 'gone');
    desk.program('systemd-notify', `echo "$1" >> "${desk.home}/told"`);
    staying(1);
    await desk.run([BOX], { ...X11, NOTIFY_SOCKET: '/nowhere', KIOSK_TRIES: '0' });
    expect(desk.lines('told')).toEqual(['WATCHDOG=1', 'WATCHDOG=1']);
  });

  test('whose browser is closed comes back: on the box nobody may close it', async () => {
    pageIs('alive');
    desk.browser('exit 0');
    const { code } = await desk.run([BOX], { ...X11, KIOSK_TRIES: '2' });
    expect({ code, starts: desk.starts().length }).toEqual({ code: 1, starts: 3 });
  });
});

test('a minute in which a page lives costs the launcher twenty programs, and not one every second', async () => {
  // The recorder holds its answer for as long as it was asked to; time passes by what the programs are told, and by nothing else.
  for (const tool of ['cat', 'mv']) desk.standIn(tool);
  const costs = (name: string, seconds: string) =>
    `t=$(cat "${desk.home}/time"); [ "$t" -ge 60 ] || echo ${name} >> "${desk.home}/programs"
echo $((t + ${seconds})) > "${desk.home}/next"; mv "${desk.home}/next" "${desk.home}/time"`;
  writeFileSync(join(desk.home, 'time'), '0\n');
  desk.program(
    'curl',
    `case $* in
*/sim/v1/screen*seconds=10*while=alive*) s=10 ;;
*) s=0 ;;
esac
${costs('curl', '$s')}
echo '{"page":"alive"}'`,
  );
  desk.program('sleep', costs('sleep', '$1'));
  desk.program('systemd-notify', costs('notify', '0'));
  desk.browser(
    `trap '' TERM; until [ "$(cat "${desk.home}/time")" -ge 60 ]; do ${desk.bin}/sleep-really 0.02; done; kill -TERM "$PPID"; exit 1`,
  );
  await desk.run([BOX], { ...X11, NOTIFY_SOCKET: '/nowhere' });
  const programs = desk.lines('programs');
  const ofKind = (kind: string) => programs.filter((name) => name === kind).length;
  // Asked for twice at the start, and then every eleven seconds.
  expect({ curl: ofKind('curl'), sleep: ofKind('sleep'), notify: ofKind('notify') }).toEqual({
    curl: 8,
    sleep: 6,
    notify: 6,
  });
});

test('an address without the mark is not watched', async () => {
  pageIs('gone');
  desk.browser('exit 0');
  expect((await desk.run(['http://127.0.0.1:8080/kiosk.html?boxes=1'])).code).toBe(0);
  expect(desk.lines('asked')).toEqual(['']);
});
