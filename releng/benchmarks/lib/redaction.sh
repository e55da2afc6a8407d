# An invented ticket of REDACTION_MB megabytes (200 where it is not set), from which secrets, and names as well, are taken out:
# by one thread of one process, which tells the processor time of it, and by the whole commands, in turns with what packs the
# same files without looking at them and with one expression after the other by sed.

redaction() {
    local i name ms home=$WORK/redaction mb=${REDACTION_MB:-200} class_path ticket all
    class_path=$home/classes:$(plugin org.deskwright.core):$(plugin com.google.gson)
    ticket=$home/ticket-$mb
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$home/classes" -cp "$class_path" \
        "$BENCHMARKS"/src/org/deskwright/benchmarks/redaction/*.java
    if [ ! -f "$ticket.complete" ]; then
        say "inventing $ticket"
        "$JAVA_HOME/bin/java" -cp "$class_path" org.deskwright.benchmarks.redaction.SupportTicket "$ticket" $((mb * 1000000))
        touch "$ticket.complete"
    fi
    all=$home/all-$mb
    cat "$ticket"/* >"$all"
    wait_for_quiet
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$class_path" org.deskwright.benchmarks.redaction.RedactionBenchmark \
        "$ticket" "$ROUNDS" >"$home/passes" 2>"$home/log" || die "it failed; its output is in $home/log"
    while IFS='=' read -r name ms; do add_time "redaction/$name" "$ms"; done <"$home/passes"
    command_line_cache >/dev/null
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        redaction_tool collect redaction_command collect "$ticket" --output "$home/out.zip"
        redaction_tool collect-names redaction_command collect "$ticket" --output "$home/out.zip" --redact
        redaction_tool export redaction_command export "$ticket" --output "$home/out.csv"
        redaction_tool export-names redaction_command export "$ticket" --output "$home/out.csv" --redact
        redaction_tool gzip-6 sh -c "gzip -6 <'$all' >'$home/out.gz'"
        redaction_tool sed-5 sh -c "LC_ALL=C sed -E -f '$BENCHMARKS/lib/redaction.sed' '$all' >'$home/out.txt'"
        ! command -v zip >/dev/null || redaction_tool zip sh -c "rm -f '$home/peer.zip'; zip -q -r '$home/peer.zip' '$ticket'"
    done
    redaction_row secrets '60 MB/s'
    redaction_row names '40 MB/s'
    for name in learning $(sed -n 's/=.*//p' "$home/passes" | grep - | sort -u); do redaction_row "$name" -; done
    for name in collect collect-names export export-names zip gzip-6 sed-5; do redaction_row $name -; done
    rm -f "$home"/out.* "$home/peer.zip" "$all"
}

# redaction_tool NAME COMMAND...: with all memory that its process had at most
redaction_tool() {
    local name=$1
    shift
    rm -f "$home"/out.*
    if [ "$1" = redaction_command ] && /usr/bin/time -f %M -o "$WORK/kib" true 2>/dev/null; then
        shift
        timed "redaction/$name" /usr/bin/time -f %M -o "$WORK/kib" env -u DESKWRIGHT_OPTS "DESKWRIGHT_JAVA=$JAVA_HOME" \
            "DESKWRIGHT_HOME=$WORK/command-line-home" "$PRODUCT/deskwright" logs "$@"
        tail -1 "$WORK/kib" >>"$TIMES/redaction/$name.kib"
    else
        timed "redaction/$name" "$@"
    fi
}

redaction_command() { DESKWRIGHT_HOME=$WORK/command-line-home deskwright logs "$@"; }

# redaction_row NAME GOAL: megabytes a second, of the whole ticket or of a fifth of it, which each of its files is
redaction_row() {
    local bytes=$((mb * 1000000)) heap=-
    [ -f "$TIMES/redaction/$1" ] || return 0
    case $1 in secrets-* | names-*) bytes=$((bytes / 5)) ;; esac
    [ ! -f "$TIMES/redaction/$1.kib" ] || heap=$(sort -n "$TIMES/redaction/$1.kib" | awk 'END { printf "%dM rss", $1 / 1024 }')
    row "redaction/$1" "$heap" "$(awk -v bytes="$bytes" -v ms="$(median "redaction/$1")" 'BEGIN { printf "%.0f", bytes / ms / 1000 }')" "$2"
}
