# shellcheck shell=sh
# Part of session.sh: what is wrong and what to do about it, in a sentence on the monitor and in the journal.

say() {
  printf 'sim-nvr-screen: %s\n' "$1" >&2
  # The console, as long as no session covers it.
  if [ -n "${KIOSK_TTY:-}" ] && [ -w "$KIOSK_TTY" ]; then printf '\n  %s\n' "$1" >"$KIOSK_TTY"; fi
}

# Ends this try; systemd makes the next one. The pause is for whoever reads the monitor.
give_up() {
  say "$1 This is tried again by itself."
  pause "${KIOSK_READ:-8}"
  exit 1
}

# In the background, so that a signal is heard at once.
pause() {
  sleep "$1" &
  wait "$!" || true
}

# Why the recorder may not answer, as far as it can be seen from here. Its own words are in its journal.
why_no_recorder() {
  state=${KIOSK_STATE:-/var/lib/sim-nvr}
  place=$state
  [ -d "$place" ] || place=${state%/*}
  free=$(df -Pk "$place" 2>/dev/null | awk 'NR == 2 { print $4 }')
  if [ -n "$free" ] && [ "$free" -lt 1024 ]; then
    echo "The disk is full: $state has $free KiB left, and the recorder cannot keep anything. Make room (df -h, journalctl --vacuum-size=50M)."
    return
  fi
  if findmnt -no OPTIONS -T "$place" 2>/dev/null | tr ',' '\n' | grep -qx ro; then
    echo "$state is read-only, and the recorder cannot keep anything. Mount a writable partition there (README: read-only root), or look with dmesg why the disk refuses."
    return
  fi
  echo "The recorder does not answer at $1. Look why: journalctl -u sim-nvr -n 20; start it: systemctl restart sim-nvr."
}

# A graphics card, and what is plugged into it; without a monitor it goes on all the same, since one may be plugged in later.
look_at_displays() {
  drm=${KIOSK_DRM:-/sys/class/drm}
  cards=0
  connected=
  monitors=0
  for status in "$drm"/card*-*/status; do
    [ -r "$status" ] || continue
    cards=$((cards + 1))
    output=${status%/status}
    if grep -qx connected "$status"; then
      connected="$connected ${output##*/}"
      monitors=$((monitors + 1))
    fi
  done
  if [ "$cards" = 0 ]; then
    say "No display output: the kernel knows no graphics card. Look with dmesg | grep -i drm; a driver or its firmware may be missing (apt-get install firmware-linux)."
  elif [ -z "$connected" ]; then
    say 'No monitor is seen on any output. Check cable and monitor; an old VGA monitor or a KVM switch that tells nothing of itself needs a mode by hand, if the box gave it none at its start: video=VGA-1:1024x768@60D on the kernel command line.'
  else
    say "Monitor on:$connected."
  fi
}

# The devices that a session opens; which of them refuses says what is missing.
look_at_rights() {
  for device in "${KIOSK_DEV:-/dev}"/dri/card*; do
    [ -e "$device" ] || continue
    if ! [ -r "$device" ] || ! [ -w "$device" ]; then
      say "No permission for $device: the user $(id -un) is not in its group. Correct it: sudo kiosk/install (SupplementaryGroups=video in sim-nvr-screen.service)."
    fi
  done
  if [ "${LIBSEAT_BACKEND:-}" = seatd ] && ! [ -S "${KIOSK_SEATD:-/run/seatd.sock}" ]; then
    say 'No seat: seatd does not run, and without it no session gets monitor and mouse. Start it: systemctl enable --now seatd.'
  fi
}
