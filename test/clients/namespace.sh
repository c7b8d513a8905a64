#!/usr/bin/env bash
# Two machines in one: a recorder serves in a network namespace, and a listener and our own tool are in another, with a cable between them.
# Run as `unshare -rn bash namespace.sh <repository>`; prints what each saw under a title, and ends everything that it began.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/twoMachines.sh"
program="$1/dist-node/sim-nvr.js"
in_far ip route add 239.255.255.250/32 dev far

# Entered directly: a function in the background would be a shell, and its end not the listener's.
nsenter -t "$far" -n node "$1/test/clients/groupListener.mjs" 10.77.0.9 > "$out/group" 2>&1 & begun+=("$!")
has listening "$out/group"
node "$program" serve --lan near --no-keep --port 0 --lang en --speed instant > "$out/serve" 2>&1 & begun+=("$!")
has 'LAN:' "$out/serve"
has hello "$out/group"
# A recorder that has just started is not at its platform yet.
for _ in $(seq 20); do
  in_far node "$program" sadp status SIM204816 --interface far --wait 2 > "$out/before" 2>&1
  grep -q 'can be unbound' "$out/before" && break
done
echo '== list'; in_far node "$program" sadp list --interface far --wait 1 --json
echo '== before'; cat "$out/before"
echo '== wrong'; echo nope-77 | in_far node "$program" sadp unbind SIM204816 --interface far --password-fd 0; echo "ended with $?"
echo '== unbind'; echo unbind4x | in_far node "$program" sadp unbind SIM204816 --interface far --password-fd 0; echo "ended with $?"
echo '== after'; in_far node "$program" sadp status SIM204816 --interface far --wait 1
echo '== group'; cat "$out/group"
