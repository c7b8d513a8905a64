// `npm run package`: the box as a Debian package, reports/sim-nvr_VERSION_ARCH.deb, of the same files as kiosk/install puts there
// (kiosk/files.list). It brings the Node along that makes it, so that it runs on Debian 12 too; `-- --without-node` asks for Debian's (13).

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../stages.mjs';
import { runCommand, UsageError } from '../usage.mjs';

const NODE = '/usr/lib/sim-nvr/node';
const DOC = '/usr/share/doc/sim-nvr';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await runCommand(async () => {
  const withNode = !process.argv.includes('--without-node');
  if (spawnSync('dpkg-deb', ['--version']).status !== 0)
    throw new UsageError(
      'dpkg-deb is missing: a Debian package is made on Debian, or with the package dpkg of another system.',
    );
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const args of [[], ['--config', 'vite.box.config.ts']])
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], { cwd: root, stdio: 'inherit' });

  const stage = mkdtempSync(join(tmpdir(), 'sim-nvr-package-'));
  chmodSync(stage, 0o755);
  try {
    const files = put(stage, withNode);
    control(stage, files, withNode);
    const architecture = withNode ? debianArchitecture() : 'all';
    const out = join(root, 'reports', `sim-nvr_${version}_${architecture}.deb`);
    mkdirSync(dirname(out), { recursive: true });
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', stage, out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    console.log(
      `${out}: ${files.length} files, ${(statSync(out).size / 1e6).toFixed(1)} MB\nsudo apt-get install ${out}`,
    );
  } finally {
    rmSync(stage, { recursive: true });
  }
});

function debianArchitecture() {
  return execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
}

/** What is shipped is shipped with its terms. */
function nodeLicence() {
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  const places = ['LICENSE', 'share/doc/nodejs/LICENSE', 'share/doc/nodejs/copyright', 'share/doc/node/LICENSE'];
  const found = places.map((place) => join(prefix, place)).find((place) => existsSync(place));
  if (found === undefined)
    throw new UsageError(
      `${process.execPath} lies without its licence text (looked for LICENSE under ${prefix}), so it may not go along. Take a Node that has it, or: npm run package -- --without-node`,
    );
  return readFileSync(found, 'utf8').trim();
}

/** @param {string} stage @param {boolean} withNode @returns {{to: string, kind: string}[]} what was put there */
function put(stage, withNode) {
  /** @type {{to: string, kind: string}[]} */
  const files = [];
  /** @param {string} from @param {string} to @param {string} mode @param {string} kind */
  const copy = (from, to, mode, kind) => {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    cpSync(from, join(stage, to));
    chmodSync(join(stage, to), Number.parseInt(mode, 8));
    files.push({ to, kind });
  };
  for (const line of readFileSync(join(root, 'kiosk/files.list'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind = '', mode = '', from = '', to = ''] = line.split(/ +/);
    if (kind === 'node') {
      if (withNode) copy(realpathSync(process.execPath), to, mode, kind);
    } else if (kind === 'tree') {
      for (const one of readdirSync(join(root, from), { recursive: true, encoding: 'utf8' }))
        if (statSync(join(root, from, one)).isFile() && one !== '.sources')
          copy(join(root, from, one), `${to}/${one}`, mode, kind);
    } else {
      if (!existsSync(join(root, from))) throw new UsageError(`kiosk/files.list names ${from}, and it is not there.`);
      copy(join(root, from), to, mode, kind);
    }
  }
  return files;
}

/** @param {string} stage @param {{to: string, kind: string}[]} files @param {boolean} withNode */
function control(stage, files, withNode) {
  const size = files.reduce((sum, { to }) => sum + Math.ceil(statSync(join(stage, to)).size / 1024), 0);
  const depends = [
    'chromium',
    'curl',
    'seatd',
    'cage | sway | xinit',
    withNode ? 'libc6, libstdc++6' : 'nodejs (>= 20.19)',
  ];
  /** @param {string} name @param {string | Uint8Array} text @param {number} [mode] */
  const write = (name, text, mode = 0o644) => {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    writeFileSync(join(stage, name), text);
    chmodSync(join(stage, name), mode);
  };
  write(
    'DEBIAN/control',
    `Package: sim-nvr
Version: ${version}
Architecture: ${withNode ? debianArchitecture() : 'all'}
Maintainer: SIM NVR <sim-nvr@example.invalid>
Installed-Size: ${size}
Depends: ${depends.join(', ')}
Recommends: xwayland
Suggests: sway, openbox, xserver-xorg-core, xserver-xorg-input-libinput, x11-xserver-utils, xinput
Section: misc
Priority: optional
Description: simulated network video recorder on this computer's monitor
 Makes a small Debian box into a simulated recorder: power on, live view,
 mouse. The recorder keeps its flash in /var/lib/sim-nvr and is the same
 tomorrow. Not affiliated with any vendor.
`,
  );
  const conffiles = files.filter(({ to }) => to.startsWith('/etc/')).map(({ to }) => to);
  write('DEBIAN/conffiles', `${conffiles.join('\n')}\n`);
  const units = 'sim-nvr.service sim-nvr-screen.service';
  write(
    'DEBIAN/postinst',
    `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  systemd-sysusers sim-nvr.conf
  systemctl --quiet enable ${units}
  if [ -d /run/systemd/system ]; then
    systemd-tmpfiles --create sim-nvr.conf || true
    systemctl daemon-reload
    udevadm control --reload || true
    systemctl restart ${units} || true
  fi
fi
`,
    0o755,
  );
  write(
    'DEBIAN/prerm',
    `#!/bin/sh
set -e
if [ "$1" = remove ]; then
  systemctl --quiet disable ${units} sim-nvr-power.path
  if [ -d /run/systemd/system ]; then systemctl stop ${units} sim-nvr-power.path 'sim-nvr-drive@*.service' || true; fi
fi
`,
    0o755,
  );
  write(
    'DEBIAN/postrm',
    `#!/bin/sh
set -e
if [ "$1" = purge ]; then
  rm -rf /var/lib/sim-nvr
  for name in sim-nvr-screen sim-nvr; do
    if getent passwd "$name" >/dev/null; then userdel "$name" >/dev/null; fi
  done
fi
if [ -d /run/systemd/system ]; then systemctl daemon-reload || true; fi
`,
    0o755,
  );
  const notices = ['dist', 'dist-box'].map((folder) =>
    readFileSync(join(stage, `usr/lib/sim-nvr/${folder}/third-party-notices.txt`), 'utf8'),
  );
  const nodes = withNode
    ? `Node.js comes along as ${NODE}:

${nodeLicence()}

`
    : '';
  write(
    `${DOC}/copyright`,
    `SIM NVR ${version}. All rights reserved. Not affiliated with any vendor.\n\n${nodes}${notices.join('\n')}`,
  );
  // Its own build, as its project ships it; and terms of others are given in full, wherever Debian has a copy.
  const node = withNode
    ? ['embedded-library zlib [usr/lib/sim-nvr/node]', 'unstripped-binary-or-object', 'hardening-no-pie']
    : [];
  const terms = [
    'copyright-file-contains-full-apache-2-license',
    'copyright-not-using-common-license-for-gpl',
    'old-fsf-address-in-copyright-file',
  ];
  // Without debhelper: the lines are these few.
  const overrides = [...node, ...terms, 'maintainer-script-calls-systemctl'].map((tag) => `sim-nvr: ${tag}\n`);
  write('usr/share/lintian/overrides/sim-nvr', overrides.join(''));
  const changes = `sim-nvr (${version}) unstable; urgency=medium\n\n  * See the changelog of the product.\n\n -- SIM NVR <sim-nvr@example.invalid>  Thu, 01 Jan 2026 00:00:00 +0000\n`;
  write(`${DOC}/changelog.gz`, gzipSync(changes, { level: 9 }));
}
