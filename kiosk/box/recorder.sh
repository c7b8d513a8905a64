#!/bin/sh
# The recorder as sim-nvr.service starts it: the settings of /etc/sim-nvr/kiosk.conf as options of the program.
set -eu
here=/usr/lib/sim-nvr
node=$here/node
[ -x "$node" ] || node=/usr/bin/node
[ -x "$node" ] || {
  echo 'sim-nvr: No Node on this box. Install it: sudo apt-get install nodejs (20.19 or later), or run kiosk/install again.' >&2
  exit 1
}
# Several words, as somebody wrote them into the settings.
# shellcheck disable=SC2086
exec "$node" "$here/dist-box/sim-nvr.mjs" serve \
  --host 127.0.0.1 --port "${SIM_NVR_PORT:-8080}" --data "${STATE_DIRECTORY:-/var/lib/sim-nvr}" \
  --lang "${SIM_NVR_LANG:-ru}" --scenario "${SIM_NVR_SCENARIO:-bound-4x}" ${SIM_NVR_OPTIONS:-}
