#!/bin/sh
# What the menu sets under System › General for the monitors, done to those of this session: mode, pointer speed, and whether two of them show
# the same. Runs in the session, beside the browser; the page asks for its display by way of the recorder. A mode that nobody keeps is asked
# for no longer after 15 s, and then the one before is asked for again: nothing has to be remembered here for that. While no page asks,
# nothing is changed. Where each monitor shows its own, the menu is on the first one, and a browser with live view is started for the second.
#   output.sh sway|xorg     cage of Debian 12 changes no mode.
set -eu
here=${0%/*}
# shellcheck source=kiosk/box/reasons.sh
. "$here/reasons.sh"
# shellcheck source=kiosk/watch.sh
. "${KIOSK_HOME:-$here}/watch.sh"
# shellcheck source=kiosk/box/monitors.sh
. "$here/monitors.sh"
session=${1:?'Usage: output.sh sway|xorg'}
origin="http://127.0.0.1:${SIM_NVR_PORT:-8080}"

# A word of the answer, which the recorder has checked.
word() { printf '%s' "$asked" | sed -n "s/.*\"$1\":\"\{0,1\}\([a-z0-9]*\).*/\1/p"; }

# HDMI's monitor, or what stands for it, is the first; the menu is on it. VGA's, or the next one, is the second.
choose_two() {
  main=
  second=
  for name in $(names); do
    case $name in VGA*) ;; *) [ -n "$main" ] || main=$name ;; esac
  done
  [ -n "$main" ] || main=$(names | sed -n 1p)
  for name in $(names); do
    [ "$name" != "$main" ] || continue
    case $name in VGA*) second=$name ;; *) [ -n "$second" ] || second=$name ;; esac
  done
}

# The mode that both show; empty where there is none.
mode_for_both() {
  mode=$(mode_for "$main" "$hdmi")
  # Nobody knows what the second can show: then nothing is tried that nobody asked for.
  if [ "$hdmi" = auto ] && ! tells_of_itself "$second" && can_show "$main" "$SAFE_MODE"; then mode=$SAFE_MODE@60Hz; fi
  if can_show "$second" "${mode%@*}"; then
    printf '%s' "$mode"
    return
  fi
  common=$(in_common "$main" "$second")
  if [ -n "$common" ]; then
    say "$second does not show ${mode%@*}; both show $common, the largest that they have in common."
  else
    say "$main and $second have no mode in common: the menu is on $main, live view on $second."
  fi
  printf '%s' "$common"
}

apply() {
  hertz=$(word hertz)
  hdmi=$(word hdmi)
  vga=$(word vga)
  forget_gone
  seen=$(look)
  note_own
  choose_two
  [ -n "$main" ] || return 0
  shows=alone
  if [ -n "$second" ] && [ "$vga" = same ]; then
    both=$(mode_for_both)
    [ -z "$both" ] || shows=same
  fi
  [ "$vga" != same ] || vga=$hdmi
  if [ -n "$second" ] && [ "$shows" = alone ]; then shows=each; fi
  case $shows in
  alone)
    case $main in VGA*) hdmi=$vga ;; esac
    set_mode "$main" "$(mode_for "$main" "$hdmi")"
    ;;
  same)
    set_mode "$main" "$both"
    set_mode "$second" "$both"
    place_same "$main" "$second" || say "$second is not laid over $main; the menu is on $main alone."
    ;;
  each)
    first=$(mode_for "$main" "$hdmi")
    # As the first one's, for want of a common mode.
    [ "$(word vga)" != same ] || vga=auto
    other=$(mode_for "$second" "$vga")
    set_mode "$main" "$first"
    set_mode "$second" "$other"
    place_each "$main" "$second" "${first%%x*}" || say "$second is not laid beside $main; the menu is on $main alone."
    ;;
  esac
  case $(word pointer) in 1) speed=-0.8 ;; 2) speed=-0.4 ;; 4) speed=0.4 ;; 5) speed=0.8 ;; *) speed=0 ;; esac
  case $session in
  sway)
    swaymsg -q input type:pointer pointer_accel "$speed" || true
    # Kept on the menu, where it is of use.
    region='*'
    [ "$shows" != each ] || region=$main
    swaymsg -q "input type:pointer map_to_output \"$region\"" || true
    ;;
  xorg)
    if command -v xinput >/dev/null; then
      for id in $(xinput list --id-only); do xinput set-prop "$id" 'libinput Accel Speed' "$speed" 2>/dev/null || true; done
    fi
    ;;
  esac
  seen=$(look)
  say "The menu asks for $(word hdmi) (HDMI), $(word vga) (VGA), $hertz Hz, pointer $(word pointer); shown: $(for name in $(names); do printf '%s %s, ' "$name" "$(shown "$name")"; done)$(
    case $shows in
    alone) echo 'one monitor' ;;
    same) echo 'the same on both' ;;
    each) echo "the menu on $main, live view on $second" ;;
    esac
  )."
}

# Live view for the second monitor: another browser, which nobody can reach, and whose end is nobody's but its own. It does not speak to
# systemd for the first one. X puts it where it begins; after another mode it begins anew.
keep_second() {
  at=$(shown "$main")
  at=${at%%x*},0
  if [ -n "$window" ] && kill -0 "$window" 2>/dev/null && { [ "$session" = sway ] || [ "$at" = "$window_at" ]; }; then return; fi
  end_second
  page=${KIOSK_URL:-$origin/kiosk.html?box}
  env -u NOTIFY_SOCKET KIOSK_URL="${page%%\?box*}?second${page#*\?box}" KIOSK_CLASS=$SECOND KIOSK_AT="$at" KIOSK_TRIES=5 KIOSK_BACKOFF=2 \
    "${KIOSK_HOME:-$here}/start.sh" </dev/null &
  window=$!
  window_at=$at
}
end_second() {
  [ -z "$window" ] || { kill "$window" && wait "$window"; } 2>/dev/null || true
  window=
}

# Whenever the page asks, and so when its browser was started anew, which knows nothing of this.
keep_windows() {
  case $shows in
  each) keep_second ;;
  *) end_second ;;
  esac
  [ "$session" = sway ] || return 0
  # Also where there is no window yet, between two browsers.
  case $shows in
  same) swaymsg -q "$MAIN fullscreen enable global" || true ;;
  each) swaymsg -q "$MAIN fullscreen enable" || true ;;
  esac 2>/dev/null
}

# Whether something is plugged in, by connector; read without a program.
plugged() {
  for connector in "${KIOSK_DRM:-/sys/class/drm}"/card*-*/status; do
    if [ -r "$connector" ] && read -r status <"$connector"; then printf '%s ' "$status"; fi
  done
}

# The session may learn of a monitor later than the kernel.
told() {
  for wait in 0 1 2; do
    sleep "$wait"
    echo plug
  done
}

# A line whenever something is new: "asked" and what the page asks for, "plug" when the kernel tells of a monitor. Nothing is looked at once
# a second; where the kernel's messenger is not installed, a monitor is seen with the next answer. Ends with the script that reads it.
happenings() {
  if command -v udevadm >/dev/null; then
    udevadm monitor --kernel --subsystem-match=drm 2>/dev/null | while read -r _ && kill -0 "$$" 2>/dev/null; do told; done &
  fi
  known=
  while kill -0 "$$" 2>/dev/null; do
    known=$(news "$origin/sim/v1/screen/output" "$known" || true)
    printf 'asked %s\n' "$known"
    sleep 1
  done
}

own=
seen=
window=
window_at=
shows=none
done=
asked=
happenings | {
  while read -r what words; do
    # The session has ended, and nobody reads this any more.
    [ "$session" != sway ] || [ -z "${SWAYSOCK:-}" ] || [ -S "$SWAYSOCK" ] || break
    case $what in
    asked) asked=$words ;;
    plug)
      before=$(names)
      seen=$(look)
      [ "$before" = "$(names)" ] || done=
      ;;
    esac
    # A monitor that is plugged in is told too.
    now="$asked $(plugged)"
    case $asked in
    *'"hdmi"'*)
      if [ "$now" != "$done" ]; then
        apply
        done=$now
      fi
      ;;
    esac
    [ "$shows" = none ] || keep_windows
  done
  end_second
}
