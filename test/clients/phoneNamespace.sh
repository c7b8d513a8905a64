#!/usr/bin/env bash
# Two machines in one: a recorder serves in a network namespace, and a phone's browser is in another, with a cable between them.
# Run as `unshare -rn bash phoneNamespace.sh <repository> <script> [options of serve]`; prints what the phone saw, and ends everything that it began.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/twoMachines.sh"
root=$1; script=$2; shift 2

node "$root/dist-node/sim-nvr.js" serve --host 0.0.0.0 --port 0 --no-keep --lang en --speed instant "$@" > "$out/serve" 2>&1 & begun+=("$!")
has 'Lab:' "$out/serve"
in_far node "$root/test/clients/$script" "$(sed -n 's/.*Lab: *//p' "$out/serve")"
