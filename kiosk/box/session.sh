#!/bin/sh
# The screen as sim-nvr-screen.service starts it: waits for the recorder, then makes a session with one window in it. cage, which can do
# nothing else, comes first; sway where cage is not there or does not stay; X with openbox for graphics that Wayland does not know.
set -eu
here=${0%/*}
# shellcheck source=kiosk/box/reasons.sh
. "$here/reasons.sh"
# shellcheck source=kiosk/watch.sh
. "${KIOSK_HOME:-$here}/watch.sh"

origin="http://127.0.0.1:${SIM_NVR_PORT:-8080}"
# A browser that ended comes back at once, twice; then the session goes with it, and its unit waits.
export KIOSK_URL="$origin/kiosk.html?box&lang=${SIM_NVR_LANG:-ru}" KIOSK_TRIES="${KIOSK_TRIES:-2}" KIOSK_BACKOFF="${KIOSK_BACKOFF:-0}"
start="${KIOSK_HOME:-$here}/start.sh"
run=${XDG_RUNTIME_DIR:?"XDG_RUNTIME_DIR is not set: start this by sim-nvr-screen.service, or set it to a folder in memory."}
failed="$run/failed"
stopped=no
session=
trap 'stopped=yes; [ -z "$session" ] || kill -TERM "$session" 2>/dev/null || true' INT TERM HUP

# A recorder that is away is told of here, while there is a console to write on; later its page says so.
wait_for_recorder() {
  tries=0
  until fetch "$origin/sim/v1/health" >/dev/null; do
    [ "$stopped" = no ] || exit 0
    tries=$((tries + 1))
    if [ "$((tries % 10))" = 5 ]; then say "$(why_no_recorder "$origin")"; fi
    feed
    pause 1
  done
}

# Not given up for the first mishap: at a power-on a monitor may be slower than its box.
has_failed() { [ "$(grep -cx "$1" "$failed" 2>/dev/null || true)" -ge 2 ] 2>/dev/null; }

program_of() { if [ "$1" = xorg ]; then echo xinit; else echo "$1"; fi; }

choose() {
  wanted=${KIOSK_SESSION:-auto}
  case $wanted in
  auto)
    wanted='cage sway xorg'
    if [ "$monitors" -gt 1 ]; then
      wanted='sway xorg cage'
      say "$monitors monitors: cage knows one picture alone, so sway comes first."
    fi
    ;;
  cage | sway | xorg) ;;
  *) give_up "KIOSK_SESSION is \"$wanted\" in /etc/sim-nvr/kiosk.conf; it may be auto, cage, sway or xorg." ;;
  esac
  chosen=
  for name in $wanted; do
    if ! command -v "$(program_of "$name")" >/dev/null; then
      say "$name: not installed."
    elif has_failed "$name"; then
      say "$name: did not stay twice since the box was switched on; the next one is tried."
    elif [ -z "$chosen" ]; then
      chosen=$name
    fi
  done
  [ -z "$chosen" ] || return 0
  rm -f "$failed"
  give_up "No session stays: neither of $wanted. Look why: journalctl -u sim-nvr-screen -n 50; install one: apt-get install cage xwayland."
}

begin() {
  case $1 in
  # Without -s it switches no console. It has no say in the monitor's mode: the menu's own is drawn within it.
  cage) exec cage -d -- "$start" ;;
  sway) exec sway --config "$here/sway.conf" ;;
  xorg) KIOSK_AT=0,0 exec xinit /bin/sh -c "openbox --config-file '$here/openbox.xml' & '$here/output.sh' xorg & exec '$start'" -- \
    "$(command -v Xorg)" :0 vt1 -keeptty -novtswitch -nolisten tcp -s 0 -dpms ;;
  esac
}

look_at_displays
look_at_rights
wait_for_recorder
choose
say "Session: $chosen."
began=$(awk '{ print int($1) }' /proc/uptime)
begin "$chosen" &
session=$!
code=0
wait "$session" || code=$?
if [ "$stopped" = yes ]; then
  wait "$session" || true
  exit 0
fi
# A session in which a browser lived for a while has done what it can.
lasted=$(($(awk '{ print int($1) }' /proc/uptime) - began))
if [ "$lasted" -lt "${KIOSK_STAYS:-15}" ]; then echo "$chosen" >>"$failed"; fi
say "$chosen ended after $lasted s with exit code $code."
exit 1
