#!/usr/bin/env bash
# Two machines in one: a recorder serves in a network namespace, and a listener and our own tool are in another, with a cable between them.
# Run as `unshare -rn bash namespace.sh <repository>`; prints what each saw under a title, and ends everything that it began.
set -u
program="$1/dist-node/sim-nvr.js"
out=$(mktemp -d)
unshare -n sleep 120 & far=$!
begun=("$far")
trap 'kill "${begun[@]}" 2>/dev/null; wait 2>/dev/null; rm -rf "$out"' EXIT
in_far() { nsenter -t "$far" -n "$@"; }
# Until a line stands in a file, ten seconds at most.
has() { for _ in $(seq 100); do grep -q "$1" "$2" 2>/dev/null && return 0; sleep 0.1; done; echo "never came: $1"; cat "$2"; exit 1; }

ip link set lo up
for _ in $(seq 50); do [ "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)" ] && break; sleep 0.1; done
ip link add near type veth peer name far && ip link set far netns "$far" || exit 1
ip addr add 10.77.0.2/24 brd + dev near && ip link set near up
in_far ip link set lo up
in_far ip addr add 10.77.0.9/24 brd + dev far && in_far ip link set far up
ip route add 239.255.255.250/32 dev near
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
