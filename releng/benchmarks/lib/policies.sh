# Backups of 5,000 GPOs with 300 settings each: reading them and holding them against the checklist, by two processors and
# 500 MB of heap; in one JVM, and by the command from its start to the last line that it writes.

policies() {
    local name number i begun exit home=$WORK/policies-for-checklist class_path
    class_path=$home/classes:$(plugin org.deskwright.policy):$(plugin org.deskwright.core):$(plugin org.deskwright.estate):$(plugin com.google.gson):$(plugin com.google.re2j)
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$home/classes" -cp "$class_path" "$BENCHMARKS"/src/org/deskwright/benchmarks/policy/*.java
    wait_for_quiet
    "$JAVA_HOME/bin/java" -XX:ActiveProcessorCount=2 -XX:+UseParallelGC -Xmx500m -cp "$class_path" \
        org.deskwright.benchmarks.policy.PolicyBenchmark "$home" "$ROUNDS" >"$home/numbers" 2>"$home/log" ||
        die "reading policies failed; its output is in $home/log"
    while IFS='=' read -r name number; do
        case $name in read | checklist) add_time "policies/$name" "$number" ;; esac
    done <"$home/numbers"
    row policies/read "$(sed -n 's/^heap=//p' "$home/numbers" | sort -n | tail -1) MB" - '10 s with checklist'
    row policies/checklist - - -
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        begun=$(now_ms)
        exit=0
        env DESKWRIGHT_OPTS="-Xmx500m -XX:ActiveProcessorCount=2" DESKWRIGHT_JAVA="$JAVA_HOME" \
            "$PRODUCT/deskwright" policy check "$home/backups" >"$home/verdicts" 2>"$home/log" || exit=$?
        [ "$exit" = 1 ] || die "policy check ended with $exit; its output is in $home/log"
        add_time policies/command $(($(now_ms) - begun))
    done
    row policies/command '500 MB' - '10 s'
}
