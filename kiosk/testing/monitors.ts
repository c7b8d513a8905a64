// The monitors of a session that output.sh stands in: tools that tell of them and write down what they are told, and a recorder that answers.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Desk } from './desk.ts';

const SCRIPT = fileURLToPath(new URL('../box/output.sh', import.meta.url));
const KIOSK = join(SCRIPT, '../..');

export const answer = (wish: object) => JSON.stringify({ hdmi: 'auto', vga: 'same', hertz: 50, pointer: 3, ...wish });
export const HDMI = ['1920x1080 @ 60.000', '1280x1024 @ 60.020', '1280x720 @ 60.000', '1024x768 @ 60.004'];
export const VGA = ['1280x1024 @ 60.020', '1280x720 @ 60.000', '1024x768 @ 60.004', '800x600 @ 60.317'];

export function monitorsOf(desk: Desk) {
  desk.standIn('sleep-really', '/bin/sleep');
  for (const tool of ['awk', 'sed', 'cat', 'wc', 'kill', 'grep', 'env']) desk.standIn(tool);
  /** Asked again after every answer; after the last one the script is ended. @returns what it said */
  async function run(
    session: 'sway' | 'xorg',
    answers: string[],
    { second = false, atLast = '' } = {},
  ): Promise<string> {
    writeFileSync(join(desk.home, 'answers'), `${answers.join('\n')}\n`);
    desk.program(
      'curl',
      `echo asked >> "${desk.home}/asked"
n=$(wc -l < "${desk.home}/asked")
[ "$n" -le ${answers.length} ] || { ${atLast} kill -TERM "$(cat "${desk.home}/pid")" 2>/dev/null; exit 7; }
sed -n "$n"p "${desk.home}/answers"`,
    );
    // Not before the second browser is there, where one is waited for.
    desk.program('sleep', second ? `while [ ! -e "${desk.home}/second" ]; do ${desk.bin}/sleep-really 0.01; done` : '');
    const kiosk = join(desk.home, 'kiosk');
    mkdirSync(kiosk);
    copyFileSync(join(KIOSK, 'watch.sh'), join(kiosk, 'watch.sh'));
    writeFileSync(
      join(kiosk, 'start.sh'),
      `#!/bin/sh
trap 'echo ended >> "${desk.home}/second"; exit 0' TERM
echo "$KIOSK_URL $KIOSK_CLASS $KIOSK_AT" >> "${desk.home}/second"
while [ -e "${desk.home}" ]; do ${desk.bin}/sleep-really 0.01; done
`,
    );
    chmodSync(join(kiosk, 'start.sh'), 0o755);
    const child = spawn('/bin/sh', ['-c', `echo $$ > "${desk.home}/pid"; exec "${SCRIPT}" ${session}`], {
      env: { PATH: desk.bin, KIOSK_HOME: kiosk, KIOSK_DRM: join(desk.home, 'drm') },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await new Promise((resolve) => child.on('close', resolve));
    return said;
  }
  const told = (program: string, answers: string) =>
    desk.program(
      program,
      `case $* in *get_outputs*|--query) ${answers} ;; *) echo "$*" >> "${desk.home}/told" ;; esac`,
    );
  const echo = (lines: string[]) => lines.map((line) => `echo '${line}'`).join('; ');
  /** Each output with the modes that its monitor lists, the first of them shown; none: one that lists nothing. */
  const sway = (outputs: Record<string, string[]>) =>
    told(
      'swaymsg',
      echo(
        Object.entries(outputs).flatMap(([name, [now = '1280x720 @ 60.000', ...more]]) => [
          `Output ${name} (focused)`,
          `  Current mode: ${now} Hz`,
          ...(more.length > 0 ? ['  Available modes:', ...[now, ...more].map((mode) => `    ${mode} Hz`)] : []),
        ]),
      ),
    );
  const x = (lines: string[]) => told('xrandr', echo(['Screen 0: minimum 1 x 1', ...lines]));
  /** The first monitor's window, which is asked again every second, is of no account here. */
  const orders = () => desk.lines('told').filter((line) => !/^-q \[|pointer/.test(line));
  /** A monitor that the kernel knows, with or without a word of itself. */
  function kernelKnows(name: string, edid: string) {
    const folder = join(desk.home, 'drm', `card0-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'edid'), edid);
    writeFileSync(join(folder, 'status'), 'connected\n');
  }

  return { run, sway, x, orders, echo, kernelKnows };
}
