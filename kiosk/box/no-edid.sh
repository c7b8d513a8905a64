#!/bin/sh
# Before the screen starts, as root: an old VGA monitor or a KVM switch that tells nothing of itself is "unknown" to the kernel, and no
# session shows anything on it. Where no other monitor is seen, its output is switched on; the kernel then lists modes up to 1024x768.
set -eu
drm=${KIOSK_DRM:-/sys/class/drm}
unknown=
for status in "$drm"/card*-*/status; do
  [ -r "$status" ] || continue
  case $(cat "$status") in
  connected) exit 0 ;;
  unknown) [ -n "$unknown" ] || unknown=$status ;;
  esac
done
[ -n "$unknown" ] || exit 0
output=${unknown%/status}
if echo on >"$unknown"; then
  echo "sim-nvr-screen: Nobody knows whether a monitor is on ${output##*/}: it is switched on all the same, for one that tells nothing of itself (no EDID)." >&2
else
  echo "sim-nvr-screen: ${output##*/} cannot be switched on. By hand: video=VGA-1:1024x768@60D on the kernel command line." >&2
fi
