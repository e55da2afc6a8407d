# An invented log of LOG_MB megabytes (4096 where it is not set), in the page cache: passes over it in one process, and the
# whole command beside others that look for the same, in turns.

logs() {
    local i name modules home=$WORK/logs mb=${LOG_MB:-4096} class_path log peer
    class_path=$WORK/logs/classes:$(plugin org.deskwright.logs):$(plugin com.google.gson)
    log=$home/$mb.log
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$home/classes" -cp "$class_path" "$BENCHMARKS"/src/org/deskwright/benchmarks/logs/*.java
    if [ ! -f "$log.complete" ]; then
        say "inventing $log"
        "$JAVA_HOME/bin/java" -cp "$class_path" org.deskwright.benchmarks.logs.LogGenerator "$log" $((mb * 1048576)) "$home"
        touch "$log.complete"
    fi
    want_log_tools
    cat "$log" >/dev/null
    : >"$home/passes"
    for modules in --add-modules=jdk.incubator.vector --add-modules=java.base; do
        wait_for_quiet
        "$JAVA_HOME/bin/java" $modules -XX:+UseParallelGC -Xmx512m -cp "$class_path" \
            org.deskwright.benchmarks.logs.LogsBenchmark "$log" "$home" "$ROUNDS" >>"$home/passes" 2>"$home/passes.log" ||
            die "the passes failed; their output is in $home/passes.log"
    done
    for name in lines records all-60 all-500 plain-lines plain-records plain-all-60 plain-all-500; do
        for i in $(sed -n "s/^$name=//p" "$home/passes"); do add_time "logs/$name" "$i"; done
    done
    # with the cache that the product makes for itself
    command_line_cache >/dev/null
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        timed logs/deskwright-60 logs_command "$log" --patterns "$home/60.txt" --format json
        timed logs/deskwright-500 logs_command "$log" --patterns "$home/500.txt" --format json
        timed logs/wc wc -l "$log"
        if command -v rg >/dev/null; then
            timed logs/rg-60 rg -c -F -f "$home/60.txt" "$log"
            timed logs/rg-500 rg -c -F -f "$home/500.txt" "$log"
        fi
        if command -v ugrep >/dev/null; then timed logs/ugrep-60 ugrep -c -F -f "$home/60.txt" "$log"; fi
    done
    if command -v lnav >/dev/null; then timed logs/lnav-load env HOME="$home" lnav -n -c ':filter-in session socket overflowed' "$log"; fi
    row logs/lines - "$(rate logs/lines "$log")" '5 GB/s'
    row logs/records - "$(rate logs/records "$log")" -
    row logs/all-60 - "$(rate logs/all-60 "$log")" '3 GB/s'
    row logs/all-500 - "$(rate logs/all-500 "$log")" -
    for name in lines records all-60 all-500; do row "logs/plain-$name" - "$(rate "logs/plain-$name" "$log")" -; done
    row logs/wc - "$(rate logs/wc "$log")" -
    for peer in rg-60 rg-500 ugrep-60 lnav-load; do
        [ ! -f "$TIMES/logs/$peer" ] || row "logs/$peer" - "$(rate "logs/$peer" "$log")" -
    done
    row logs/deskwright-60 - "$(rate logs/deskwright-60 "$log")" 'half of rg'
    row logs/deskwright-500 - "$(rate logs/deskwright-500 "$log")" 'a third of rg'
    search_log "$log"
    reopen "$class_path" "$home"
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
            timed logs/rg-text rg -c -F 'encoder queue overflowed' "$of"
            timed logs/rg-regex rg -c 'queue .*flow\w+' "$of"
            timed logs/rg-any-case rg -c -i -F 'Encoder Queue' "$of"
        fi
    done
    for name in search-text search-regex search-any-case search-level rg-text rg-regex rg-any-case; do
        [ ! -f "$TIMES/logs/$name" ] || row "logs/$name" - "$(rate "logs/$name" "$of")" -
    done
}

# in the home in which command_line_cache made its cache
logs_command() { DESKWRIGHT_HOME=$WORK/command-line-home deskwright logs scan "$@"; }

logs_search() { DESKWRIGHT_HOME=$WORK/command-line-home deskwright logs search "$@"; }

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
        (apt_install ripgrep ugrep lnav) || say "not all of ripgrep, ugrep and lnav could be installed"
    fi
}
