# Private displays for tests: Xvfb on a number that it picks itself, with a small window manager so that focus works.
# They end with the script that asked.

DISPLAY_PIDS=()

start_display() {
    [ ${#DISPLAY_PIDS[@]} = 0 ] || return 0
    open_display DISPLAY
    export DISPLAY
}

# one more for each bundle of tests with windows: those that are tested at the same time would take the focus from each
# other
start_workbench_displays() {
    open_display APP_DISPLAY
    open_display LOGS_DISPLAY
}

open_display() {
    local number tries=0 xvfb
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    xvfb=$!
    DISPLAY_PIDS+=("$xvfb")
    trap stop_displays EXIT
    until [ -s "$number" ]; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] && kill -0 "$xvfb" 2>/dev/null || die "Xvfb did not start"
        sleep 0.1
    done
    printf -v "$1" ':%s' "$(tr -d '[:space:]' <"$number")"
    rm -f "$number"
    DISPLAY=${!1} openbox >/dev/null 2>&1 &
    DISPLAY_PIDS+=($!)
    # out of the way: a pointer in the middle brings up tool tips in the pictures
    DISPLAY=${!1} xdotool mousemove 0 0 >/dev/null 2>&1 || true
}

# the window managers before their displays
stop_displays() {
    local place
    for ((place = ${#DISPLAY_PIDS[@]} - 1; place >= 0; place--)); do
        kill "${DISPLAY_PIDS[place]}" 2>/dev/null || true
    done
}
