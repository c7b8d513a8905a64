# shellcheck shell=sh
# Part of output.sh: the monitors of this session, as its own tools see and set them. The caller says which session, and says.
# shellcheck disable=SC2154

# What every monitor since 1995 shows. The kernel lists nothing larger for one that tells nothing of itself.
SAFE_MODE=1024x768
# sway's names for the two windows: the menu's, and live view's of a second monitor.
SECOND=sim-nvr-second
MAIN="[app_id=\"^(?!$SECOND\$)\"]"

# What is connected, one a line: NAME shows 1920x1080@60.000Hz (or off), and NAME lists 1280x720 for each mode that its monitor tells of.
look() {
  case $session in
  sway) swaymsg -p -t get_outputs | awk '
    $1 == "Output" { name = $2 }
    $1 == "Current" && $2 == "mode:" { print name, "shows", $3 "@" $5 "Hz" }
    $1 ~ /^[0-9]+x[0-9]+$/ && $2 == "@" { print name, "lists", $1 }' ;;
  xorg) xrandr --query | awk '
    function end() { if (name != "" && !lit) print name, "shows", "off" }
    /^[^ \t]/ { end(); name = ($2 == "connected") ? $1 : ""; lit = 0 }
    name != "" && $1 ~ /^[0-9]+x[0-9]+$/ { print name, "lists", $1 }
    name != "" && $1 ~ /^[0-9]+x[0-9]+$/ && /\*/ && !lit { print name, "shows", $1; lit = 1 }
    END { end() }' ;;
  esac
}

# Of the last look.
names() { printf '%s\n' "$seen" | awk '$2 == "shows" { print $1 }'; }
shown() { printf '%s\n' "$seen" | awk -v name="$1" '$1 == name && $2 == "shows" { print $3 }'; }
lists() { printf '%s\n' "$seen" | awk -v name="$1" '$1 == name && $2 == "lists" { print $3 }'; }

# Whether a monitor says what it is (EDID). The kernel's HDMI-A-1 is X's HDMI-1. An output that the kernel does not know is none of a
# graphics card, and its session knows what it shows.
tells_of_itself() {
  for edid in "${KIOSK_DRM:-/sys/class/drm}"/card*-*/edid; do
    [ -r "$edid" ] || continue
    output=${edid%/edid}
    output=${output##*/}
    output=${output#card*-}
    case $output in
    "$1" | "HDMI-A-${1#HDMI-}") [ "$(wc -c <"$edid")" -gt 0 ] && return 0 || return 1 ;;
    esac
  done
}

# A monitor that tells nothing of itself is shown whatever is asked for: 15 seconds later it is gone again, if nobody saw it. A session that has
# no list, without a graphics card, takes any mode.
can_show() { # name size
  ! tells_of_itself "$1" || [ -z "$(lists "$1")" ] || lists "$1" | grep -qx "$2"
}

# As the session found it, which is what the monitor asked for.
note_own() {
  for name in $(names); do
    case " $own" in *" $name="*) continue ;; esac
    if ! tells_of_itself "$name"; then
      say "The monitor on $name tells nothing of itself (no EDID): it is shown $SAFE_MODE at 60 Hz, as any can. Another mode: in the menu, System > General."
      mode=$SAFE_MODE@60Hz
    else
      mode=$(shown "$name")
      [ "$mode" != off ] || mode=$(lists "$name" | sed -n 1p)
    fi
    own="$own$name=$mode "
  done
}
own_mode() {
  mode=${own##*"$1="}
  printf '%s' "${mode%% *}"
}

# What an output can show of what the menu asks for: 1024x768, or its own mode with its rate.
mode_for() { # name wish
  if [ "$2" = auto ]; then
    own_mode "$1"
  elif can_show "$1" "$2"; then
    printf '%s' "$2"
  else
    say "$1 does not show $2; it stays as it is. Choose another resolution in the menu, System > General."
    shown "$1"
  fi
}

# The largest size that two monitors list.
in_common() {
  printf '%s\n' "$seen" | awk -v a="$1" -v b="$2" '
    $2 == "lists" { has[$1, $3] = 1; sizes[$3] = 1 }
    END { for (size in sizes) if (has[a, size] && has[b, size]) { split(size, side, "x"); if (side[1] * side[2] > most) { most = side[1] * side[2]; best = size } }
      print best }'
}

set_mode() { # name mode; without a rate of its own at the menu's
  size=${2%@*}
  listed=yes
  [ -z "$(lists "$1")" ] || lists "$1" | grep -qx "$size" || listed=no
  case $session in
  sway)
    custom=
    [ "$listed" = yes ] || custom='--custom '
    case $2 in *@*) rate=${2#*@} ;; *) rate=${hertz}Hz ;; esac
    swaymsg -q "output $1 mode $custom$size@$rate"
    ;;
  xorg)
    [ "$listed" = yes ] || make_mode "$1" "$size"
    case $2 in
    *@*) xrandr --output "$1" --mode "$size" ;;
    "$(own_mode "$1")") xrandr --output "$1" --mode "$size" ;;
    *) xrandr --output "$1" --mode "$size" --rate "$hertz" 2>/dev/null || xrandr --output "$1" --mode "$size" ;;
    esac
    ;;
  esac || say "$1 does not show $size; it stays as it is. Choose another resolution in the menu, System > General."
}
make_mode() { # name size
  # Words of their own: the timing.
  # shellcheck disable=SC2046
  xrandr --newmode "$2" $(cvt "${2%x*}" "${2#*x}" 60 | sed -n 's/^Modeline "[^"]*" *//p') 2>/dev/null || true
  xrandr --addmode "$1" "$2" || true
}

# sway shows one window on all outputs that lie over each other, and its pointer too.
place_same() { # main second
  case $session in
  sway) for name in "$1" "$2"; do swaymsg -q "output $name scale 1 pos 0 0"; done ;;
  xorg) xrandr --output "$1" --primary --pos 0x0 --output "$2" --same-as "$1" ;;
  esac
}
place_each() { # main second width-of-main
  case $session in
  sway)
    swaymsg -q "output $1 scale 1 pos 0 0"
    swaymsg -q "output $2 scale 1 pos $3 0"
    # No workspace is changed while one window is on all of them.
    swaymsg -q "$MAIN fullscreen enable" 2>/dev/null || true
    # A workspace that was not shown once on its output stays dark. New windows come where the focus is: back to the menu's.
    swaymsg -q "workspace second; move workspace to output $2; focus output $1"
    ;;
  xorg) xrandr --output "$1" --primary --pos 0x0 --output "$2" --right-of "$1" ;;
  esac
}
# A monitor that is gone would leave its part of X's picture behind, where a pointer may get lost.
forget_gone() {
  [ "$session" = xorg ] || return 0
  for name in $(xrandr --query | awk '$2 == "disconnected" && /[0-9]x[0-9]+\+/ { print $1 }'); do xrandr --output "$name" --off; done
}
