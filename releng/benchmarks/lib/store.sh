# The store with 30 snapshots of the invented estate, a snapshot a day: one WorkSpace of a hundred is in another state each
# time, every connection was looked at again, one of fifty was used. Filled once, for that takes minutes; each round then
# writes one more snapshot into a copy, and opens another copy in a new process.

store() {
    local i name line jars home=$WORK/store filled=$WORK/store/filled/estate.db
    for name in core estate sample store; do CLASS_PATH=${CLASS_PATH:+$CLASS_PATH:}$(plugin org.deskwright.$name); done
    jars=$WORK/classes:$CLASS_PATH:$(plugin com.google.gson):$(plugin org.xerial.sqlite-jdbc)
    CLASS_PATH=$jars
    mkdir -p "$WORK/classes" "$home"
    "$JAVA_HOME/bin/javac" -nowarn -d "$WORK/classes" -cp "$jars" "$BENCHMARKS"/src/org/deskwright/benchmarks/store/*.java
    diagnosis_data no-interfaces --without describe-network-interfaces
    if [ ! -f "$home/filled/complete" ]; then
        say "taking 30 snapshots of $WORK/no-interfaces"
        rm -rf "$home/filled" && mkdir -p "$home/filled"
        store_java fill "$filled" "$WORK/no-interfaces" 30 >"$home/fill.log" || die "could not fill the store"
        touch "$home/filled/complete"
    fi
    for ((i = 0; i < ROUNDS; i++)); do
        rm -rf "$home/round" && mkdir -p "$home/round" && cp "$filled" "$home/round/estate.db"
        wait_for_quiet
        store_java view "$home/round/estate.db" >"$home/times" || die "the store could not be read"
        store_java write "$home/round/estate.db" "$WORK/no-interfaces" >>"$home/times" || die "no snapshot could be written"
        say "store: $(tr '\n' ' ' <"$home/times")"
        for name in view view-cpu view-again view-again-cpu changes write write-cpu; do
            add_time "store/$name" "$(sed -n "s/^$name=//p" "$home/times")"
        done
    done
    row store/view "$(du -m "$filled" | cut -f1) MB" - '1000 ms'
    row store/view-cpu - - -
    row store/view-again - - '1000 ms'
    row store/view-again-cpu - - -
    row store/changes - - -
    row store/write - - '2000 ms'
    row store/write-cpu - - -
}

store_java() {
    # shellcheck disable=SC2046 # options are words
    "$JAVA_HOME/bin/java" $(options_for_much) -Xmx1g -cp "$CLASS_PATH" org.deskwright.benchmarks.store.StoreBenchmark "$@"
}
