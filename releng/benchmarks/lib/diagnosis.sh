# Import and all estate checks on 100,000 WorkSpaces in 400 directories, each time in a JVM that has done nothing before
# and that has no more than 600 MB of heap and two processors. With the file of network interfaces, which is bigger than
# all others together, and without.

diagnosis_data() {
    local name=$1 folder=$WORK/$1
    shift
    [ -f "$folder/complete" ] && return 0
    say "generating $folder"
    rm -rf "$folder"
    "$JAVA_HOME/bin/java" -cp "$CLASS_PATH" org.deskwright.sample.GenerateSample "$folder" --directories 400 \
        --workspaces 100000 "$@" || die "could not generate $folder"
    touch "$folder/complete"
}

diagnosis() {
    CLASS_PATH=$WORK/classes
    local bundle name i line options
    for bundle in org.deskwright.core org.deskwright.estate org.deskwright.sample com.google.gson; do
        CLASS_PATH=$CLASS_PATH:$(plugin $bundle)
    done
    mkdir -p "$WORK/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$WORK/classes" -cp "$CLASS_PATH" "$BENCHMARKS"/src/org/deskwright/benchmarks/*.java
    diagnosis_data all-calls
    diagnosis_data no-interfaces --without describe-network-interfaces
    options=$(options_for_much)
    for ((i = 0; i < ROUNDS; i++)); do
        for name in all-calls no-interfaces; do
            wait_for_quiet
            # shellcheck disable=SC2086 # options are words
            line=$("$JAVA_HOME/bin/java" $options -Xmx600m -XX:ActiveProcessorCount=2 -cp "$CLASS_PATH" \
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
