# The workbench on the sample case: from the start of the process to the moment when the findings table is painted with
# rows in it, which the product tells in its log when asked. On a display of its own; the first start, which fills the
# caches, and the second, which records what the JVM's cache is then made of, are not counted.

workbench_logging() {
    cat >"$WORK/logging.properties" <<'PROPERTIES'
handlers = java.util.logging.ConsoleHandler
java.util.logging.ConsoleHandler.level = ALL
java.util.logging.SimpleFormatter.format = %1$tQ %2$s %5$s%n
org.deskwright.diagnosis.ui.findings.level = ALL
PROPERTIES
}

# prints the milliseconds until then, and those of processor time
workbench_start() {
    local begun pid cpu painted='' tries=0 log=$WORK/workbench.log
    : >"$log"
    begun=$(now_ms)
    DESKWRIGHT_JAVA=$JAVA_HOME DESKWRIGHT_HOME=$WORK/home \
        DESKWRIGHT_OPTS="-Djava.util.logging.config.file=$WORK/logging.properties" \
        "$PRODUCT/deskwright" --sample >/dev/null 2>"$log" &
    pid=$!
    until [ -n "$painted" ]; do
        tries=$((tries + 1))
        [ $tries -lt 1200 ] && kill -0 $pid 2>/dev/null || {
            kill $pid 2>/dev/null || true
            die "the workbench showed no findings; its output is in $log"
        }
        sleep 0.05
        painted=$(sed -n 's/^\([0-9]*\) .*Painted with [1-9].*/\1/p' "$log" | head -1)
    done
    cpu=$(awk -v tick="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / tick) }' /proc/$pid/stat)
    sleep 1
    close_workbench $pid
    wait $pid || true
    echo "$((painted - begun)) $cpu"
}

# what the start script makes in the background once the first workbench has ended
wait_for_cache() {
    local tries=0
    until [ -n "$(find "$WORK/home/archives" -name '*.workbench.aot')" ]; do
        tries=$((tries + 1))
        [ $tries -lt 300 ] || die "no cache of the workbench came about in $WORK/home/archives"
        sleep 1
    done
}

# as a user does: what is killed writes no caches
close_workbench() {
    local window
    for _ in 1 2 3 4 5 6; do
        window=$(xdotool search --onlyvisible --name ' - Deskwright' 2>/dev/null | head -1) || true
        xdotool windowactivate --sync "$window" key --clearmodifiers alt+F4 >/dev/null 2>&1 || true
        for _ in 1 2 3 4 5; do
            sleep 1
            kill -0 "$1" 2>/dev/null || return 0
        done
    done
    kill "$1"
}

workbench() {
    local i millis cpu times
    need_display_tools
    start_display
    workbench_logging
    rm -rf "$WORK/home"
    times=$(workbench_start)
    say "workbench: $times ms cold"
    times=$(workbench_start)
    say "workbench: $times ms recording"
    wait_for_cache
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        times=$(workbench_start)
        read -r millis cpu <<<"$times"
        say "workbench: $millis ms, $cpu ms of processor time"
        add_time workbench/first-findings "$millis"
        add_time workbench/first-findings-cpu "$cpu"
    done
    row workbench/first-findings - - '4000 ms'
    row workbench/first-findings-cpu - - -
}
