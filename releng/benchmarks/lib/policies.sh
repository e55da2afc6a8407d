# Backups of 5,000 GPOs with 300 settings each: reading them and holding them against the checklist, by two processors and
# 500 MB of heap.

policies() {
    local name number home=$WORK/policies-with-reports class_path
    class_path=$home/classes:$(plugin org.deskwright.policy):$(plugin org.deskwright.core):$(plugin com.google.gson):$(plugin com.google.re2j)
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
}
