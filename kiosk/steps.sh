# shellcheck shell=sh
# Part of kiosk/install: its steps, in their order. Each is a function that may be run again.
# shellcheck disable=SC2154

# Choices that are files of their own; beside the list, since not every box has them.
DROP_IN=/etc/systemd/system/sim-nvr.service.d/own-the-box.conf
RULE=/etc/udev/rules.d/90-sim-nvr-no-keyboard.rules

# What a session of that name is made of. seatd gives monitor and mouse to a user who has not logged in.
packages_for() {
  echo chromium curl seatd
  case $1 in
  auto | cage) echo cage xwayland ;;
  esac
  case $1 in
  auto | sway) echo sway ;;
  esac
  case $1 in
  auto | xorg) echo xserver-xorg-core xserver-xorg-input-libinput xinit openbox x11-xserver-utils xinput ;;
  esac
  if [ "$(node_source)" = debian ]; then echo nodejs; fi
}

installed() { [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = 'install ok installed' ]; }

install_packages() {
  missing=
  for name in $(packages_for "${session:-auto}"); do installed "$name" || missing="$missing $name"; done
  if [ -z "$missing" ]; then
    say '- Debian packages: all are there.'
  elif [ "$packages" = no ]; then
    say "- Debian packages are missing, and the screen will not come without them: sudo apt-get install$missing"
  else
    # Without what is only recommended: a desktop would come along.
    # shellcheck disable=SC2086
    step "Debian packages, for browser and session:$missing" env DEBIAN_FRONTEND=noninteractive \
      apt-get install --yes --quiet --no-install-recommends $missing
    new_packages=$missing
  fi
}

# debian: its own is new enough, and comes as a package. own: the one that is on the PATH goes along.
node_source() {
  if [ -n "$root" ]; then
    echo own
    return
  fi
  version=$(apt-cache policy nodejs 2>/dev/null | awk '/Candidate:/ { print $2 }')
  if [ -n "$version" ] && dpkg --compare-versions "$version" ge 20.19; then echo debian; else echo own; fi
}

# The Node to take along: not Debian's, which is in a hundred libraries.
own_node() {
  found=$(command -v node || true)
  # Under sudo the PATH is root's; the checkout was built with its user's.
  if [ -z "$found" ] && [ -n "${SUDO_USER:-}" ]; then found=$(su - "$SUDO_USER" -c 'command -v node' || true); fi
  [ -n "$found" ] || die 'No Node on the PATH, and none of Debian that is new enough (20.19). Name one: sudo env PATH=/path/to/node/bin:/usr/sbin:/usr/bin kiosk/install'
  found=$(readlink -f "$found")
  "$found" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "$found is older than 20.19. Put a newer one first on the PATH: sudo env PATH=/path/to/node/bin:/usr/sbin:/usr/bin kiosk/install"
  echo "$found"
}

# Writes into a record which folders have to be made for a file.
note_folders() { # record file
  made=${2%/*}
  while [ -n "$made" ] && [ ! -d "$root$made" ]; do
    echo "$made" >>"$1"
    made=${made%/*}
  done
}

# A file of the list: made with its folders, and written into the record by which it is removed.
put() { # mode source destination
  note_folders "$work/folders" "$3"
  install -D -m "$1" "$2" "$root$3"
  echo "$3" >>"$work/files"
}

put_all() {
  grep -v '^ *#' "$here/kiosk/files.list" | while read -r kind mode from to; do
    case $kind in
    file) put "$mode" "$here/$from" "$to" ;;
    tree)
      [ -d "$here/$from" ] || die "$from is missing. As an ordinary user: npm ci && npm run build:box"
      (cd "$here/$from" && find . -type f ! -name '.sources' | sort) | while read -r one; do
        put "$mode" "$here/$from/${one#./}" "$to/${one#./}"
      done
      ;;
    conf) if [ -e "$root$to" ]; then echo "$to" >>"$work/files"; else put "$mode" "$here/$from" "$to"; fi ;;
    node) if [ "$(node_source)" = own ]; then put "$mode" "$(own_node)" "$to"; fi ;;
    '') ;;
    *) die "kiosk/files.list has a line of the unknown kind \"$kind\"." ;;
    esac
  done
}

# What an earlier version had put there and this one has not is removed; folders that were made stay in the record.
install_files() {
  step 'Files, as kiosk/files.list names them: program, pages, units, policies. A changed /etc/sim-nvr/kiosk.conf is kept.' copy_files
}
copy_files() {
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  : >"$work/files"
  if [ -e "$record.folders" ]; then cp "$record.folders" "$work/folders"; else : >"$work/folders"; fi
  if [ -e "$record.packages" ]; then cp "$record.packages" "$work/packages"; else : >"$work/packages"; fi
  if [ -n "${new_packages:-}" ]; then echo "$new_packages" | tr ' ' '\n' | grep . >>"$work/packages"; fi
  put_all
  # What was chosen earlier is decided on below.
  for chosen in "$DROP_IN" "$RULE"; do
    if [ -e "$root$chosen" ]; then echo "$chosen" >>"$work/files"; fi
  done
  if [ -e "$record" ]; then
    sort "$record" | comm -23 - "$(sort -o "$work/sorted" "$work/files" && echo "$work/sorted")" | while read -r old; do
      rm -f "$root$old"
    done
  fi
  for name in installed installed.folders installed.packages; do echo "/usr/lib/sim-nvr/$name" >>"$work/files"; done
  sort -u "$work/files" >"$record"
  # Deepest first: so they can be removed one after the other.
  sort -ru "$work/folders" >"$record.folders"
  sort -u "$work/packages" >"$record.packages"
}

# What was asked for on the command line, written where the units read it.
set_up() {
  if [ -n "$lang" ]; then step "Setting: language $lang." set_value SIM_NVR_LANG "$lang"; fi
  if [ -n "$session" ]; then step "Setting: session $session." set_value KIOSK_SESSION "$session"; fi
}
set_value() { sed -i "s/^$1=.*/$1=$2/" "$root/etc/sim-nvr/kiosk.conf"; }

install_choices() {
  if [ "$own_the_box" = yes ]; then
    step 'Reboot and Shutdown in the menu do so to this box: a drop-in of sim-nvr.service, and a unit that waits for them.' lend_box
  elif [ -e "$root$DROP_IN" ]; then
    step "Reboot and Shutdown in the menu are the simulation's again." take_box_back
  fi
  if [ "$no_keyboard" = yes ]; then
    step 'No keyboard reaches the screen: a udev rule; a receiver of keyboard and mouse in one is left alone.' ban_keyboard
  elif [ -e "$root$RULE" ]; then
    step 'Keyboards reach the screen again.' rm -f "$root$RULE"
  fi
}
note_choice() {
  grep -qx "$1" "$record" || echo "$1" >>"$record"
  note_folders "$record.folders" "$1"
  sort -ruo "$record.folders" "$record.folders"
}
lend_box() {
  note_choice "$DROP_IN"
  mkdir -p "$root${DROP_IN%/*}"
  printf '[Service]\nEnvironment=SIM_NVR_POWER=/run/sim-nvr\n' >"$root$DROP_IN"
}
take_box_back() {
  rm -f "$root$DROP_IN"
  rmdir "$root${DROP_IN%/*}" 2>/dev/null || true
}
ban_keyboard() {
  note_choice "$RULE"
  install -D -m 0644 "$here/kiosk/box/no-keyboard.rules" "$root$RULE"
}

# Only what systemd and udev do: in a tree that is not running it is done at its first start.
bring_up() {
  step 'Two users who cannot log in: sim-nvr keeps the recorder, sim-nvr-screen shows it.' systemd-sysusers /usr/lib/sysusers.d/sim-nvr.conf
  units='sim-nvr.service sim-nvr-screen.service'
  power=disable
  if [ "$own_the_box" = yes ]; then power=enable; fi
  # shellcheck disable=SC2086
  step "At every start: $units." systemctl --quiet enable $units
  step "The menu's power over the box: $power." systemctl --quiet "$power" sim-nvr-power.path
  if [ -d /run/systemd/system ]; then
    step 'A place for a USB drive: /run/sim-nvr-drive.' systemd-tmpfiles --create /usr/lib/tmpfiles.d/sim-nvr.conf
    step 'systemd and udev read their files again.' reload
    # shellcheck disable=SC2086
    step 'And now.' systemctl restart $units
  else
    say '- systemd does not run here: everything begins at the next start.'
  fi
}
reload() {
  systemctl daemon-reload
  if [ "$own_the_box" = yes ]; then systemctl restart sim-nvr-power.path; fi
  # Without udev (a container) there are no devices to look at.
  if udevadm control --reload; then udevadm trigger --subsystem-match=input || true; fi
}
