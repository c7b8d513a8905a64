#!/usr/bin/env bash
# Two machines in one: a recorder serves in a network namespace, and a phone's browser is in another, with a cable between them.
# Run as `unshare -rn bash phoneNamespace.sh <repository> <script> [options of serve]`; prints what the phone saw, and ends everything that it began.
set -u
root=$1; script=$2; shift 2
out=$(mktemp -d)
unshare -n sleep 300 & far=$!
begun=("$far")
trap 'kill "${begun[@]}" 2>/dev/null; wait 2>/dev/null; rm -rf "$out"' EXIT
in_far() { nsenter -t "$far" -n "$@"; }
has() { for _ in $(seq 300); do grep -q "$1" "$2" 2>/dev/null && return 0; sleep 0.1; done; echo "never came: $1"; cat "$2"; exit 1; }

ip link set lo up
for _ in $(seq 50); do [ "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)" ] && break; sleep 0.1; done
ip link add near type veth peer name far && ip link set far netns "$far" || exit 1
ip addr add 10.77.0.2/24 brd + dev near && ip link set near up
in_far ip link set lo up
in_far ip addr add 10.77.0.9/24 brd + dev far && in_far ip link set far up
ip route add 239.255.255.250/32 dev near

node "$root/dist-node/sim-nvr.js" serve --host 0.0.0.0 --port 0 --no-keep --lang en --speed instant "$@" > "$out/serve" 2>&1 & begun+=("$!")
has 'Lab:' "$out/serve"
in_far node "$root/test/clients/$script" "$(sed -n 's/.*Lab: *//p' "$out/serve")"
