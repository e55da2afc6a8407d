# The workbench on the sample case: from the start of the process to the moment when the findings table is painted with
# rows in it, which the product tells in its log when asked. On a display of its own; the first start, which fills the
# caches, is not counted.

workbench_logging() {
    cat >"$WORK/logging.properties" <<'PROPERTIES'
handlers = java.util.logging.ConsoleHandler
java.util.logging.ConsoleHandler.level = ALL
java.util.logging.SimpleFormatter.format = %1$tQ %2$s %5$s%n
org.deskwright.diagnosis.ui.findings.level = ALL
PROPERTIES
}

# prints the milliseconds
workbench_start() {
    local begun pid painted='' tries=0 log=$WORK/workbench.log
    : >"$log"
    begun=$(now_ms)
    DESKWRIGHT_JAVA=$JAVA_HOME DESKWRIGHT_HOME=$WORK/home \
        DESKWRIGHT_OPTS="-Djava.util.logging.config.file=$WORK/logging.properties" \
        "$PRODUCT/deskwright" --sample >/dev/null 2>"$log" &
    pid=$!
    until [ -n "$painted" ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] && kill -0 $pid 2>/dev/null || {
            kill $pid 2>/dev/null || true
            die "the workbench showed no findings; its output is in $log"
        }
        sleep 0.1
        painted=$(sed -n 's/^\([0-9]*\) .*Painted with [1-9].*/\1/p' "$log" | head -1)
    done
    sleep 1
    xdotool search --pid $pid --onlyvisible --name Deskwright windowquit >/dev/null 2>&1 || kill $pid
    wait $pid || true
    echo $((painted - begun))
}

workbench() {
    local i millis
    need_display_tools
    start_display
    workbench_logging
    rm -rf "$WORK/home"
    millis=$(workbench_start)
    say "workbench: $millis ms cold"
    for ((i = 0; i < ROUNDS; i++)); do
        millis=$(workbench_start)
        say "workbench: $millis ms"
        add_time workbench/first-findings "$millis"
    done
    row workbench/first-findings - - '4000 ms'
}
