# The table of 100,000 rows on a display of its own, in the process of the benchmark: from a key or click to the painting
# that shows the answer, and how long the display thread is busy at a time while lines and pages are scrolled.

table() {
    local class_path classes=$WORK/table-classes name micros
    need_display_tools
    start_display
    class_path=$(printf '%s:' "$PLUGINS"/*.jar)
    rm -rf "$classes" && mkdir -p "$classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$classes" -cp "$class_path" \
        "$BENCHMARKS"/src/org/deskwright/benchmarks/table/*.java
    wait_for_quiet
    # shellcheck disable=SC2046 # options are words
    "$JAVA_HOME/bin/java" $(workbench_options) -Xmx600m --enable-native-access=ALL-UNNAMED \
        -cp "$classes:$class_path" org.deskwright.benchmarks.table.TableBenchmark \
        >"$WORK/table.times" 2>"$WORK/table.log" || die "the table failed; its output is in $WORK/table.log"
    while read -r name micros; do
        add_time "table/$name" $((micros / 1000))
    done <"$WORK/table.times"
    row table/load - - '-'
    row table/load-cpu - - '-'
    row table/filter-cpu - - '-'
    row table/filter - - '100 ms'
    row table/sort-first-cpu - - '-'
    row table/sort-first - - '200 ms'
    row table/sort-cpu - - '-'
    row table/sort - - '200 ms'
    row table/group-cpu - - '-'
    row table/group - - '300 ms'
    row table/scroll-median - - '-'
    row table/scroll-p99 - - '16 ms'
    row table/scroll-max - - '-'
    row table/scroll-cpu-p99 - - '-'
}
