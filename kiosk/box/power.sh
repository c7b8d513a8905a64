#!/bin/sh
# Started by sim-nvr-power.path when the recorder has left a wish. Only that a file of one of two names is there counts: nothing that
# the recorder wrote is read.
set -eu
wishes=${1:-/run/sim-nvr}
wish=
for name in reboot poweroff; do
  if [ -e "$wishes/$name" ]; then wish=$name; fi
done
rm -f "$wishes/reboot" "$wishes/poweroff"
[ -z "$wish" ] || exec systemctl "$wish"
