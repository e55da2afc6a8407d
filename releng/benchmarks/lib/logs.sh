# An invented log of LOG_MB megabytes (4096 where it is not set), in the page cache: passes over it in one process, and the
# whole command beside others that look for the same, in turns; then some of them once with a cold page cache.

# into $LOG, with $class_path of what made it
invent_log() {
    local home=$WORK/logs mb=${LOG_MB:-4096}
    class_path=$WORK/logs/classes:$(plugin org.deskwright.logs):$(plugin com.google.gson)
    LOG=$home/$mb.log
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$home/classes" -cp "$class_path" "$BENCHMARKS"/src/org/deskwright/benchmarks/logs/*.java
    if [ ! -f "$LOG.complete" ]; then
        say "inventing $LOG"
        "$JAVA_HOME/bin/java" -cp "$class_path" org.deskwright.benchmarks.logs.LogGenerator "$LOG" $((mb * 1048576)) "$home"
        touch "$LOG.complete"
    fi
}

logs() {
    local i name modules home=$WORK/logs mb=${LOG_MB:-4096} class_path log
    invent_log
    log=$LOG
    want_log_tools
    cat "$log" >/dev/null
    : >"$home/passes"
    for modules in --add-modules=jdk.incubator.vector --add-modules=java.base; do
        wait_for_quiet
        "$JAVA_HOME/bin/java" $modules -XX:+UseParallelGC -Xmx512m -cp "$class_path" \
            org.deskwright.benchmarks.logs.LogsBenchmark "$log" "$home" "$ROUNDS" >>"$home/passes" 2>"$home/passes.log" ||
            die "the passes failed; their output is in $home/passes.log"
    done
    while IFS='=' read -r name i; do
        case $name in *heap) ;; *) add_time "logs/$name" "$i" ;; esac
    done <"$home/passes"
    # with the cache that the product makes for itself
    command_line_cache >/dev/null
    cat "$log" >/dev/null
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        logs_tool deskwright-60 "$log" "$home"
        logs_tool deskwright-500 "$log" "$home"
        logs_tool wc "$log" "$home"
        for name in rg-60 rg-500 ugrep-60; do
            ! command -v "${name%-*}" >/dev/null || logs_tool $name "$log" "$home"
        done
    done
    ! command -v lnav >/dev/null || logs_tool lnav-load "$log" "$home"
    ! command -v glogg >/dev/null || glogg_index "$log" "$home"
    cold_logs "$log" "$home"
    for i in "" plain-; do
        logs_row "${i}lines" "$log" '5 GB/s' "$(sed -n "s/^${i}heap=//p" "$home/passes") MB"
        logs_row "${i}records" "$log" -
        logs_row "${i}all-60" "$log" '3 GB/s'
        logs_row "${i}all-500" "$log" -
        logs_row "${i}first-all-60" "$log" -
    done
    logs_row deskwright-60 "$log" 'half of rg; a tenth of lnav'
    logs_row deskwright-500 "$log" 'a third of rg'
    for name in rg-60 rg-500 ugrep-60 wc lnav-load glogg-index cold-deskwright-60 cold-rg-60 cold-wc; do
        logs_row "$name" "$log" -
    done
    search_log "$log"
    ticket "$class_path" "$home" "$mb"
    reopen "$class_path" "$home"
}

# logs_row NAME LOG GOAL [HEAP]: where it was measured. Of a process "heap" is all the memory that it had at most, with what it
# has mapped of the page cache
logs_row() {
    [ -f "$TIMES/logs/$1" ] || return 0
    local heap=${4:--}
    [ ! -f "$TIMES/logs/$1.kib" ] || heap=$(sort -n "$TIMES/logs/$1.kib" | awk 'END { printf "%dM rss", $1 / 1024 }')
    row "logs/$1" "$heap" "$(rate "logs/$1" "$2")" "$3"
}

# logs_tool NAME LOG HOME [cold-]: one of the commands that look for the same; deskwright in the home in which
# command_line_cache made its cache
logs_tool() {
    local patterns=$3/${1##*-}.txt command
    case $1 in
    deskwright-*)
        command=(env -u DESKWRIGHT_OPTS "DESKWRIGHT_JAVA=$JAVA_HOME" "DESKWRIGHT_HOME=$WORK/command-line-home"
            "$PRODUCT/deskwright" logs scan "$2" --patterns "$patterns" --format json)
        ;;
    wc) command=(wc -l "$2") ;;
    rg-* | ugrep-*) command=("${1%-*}" -c -F -f "$patterns" "$2") ;;
    lnav-load) command=(env "HOME=$3" lnav -n -c ':filter-in session socket overflowed' "$2") ;;
    esac
    if /usr/bin/time -f %M -o "$3/kib" true 2>/dev/null; then
        timed "logs/${4:-}$1" /usr/bin/time -f %M -o "$3/kib" "${command[@]}"
        cat "$3/kib" >>"$TIMES/logs/${4:-}$1.kib"
    else
        timed "logs/${4:-}$1" "${command[@]}"
    fi
}

# glogg tells on standard output when it begins to index what it shows, and when it is done; that is all that is measured
glogg_index() {
    local tries pid log=$2/glogg.log
    has_display_tools || { say "no display, so glogg is not measured" && return 0; }
    start_display
    HOME=$2 glogg -n -dddd "$1" >"$log" 2>&1 &
    pid=$!
    for ((tries = 0; tries < 600; tries++)); do
        ! grep -q indexingFinished: "$log" || break
        sleep 0.2
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    awk '/FullIndexOperation::start/ { begun = ms($2) } /indexingFinished:/ && begun { print ms($2) - begun; exit }
        function ms(time,  part) { split(time, part, ":"); return int(1000 * (part[1] * 3600 + part[2] * 60 + part[3])) }' \
        "$log" >"$2/glogg.ms"
    if [ -s "$2/glogg.ms" ]; then
        add_time logs/glogg-index "$(cat "$2/glogg.ms")"
    else
        say "glogg did not index it; see $log"
    fi
}

# each twice, the first time not counted: what a virtual machine reads for the first time its host may have to fetch as well, so
# that whoever comes first would take several times as long
cold_logs() {
    local name round
    if ! is_root || ! (echo 3 >/proc/sys/vm/drop_caches) 2>/dev/null; then
        say "only root of a machine may empty the page cache, so nothing is measured with a cold one"
        return 0
    fi
    for round in first cold; do
        for name in deskwright-60 rg-60 wc; do
            if [ $name = deskwright-60 ] || command -v "${name%-*}" >/dev/null; then
                sync && echo 3 >/proc/sys/vm/drop_caches
                logs_tool $name "$1" "$2" $round-
            fi
        done
    done
    cat "$1" >/dev/null
}

# the same text, expression and text in any case, searched by the whole command and by ripgrep in turns
search_log() {
    local i name of=$1
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        timed logs/search-text logs_search --text 'encoder queue overflowed' "$of" --count
        timed logs/search-regex logs_search --regex 'queue .*flow\w+' "$of" --count
        timed logs/search-any-case logs_search --text 'Encoder Queue' "$of" --ignore-case --count
        timed logs/search-level logs_search level:error "$of" --count
        if command -v rg >/dev/null; then
            timed logs/rg-text rg_search -F 'encoder queue overflowed' "$of"
            timed logs/rg-regex rg_search 'queue .*flow\w+' "$of"
            timed logs/rg-any-case rg_search -i -F 'Encoder Queue' "$of"
        fi
    done
    for name in search-text search-regex search-any-case search-level rg-text rg-regex rg-any-case; do
        [ ! -f "$TIMES/logs/$name" ] || row "logs/$name" - "$(rate "logs/$name" "$of")" -
    done
}

# in the home in which command_line_cache made its cache
logs_command() { DESKWRIGHT_HOME=$WORK/command-line-home deskwright logs scan "$@"; }

logs_search() { DESKWRIGHT_HOME=$WORK/command-line-home deskwright logs search "$@" || [ $? -eq 1 ]; }

# a small log may not hold what is looked for
rg_search() { rg -c "$@" || [ $? -eq 1 ]; }

# an invented ticket of an eighth of the size: what all signatures cost, and with them the steps of sessions, beside 60 literals
ticket() {
    local name ms log=$2/ticket-$3.log path
    path=$1:$(plugin com.google.re2j):$(plugin org.roaringbitmap)
    if [ ! -f "$log.complete" ]; then
        say "inventing $log"
        "$JAVA_HOME/bin/java" -cp "$path" org.deskwright.benchmarks.logs.TicketGenerator "$log" $(($3 * 131072))
        touch "$log.complete"
    fi
    cat "$log" >/dev/null
    wait_for_quiet
    "$JAVA_HOME/bin/java" -XX:+UseParallelGC -Xmx512m -cp "$path" org.deskwright.benchmarks.logs.SignaturesBenchmark \
        "$log" "$2" "$ROUNDS" >"$2/ticket" 2>"$2/ticket.err" || die "the signatures failed; see $2/ticket.err"
    while IFS='=' read -r name ms; do add_time "logs/$name" "$ms"; done <"$2/ticket"
    row logs/ticket-60 - "$(rate logs/ticket-60 "$log")" -
    row logs/ticket-signatures - "$(rate logs/ticket-signatures "$log")" '1.25 x ticket-60'
    row logs/ticket-sessions - "$(rate logs/ticket-sessions "$log")" -
}

# a sparse log of 50 GB with a kept index, each time in a new JVM: its first screen
reopen() {
    local i ms log=$2/reopen.log indexes=$2/reopen-indexes java=("$JAVA_HOME/bin/java" --add-modules=jdk.incubator.vector
        -Xmx512m -cp "$1" org.deskwright.benchmarks.logs.ReopenBenchmark)
    say "indexing $log, of which nearly all is a hole"
    "${java[@]}" "$log" "$indexes" prepare >"$2/reopen" 2>"$2/reopen.err" || die "it failed; see $2/reopen.err"
    # the time of its last change must be a while ago
    sleep 3
    "${java[@]}" "$log" "$indexes" prepare >"$2/reopen" 2>"$2/reopen.err"
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        ms=$("${java[@]}" "$log" "$indexes" 2>>"$2/reopen.err" | sed -n 's/^reopen=//p')
        add_time logs/reopen "$ms"
    done
    row logs/reopen - - '200 ms'
}

# gigabytes a second, by the median
rate() { awk -v bytes="$(wc -c <"$2")" -v ms="$(median "$1")" 'BEGIN { printf "%.2f", bytes / ms / 1e6 }'; }

# what there is to compare with; whoever is not root compares with what is there
want_log_tools() {
    if has_apt && is_root; then
        (apt_install ripgrep ugrep lnav glogg time) || say "not all of ripgrep, ugrep, lnav, glogg and time could be installed"
    fi
}
