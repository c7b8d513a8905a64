#!/bin/sh
# What the menu sets under System › General for the monitors, done to those of this session: mode and pointer speed. Runs in the session,
# beside the browser; the page asks for its display by way of the recorder. A mode that nobody keeps is asked for no longer after 15 s,
# and then the one before is asked for again: nothing has to be remembered here for that. While no page asks, nothing is changed.
#   output.sh sway|xorg     cage of Debian 12 changes no mode.
set -eu
here=${0%/*}
# shellcheck source=kiosk/box/reasons.sh
. "$here/reasons.sh"
# shellcheck source=kiosk/watch.sh
. "${KIOSK_HOME:-$here}/watch.sh"
session=${1:?'Usage: output.sh sway|xorg'}
origin="http://127.0.0.1:${SIM_NVR_PORT:-8080}"

# The outputs that show something, one a line, each with the mode that it has: NAME 1920x1080@60.000Hz
outputs_of() {
  case $session in
  sway) swaymsg -p -t get_outputs | awk '$1 == "Output" { name = $2 } $1 == "Current" && $2 == "mode:" { print name, $3 "@" $5 "Hz" }' ;;
  xorg) xrandr --query | awk '$2 == "connected" { name = $1 } $1 ~ /^[0-9]+x[0-9]+$/ && /\*/ { print name, $1 }' ;;
  esac
}

# As the session found it, which is what the monitor asked for.
own_mode() { printf '%s\n' "$found" | awk -v name="$1" '$1 == name { print $2; exit }'; }

show() { # output mode
  mode=$2
  [ "$mode" != auto ] || mode=$(own_mode "$1")
  # One that came later has its own mode already.
  [ -n "$mode" ] || return 0
  case $session in
  sway) if [ "$2" = auto ]; then swaymsg -q output "$1" mode "$mode"; else swaymsg -q output "$1" mode "$mode@${hertz}Hz"; fi ;;
  xorg) if [ "$2" = auto ]; then xrandr --output "$1" --mode "$mode"; else xrandr --output "$1" --mode "$mode" --rate "$hertz" || xrandr --output "$1" --mode "$mode"; fi ;;
  esac || say "$1 does not show $mode; it stays as it is. Choose another resolution in the menu, System > General."
}

# A word of the answer, which the recorder has checked.
word() { printf '%s' "$asked" | sed -n "s/.*\"$1\":\"\{0,1\}\([a-z0-9]*\).*/\1/p"; }

apply() {
  hertz=$(word hertz)
  hdmi=$(word hdmi)
  vga=$(word vga)
  [ "$vga" != same ] || vga=$hdmi
  outputs_of | while read -r name _; do
    case $name in
    VGA*) show "$name" "$vga" ;;
    *) show "$name" "$hdmi" ;;
    esac
  done
  case $(word pointer) in 1) speed=-0.8 ;; 2) speed=-0.4 ;; 4) speed=0.4 ;; 5) speed=0.8 ;; *) speed=0 ;; esac
  case $session in
  sway) swaymsg -q input type:pointer pointer_accel "$speed" || true ;;
  xorg)
    if command -v xinput >/dev/null; then
      for id in $(xinput list --id-only); do xinput set-prop "$id" 'libinput Accel Speed' "$speed" 2>/dev/null || true; done
    fi
    ;;
  esac
  say "The menu asks for $hdmi (HDMI), $vga (VGA), $hertz Hz, pointer $(word pointer); shown: $(outputs_of | awk '{ printf "%s%s %s", (NR > 1 ? ", " : ""), $1, $2 }')."
}

# Whether something is plugged in, by connector; read without a program.
plugged() {
  for connector in "${KIOSK_DRM:-/sys/class/drm}"/card*-*/status; do
    if [ -r "$connector" ] && read -r status <"$connector"; then printf '%s ' "$status"; fi
  done
}

# A line whenever something is new: "asked" and what the page asks for, "plug" when the kernel tells of a monitor. Nothing is looked at once
# a second; where the kernel's messenger is not installed, a monitor is seen with the next answer. Ends with the script that reads it.
happenings() {
  if command -v udevadm >/dev/null; then
    udevadm monitor --kernel --subsystem-match=drm 2>/dev/null | while read -r _ && kill -0 "$$" 2>/dev/null; do echo plug; done &
  fi
  known=
  while kill -0 "$$" 2>/dev/null; do
    known=$(news "$origin/sim/v1/screen/output" "$known" || true)
    printf 'asked %s\n' "$known"
    sleep 1
  done
}

found=$(outputs_of)
done=
asked=
happenings | while read -r what words; do
  [ "$what" != asked ] || asked=$words
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
done
