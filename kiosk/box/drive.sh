#!/bin/sh
# A USB drive that is plugged into the box, given to the recorder and to nobody else. Started by sim-nvr-drive@.service, as root, when udev
# sees a file system on USB: the recorder itself may mount nothing. What lies on it is not believed: no program, no device and no other
# user's rights come from it, and only file systems that a stick from a shop has are looked at, by name. One drive at a time.
#   drive.sh plug /dev/sdb1    drive.sh pull
set -eu
home=${SIM_NVR_DRIVES:-/run/sim-nvr-drive}
files=$home/files
user=${SIM_NVR_USER:-sim-nvr}
say() { printf 'sim-nvr-drive: %s\n' "$1" >&2; }

plug() {
  device=$1
  type=$(blkid -p -o value -s TYPE "$device" 2>/dev/null || true)
  case $type in
  # flush: what is written is on the drive soon, for somebody who pulls it without asking.
  vfat) options=flush,utf8=1,errors=remount-ro ;;
  exfat) options=errors=remount-ro ;;
  '')
    say "$device holds no file system that is known. Format it as FAT32 or exFAT, and plug it in again."
    return
    ;;
  *)
    say "$device is formatted as $type, which this box does not read. Format it as FAT32 or exFAT, and plug it in again."
    return
    ;;
  esac
  # The box may itself start from USB: what it stands on is never a drive that somebody brought.
  if findmnt -nro SOURCE -S "$device" >/dev/null; then
    say "$device is in use by this box; it is left alone."
    return
  fi
  if findmnt -n "$files" >/dev/null; then
    say "There is a drive already; $device is not looked at. Take the first one out, then plug this one in again."
    return
  fi
  mkdir -p "$files"
  rights="nosuid,nodev,noexec,noatime,uid=$(id -u "$user"),gid=$(id -g "$user"),umask=0077,$options"
  if mount -t "$type" -o "$rights" "$device" "$files" || mount -t "$type" -o "ro,$rights" "$device" "$files"; then
    say "$device ($type) is the recorder's: $(findmnt -no OPTIONS "$files")."
  else
    rmdir "$files"
    say "$device cannot be mounted: dmesg | tail says why. Check it at a computer (chkdsk), or use another one."
  fi
}

# Lazily: it may be out already, and the recorder in the middle of a file.
pull() {
  if findmnt -n "$files" >/dev/null; then umount -l "$files"; fi
  rmdir "$files" 2>/dev/null || true
}

case ${1:-} in
plug) plug "${2:?'Usage: drive.sh plug DEVICE'}" ;;
pull) pull ;;
*)
  say 'Usage: drive.sh plug DEVICE | drive.sh pull'
  exit 2
  ;;
esac
