#!/bin/sh
# The installer in a fresh Debian tree, as root: install, boot the tree with its own systemd, see recorder and screen live and come back,
# uninstall, and compare the list of files with the one before.   scripts/kiosk/tree.sh TREE [PACKAGE.deb]
# A package is looked at by lintian, installed there by apt, looked at by dpkg, and purged.
# TREE is made by debootstrap where it is missing, and used again where it is there; a monitor is sway's headless one.
set -eu
tree=${1:?'Usage: scripts/kiosk/tree.sh TREE (a folder; made where it is missing)'}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
booted=
trap '[ -z "$booted" ] || kill "$booted" 2>/dev/null || true; umount "$tree/checkout" 2>/dev/null || true; rm -rf "$work"' EXIT
say() { printf 'tree: %s\n' "$1"; }
fail() {
  say "FAILED: $1"
  exit 1
}
in_tree() { chroot "$tree" env PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"; }
# Without what runs, what is fetched, and what systemd makes for itself at any start.
files() { (cd "$tree" && find . -xdev \( -path ./checkout -o -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/systemd -o -path ./var/tmp -o -path ./var/lib/machines -o -path ./var/lib/portables -o -path ./root \) -prune -o -print | sort); }

if [ ! -d "$tree/etc" ]; then
  debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,udev,ca-certificates bookworm "$tree"
fi
if [ ! -x "$tree/usr/bin/chromium" ]; then
  in_tree apt-get update -q
  # What the installer would fetch: beforehand, so that the two lists of files differ by nothing but the installer's own work.
  in_tree apt-get install -y -q --no-install-recommends chromium curl seatd sway
fi
# What a drill before this one, which failed, may have left.
if [ -e "$tree/usr/lib/sim-nvr/kiosk/uninstall" ]; then in_tree /usr/lib/sim-nvr/kiosk/uninstall; fi
files >"$work/before"
say "$(wc -l <"$work/before") files before"
mkdir -p "$tree/checkout"
mount --bind "$here" "$tree/checkout"
cp "$(readlink -f "$(command -v node)")" "$tree/tmp/node"
in_tree env PATH=/tmp:/usr/sbin:/usr/bin:/sbin:/bin /checkout/kiosk/install --session sway --lang en --own-the-box
in_tree systemd-analyze verify /usr/lib/systemd/system/sim-nvr.service /usr/lib/systemd/system/sim-nvr-screen.service \
  /usr/lib/systemd/system/sim-nvr-power.path /usr/lib/systemd/system/sim-nvr-power.service /usr/lib/systemd/system/sim-nvr-drive@sda1.service && say 'systemd-analyze verify: nothing to say'
for unit in sim-nvr.service sim-nvr-screen.service; do
  say "$(in_tree systemd-analyze security --offline=yes "$unit" 2>/dev/null | tail -1)"
done
# sway without a graphics card, in the environment of the screen's unit.
mkdir -p "$tree/etc/systemd/system/sim-nvr-screen.service.d"
printf '[Service]\nEnvironment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman KIOSK_TTY=\nStandardInput=null\nTTYPath=\nDeviceAllow=\n' >"$tree/etc/systemd/system/sim-nvr-screen.service.d/drill.conf"
umount "$tree/checkout"

mkdir -p /run/systemd/nspawn
nice systemd-nspawn -q -D "$tree" --register=no --keep-unit --machine=sim-nvr-drill -b --console=read-only </dev/null >"$work/boot" 2>&1 &
booted=$!
screen() { curl -s --max-time 2 http://127.0.0.1:8080/sim/v1/screen || true; }
wait_for() { # word seconds what
  n=0
  until screen | grep -q "$1"; do
    n=$((n + 1))
    [ "$n" -lt "$2" ] || { journal; fail "$3: not within $2 s"; }
    sleep 1
  done
  say "$3: after $n s"
}
journal() { journalctl -D "$tree/var/log/journal" -n 60 --no-pager 2>/dev/null || tail -40 "$work/boot"; }
inside() { # pattern: processes of the container's users
  pgrep -u "$(stat -c %u "$tree/var/lib/sim-nvr")" -f "$1" || true
}
wait_for alive 180 'power on, page lives'
uid_screen=$(awk -F: '$1 == "sim-nvr-screen" { print $3 }' "$tree/etc/passwd")
kill -KILL "$(pgrep -o -u "$uid_screen" -x sway)"
wait_for gone 60 'compositor killed'
wait_for alive 90 'page lives again'
kill -KILL "$(inside sim-nvr.mjs | head -1)"
wait_for alive 90 'recorder killed, page lives again'
kill -STOP "$(inside sim-nvr.mjs | head -1)"
n=0
until screen | grep -q alive; do
  n=$((n + 1))
  [ "$n" -lt 120 ] || { journal; fail 'a recorder that hangs is not started anew'; }
  sleep 1
done
say "recorder that hangs: started anew after $n s"
kill -RTMIN+4 "$(pgrep -P "$booted" | head -1)" 2>/dev/null || kill "$booted"
wait "$booted" || true
booted=

rm -r "$tree/etc/systemd/system/sim-nvr-screen.service.d"
in_tree /usr/lib/sim-nvr/kiosk/uninstall
rm -f "$tree/tmp/node"
rmdir "$tree/checkout"
same_files() { # of what
  files >"$work/after"
  if diff "$work/before" "$work/after" >"$work/diff"; then
    say "$1: $(wc -l <"$work/after") files after: the same"
  else
    cat "$work/diff"
    fail "$1: files before and after differ"
  fi
}
same_files uninstalled

[ -n "${2:-}" ] || exit 0
lintian --fail-on error,warning "$2"
say "lintian: no error and no warning"
cp "$2" "$tree/tmp/package.deb"
in_tree apt-get install -y -q --no-install-recommends /tmp/package.deb
say "package: $(in_tree dpkg -L sim-nvr | wc -l) files and folders; dpkg says: $(in_tree dpkg --audit)$(in_tree dpkg -V sim-nvr)nothing more"
in_tree systemd-analyze verify /usr/lib/systemd/system/sim-nvr.service /usr/lib/systemd/system/sim-nvr-screen.service
in_tree apt-get purge -y -q sim-nvr
rm "$tree/tmp/package.deb"
same_files purged
