# shellcheck shell=sh
# Part of start.sh, which gives it browser, beats and start_seconds: what is asked of the recorder, and what is done about a page that
# does not live.
# shellcheck disable=SC2154

# What a GET brings; fails where nothing, or an error, comes back, within so many seconds (3).
fetch() {
  if command -v curl >/dev/null; then
    curl --globoff --fail --silent --max-time "${2:-3}" "$1"
  elif command -v wget >/dev/null; then
    wget --quiet --output-document=- --tries=1 --timeout="${2:-3}" "$1"
  elif command -v node >/dev/null; then
    node -e 'fetch(process.argv[1]).then(async (r) => { process.stdout.write(await r.text()); process.exitCode = r.ok ? 0 : 1 }).catch(() => { process.exitCode = 1 })' "$1"
  else
    die 'To see whether the server answers, one of curl, wget or node is needed. Install one.'
  fi
}

# The same, where the recorder may wait with its answer for as long as that would be the one that is known: what comes about is heard at
# once, and nothing has to be asked, by a program of its own, again and again. Often enough for systemd, which waits for 30 s.
HELD_SECONDS=10
news() { fetch "$1?seconds=$HELD_SECONDS&while=$2" "$((HELD_SECONDS + 3))"; }

# systemd waits for this word, where it started us, and starts everything anew when it does not come.
feed() { [ -z "${NOTIFY_SOCKET:-}" ] || systemd-notify WATCHDOG=1 || true; }

# Looks, a second apart, at which a page may hang: a weak board stands still for a moment now and then. The recorder has waited for five
# seconds, two beats and a half, before it calls a page silent; together it is less than the fifteen after which somebody would pull the plug.
LOOKS_AT_SILENCE=6

# Beside the browser for as long as it runs. Its page tells the recorder every other second that it lives, and the recorder is asked. While
# the page lives the recorder tells when it does no longer; anything else is looked at once a second.
watch_page() {
  seen=no
  looks=0
  silent=0
  known=
  while kill -0 "$browser" 2>/dev/null; do
    page=$(news "$beats" "$known" || true)
    known=
    why=
    case $page in
    *'"alive"'*)
      seen=yes
      silent=0
      known=alive
      ;;
    # The recorder itself is away: its page says so, and another browser would not help.
    '') ;;
    *)
      if [ "$seen" = no ]; then
        looks=$((looks + 1))
        [ "$looks" -lt "$start_seconds" ] || why="No page has come within $start_seconds s"
      else
        silent=$((silent + 1))
        case $page in
        *'"gone"'*) why='The page has crashed' ;;
        *) [ "$silent" -lt "$LOOKS_AT_SILENCE" ] || why='The page hangs' ;;
        esac
      fi
      ;;
    esac
    if [ -n "$why" ]; then
      say "$why; ending its browser."
      kill -KILL "$browser" 2>/dev/null || true
      return
    fi
    feed
    sleep 1
  done
}
