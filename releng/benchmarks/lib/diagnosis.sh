# Import and all estate checks on 100,000 WorkSpaces in 400 directories, each time in a JVM that has done nothing before
# and that has no more than 600 MB of heap and two processors, with the cache that the product makes. With the file of network interfaces, which is bigger than
# all others together, and without.

diagnosis() {
    local name i line options cache
    need_data
    options=$(options_for_much)
    cache=$(command_line_cache)
    for ((i = 0; i < ROUNDS; i++)); do
        for name in all-calls no-interfaces; do
            wait_for_quiet
            # shellcheck disable=SC2086 # options are words
            line=$("$JAVA_HOME/bin/java" $options -Xmx600m -XX:ActiveProcessorCount=2 "-XX:AOTCache=$cache" \
                -cp "$PRODUCT/command-line/deskwright.jar:$WORK/classes" \
                org.deskwright.benchmarks.ColdDiagnosis "$WORK/$name") || die "the diagnosis of $name failed: $line"
            say "$name: $line"
            add_time "diagnosis/$name" "$(value total "$line")"
            add_time "diagnosis/$name-cpu" "$(value cpu "$line")"
            echo "$(value held "$line") MB" >"$WORK/$name.held"
        done
    done
    for name in all-calls no-interfaces; do
        row "diagnosis/$name" "$(cat "$WORK/$name.held")" - '3000 ms, 600 MB'
        row "diagnosis/$name-cpu" - - '-'
    done
}

# value NAME LINE: out of name=value name=value
value() { tr ' ' '\n' <<<"$2" | sed -n "s/^$1=//p"; }
