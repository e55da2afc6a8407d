# A private display for tests: Xvfb on a number that it picks itself, with a small window manager so that focus works.
# Both end with the script that asked.

start_display() {
    local number
    [ -z "${XVFB_PID:-}" ] || return 0 # one will do, and only one would be ended
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    XVFB_PID=$!
    trap stop_display EXIT
    local tries=0
    until [ -s "$number" ]; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] && kill -0 "$XVFB_PID" 2>/dev/null || die "Xvfb did not start"
        sleep 0.1
    done
    DISPLAY=:$(tr -d '[:space:]' <"$number")
    export DISPLAY
    rm -f "$number"
    openbox >/dev/null 2>&1 &
    OPENBOX_PID=$!
    # out of the way: a pointer in the middle brings up tool tips in the pictures
    xdotool mousemove 0 0 >/dev/null 2>&1 || true
}

stop_display() {
    [ -z "${OPENBOX_PID:-}" ] || kill "$OPENBOX_PID" 2>/dev/null || true
    [ -z "${XVFB_PID:-}" ] || kill "$XVFB_PID" 2>/dev/null || true
}
