#!/bin/sh
# Shows the recorder's screen, and nothing else, on this computer's monitor: one Chromium, full screen, no browser around it.
# Brings it back when it crashes, and when its page does. What surrounds it (a display, the server, start at boot) is not its business: see README.md.

set -eu

usage="Usage: kiosk/start.sh [--dry-run] [URL]
  URL                 the screen's address; else KIOSK_URL, else http://127.0.0.1:8080/kiosk.html
                      with ?box its page is locked, and watched: one that hangs or crashes is started anew;
                      ?second is the one of a second monitor, live view alone
  --window            in a window, with the browser's own keys; for a desk
  --dry-run           print the command line and stop
  CHROMIUM_PATH       the browser; else the first Chromium or Chrome on the PATH
  KIOSK_WAIT          seconds to wait for the server (30)
  KIOSK_BACKOFF       seconds before the first restart after a crash, doubled each time (1)
  KIOSK_TRIES         restarts in a row before it gives up (5)
  KIOSK_START         seconds in which a page must have come, where it is watched (45)
  KIOSK_CLASS         the name by which the session knows the window, where there is more than one
  KIOSK_AT            where X puts the window: x,y"

say() { printf 'kiosk: %s\n' "$1" >&2; }
die() {
  say "$1"
  exit 1
}

# shellcheck source=kiosk/watch.sh
. "${0%/*}/watch.sh"

find_chromium() {
  if [ -n "${CHROMIUM_PATH:-}" ]; then
    [ -x "$CHROMIUM_PATH" ] || die "CHROMIUM_PATH is \"$CHROMIUM_PATH\", and no program is there. Correct it or unset it."
    printf '%s' "$CHROMIUM_PATH"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name"; then return; fi
  done
  die 'No Chromium on the PATH. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.'
}

# In memory where possible: nothing of a session reaches the disk, and a power cut leaves nothing behind.
profile_home() {
  for folder in "${XDG_RUNTIME_DIR:-}" /dev/shm; do
    if [ -n "$folder" ] && [ -d "$folder" ] && [ -w "$folder" ]; then
      printf '%s' "$folder"
      return
    fi
  done
  printf '%s' "${TMPDIR:-/tmp}"
}

server_answers() { fetch "$url" >/dev/null; }

# Whole seconds that have passed since the computer started. The wall clock may be set at any moment: a small computer without
# a battery begins in 1970, and the time server puts it right while we wait.
elapsed() {
  if [ -r /proc/uptime ]; then
    read -r uptime _ </proc/uptime
    printf '%s' "${uptime%%.*}"
  else
    date +%s
  fi
}

# In the background, so that a signal is heard at once and not when the sleep is over.
pause() {
  sleep "$1" &
  wait "$!" || true
}

no_page() {
  if fetch "$origin/sim/v1/health" >/dev/null; then
    die "The recorder answers at $origin, but it has no page ${url#"$origin"}. Correct the address: it ends in /kiosk.html"
  fi
  die "Nothing answers at $url after $wait_seconds s. Start the server (npm start), or give the right address."
}

wait_for_server() {
  end=$(($(elapsed) + wait_seconds))
  until server_answers; do
    [ "$stopped" = no ] || exit 0
    feed
    [ "$(elapsed)" -lt "$end" ] || no_page
    pause 1
  done
}

# After a TERM: waits for an orderly end, but not for ever.
wait_for_end() {
  (
    sleep 5
    kill -KILL "$browser"
  ) >/dev/null 2>&1 &
  impatience=$!
  wait "$browser" || true
  kill "$impatience" 2>/dev/null || true
}

# Waited for as well: else the shell says who ended it.
end_watch() {
  [ -z "$watcher" ] || { kill "$watcher" && wait "$watcher"; } 2>/dev/null || true
  watcher=
}

cleanup() {
  end_watch
  [ -z "$profile" ] && return
  # The browser's last helpers may still be writing when it has ended.
  for _ in 1 2 3 4 5; do
    rm -rf "$profile" 2>/dev/null && return
    sleep 1
  done
  say "Could not remove the profile $profile; remove it by hand."
}

dry_run=no
shown=--kiosk
url=${KIOSK_URL:-http://127.0.0.1:8080/kiosk.html}
given=no
for argument; do
  case $argument in
  --dry-run) dry_run=yes ;;
  --window) shown=--window-size=1280,720 ;;
  --help | -h)
    printf '%s\n' "$usage"
    exit 0
    ;;
  -*) die "Unknown option \"$argument\".
$usage" ;;
  *)
    [ "$given" = no ] || die "One URL, please: got \"$url\" and \"$argument\"."
    url=$argument
    given=yes
    ;;
  esac
done
case $url in
http://* | https://*) ;;
*) die "\"$url\" is no address of a page. Give one that begins with http:// or https://." ;;
esac
host=${url#*://}
origin=${url%%://*}://${host%%[/?#]*}
beats=$origin/sim/v1/screen
case $url in
*[?\&]box | *[?\&]box[=\&#]*) watched=yes ;;
*[?\&]second | *[?\&]second[=\&#]*)
  watched=yes
  beats=$beats/second
  ;;
*) watched=no ;;
esac
wait_seconds=${KIOSK_WAIT:-30}
backoff=${KIOSK_BACKOFF:-1}
tries=${KIOSK_TRIES:-5}
start_seconds=${KIOSK_START:-45}
case $wait_seconds$backoff$tries$start_seconds in
*[!0-9]*) die "KIOSK_WAIT is \"$wait_seconds\", KIOSK_BACKOFF is \"$backoff\", KIOSK_TRIES is \"$tries\", KIOSK_START is \"$start_seconds\": give whole numbers." ;;
esac

# As root Chromium runs only without its sandbox, and then a page that breaks out owns the machine.
[ "$(id -u)" != 0 ] || die 'Not as root: the browser would have to run without its sandbox. Run this as an ordinary user.'

chromium=$(find_chromium)
if [ -n "${WAYLAND_DISPLAY:-}" ]; then
  platform=wayland
elif [ -n "${DISPLAY:-}" ]; then
  platform=x11
else
  die 'No display: neither WAYLAND_DISPLAY nor DISPLAY is set. Run this inside a graphical session (for example sway, cage, or X with openbox).'
fi

# Before there is anything to leave behind. A signal that comes while the profile is being made waits until its name is known.
stopped=no
browser=
profile=
watcher=
trap 'stopped=yes; [ -z "$browser" ] || kill -TERM "$browser" 2>/dev/null || true' INT TERM HUP
template="$(profile_home)/kiosk-profile.XXXXXX"
if [ "$dry_run" = no ]; then
  trap cleanup EXIT
  profile=$(
    trap '' INT TERM HUP
    mktemp -d "$template"
  )
fi

set -- "$chromium" \
  "$shown" \
  "--ozone-platform=$platform" \
  "--user-data-dir=${profile:-$template}" \
  --no-first-run \
  --no-default-browser-check \
  --noerrdialogs \
  --password-store=basic \
  --disable-session-crashed-bubble \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  --disable-features=Translate \
  --disable-component-update \
  --disable-backgrounding-occluded-windows \
  --disable-hang-monitor \
  --disable-background-networking \
  --disable-sync
[ -z "${KIOSK_CLASS:-}" ] || set -- "$@" "--class=$KIOSK_CLASS"
[ -z "${KIOSK_AT:-}" ] || set -- "$@" "--window-position=$KIOSK_AT"
set -- "$@" "$url"

if [ "$dry_run" = yes ]; then
  printf '%s' "$1"
  shift
  printf " '%s'" "$@"
  printf '\n'
  exit 0
fi

wait_for_server
crashes=0
while [ "$stopped" = no ]; do
  started=$(elapsed)
  "$@" &
  browser=$!
  if [ "$watched" = yes ]; then
    watch_page &
    watcher=$!
  fi
  [ "$stopped" = no ] || kill -TERM "$browser" # A signal came before we knew whom to pass it to.
  code=0
  wait "$browser" || code=$?
  if [ "$stopped" = yes ]; then
    wait_for_end
    break
  fi
  browser=
  end_watch
  # Closed on purpose, for example with Alt+F4 at a desk. On the box nobody may.
  [ "$code" != 0 ] || [ "$watched" = yes ] || exit 0
  # The recorder lives elsewhere: of the page before nothing is wanted, least of all its lock and the offer to restore it.
  if [ "$watched" = yes ]; then find "$profile" -mindepth 1 -delete 2>/dev/null || true; fi

  if [ $(($(elapsed) - started)) -ge 60 ]; then crashes=0; fi
  crashes=$((crashes + 1))
  [ "$crashes" -le "$tries" ] || die "$chromium ended $crashes times in a row within a minute of its start (last exit code $code). Look at its messages above."
  delay=$backoff
  for earlier in 2 3 4 5; do
    if [ "$earlier" -le "$crashes" ]; then delay=$((delay * 2)); fi
  done
  say "The browser ended with exit code $code; starting it again in $delay s ($crashes of $tries)."
  pause "$delay"
done
