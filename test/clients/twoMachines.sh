# shellcheck shell=bash
# Two machines in one, for a script that is run by `unshare -rn bash` and takes this in: this one at 10.77.0.2, another network namespace at
# 10.77.0.9, with a cable between them (near, far). What is begun is ended with the script, if its process is put into `begun`.
set -u
out=$(mktemp -d)
unshare -n sleep 300 & far=$!
begun=("$far")
trap 'kill "${begun[@]}" 2>/dev/null; wait 2>/dev/null; rm -rf "$out"' EXIT
in_far() { nsenter -t "$far" -n "$@"; }
# Until a line stands in a file, half a minute at most.
has() { for _ in $(seq 300); do grep -q "$1" "$2" 2>/dev/null && return 0; sleep 0.1; done; echo "never came: $1"; cat "$2"; exit 1; }

ip link set lo up
elsewhere() { [ "$(readlink "/proc/$far/ns/net")" != "$(readlink /proc/self/ns/net)" ]; }
for _ in $(seq 300); do elsewhere && break; sleep 0.1; done
elsewhere || { echo 'the other network namespace never came'; exit 1; }
ip link add near type veth peer name far && ip link set far netns "$far" || { echo 'no cable'; exit 1; }
# Without IPv6: its addresses come seconds after the cable, and for a browser that is another network, in the midst of a page.
ip link set near addrgenmode none && in_far ip link set far addrgenmode none
ip addr add 10.77.0.2/24 brd + dev near && ip link set near up
in_far ip link set lo up
in_far ip addr add 10.77.0.9/24 brd + dev far && in_far ip link set far up
ip route add 239.255.255.250/32 dev near
