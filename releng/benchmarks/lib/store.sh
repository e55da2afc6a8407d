# The store with 30 snapshots of the invented estate, a snapshot a day: one WorkSpace of a hundred is in another state each
# time, every connection was looked at again, one of fifty was used. Filled once, for that takes minutes; each round then
# opens a copy in a new process, and writes one more snapshot into it.

store() {
    local i name home=$WORK/store filled=$WORK/store/filled/estate.db
    need_data
    CLASS_PATH=$CLASS_PATH:$(plugin org.deskwright.store):$(plugin org.xerial.sqlite-jdbc):$(plugin org.deskwright.live.ui)
    mkdir -p "$home"
    "$JAVA_HOME/bin/javac" -nowarn -d "$WORK/classes" -cp "$CLASS_PATH" \
        "$BENCHMARKS"/src/org/deskwright/benchmarks/store/*.java
    if [ ! -f "$home/filled/complete" ]; then
        say "taking 30 snapshots of $WORK/no-interfaces"
        rm -rf "$home/filled" && mkdir -p "$home/filled"
        store_java fill "$filled" "$WORK/no-interfaces" 30 >"$home/fill.log" || die "could not fill the store"
        touch "$home/filled/complete"
    fi
    # The cache of linked classes and hot methods that a workbench has from its third start on, of what it rehearses in the
    # second; the JVM makes one of jars alone.
    "$JAVA_HOME/bin/jar" -c -f "$home/benchmark.jar" -C "$WORK/classes" .
    CLASS_PATH=${CLASS_PATH/#$WORK\/classes/$home/benchmark.jar}
    cache=-XX:AOTCacheOutput=$home/view.aot store_java rehearse - >"$home/cache.log" 2>&1 ||
        die "no cache could be made"
    for ((i = 0; i < ROUNDS; i++)); do
        rm -rf "$home/round" && mkdir -p "$home/round" && cp "$filled" "$home/round/estate.db"
        wait_for_quiet
        store_java view "$home/round/estate.db" >"$home/times" || die "the store could not be read"
        cache=-XX:AOTCache=$home/view.aot store_java view "$home/round/estate.db" | sed 's/^/cached-/' >>"$home/times"
        store_java write "$home/round/estate.db" "$WORK/no-interfaces" >>"$home/times" || die "no snapshot could be written"
        say "store: $(tr '\n' ' ' <"$home/times")"
        for name in open open-cpu read read-cpu view view-cpu cached-view cached-view-cpu search search-cpu view-again view-again-cpu changes write write-cpu; do
            add_time "store/$name" "$(sed -n "s/^$name=//p" "$home/times")"
        done
    done
    row store/open "$(du -m "$filled" | cut -f1) MB" - -
    row store/read - - -
    row store/view - - '1000 ms'
    row store/view-cpu - - -
    row store/cached-view - - '1000 ms'
    row store/cached-view-cpu - - -
    row store/search - - -
    row store/view-again - - '1000 ms'
    row store/view-again-cpu - - -
    row store/changes - - -
    row store/write - - '2000 ms'
    row store/write-cpu - - -
}

# a store is opened, and snapshots are taken, by a workbench
store_java() {
    # shellcheck disable=SC2046 # options are words
    "$JAVA_HOME/bin/java" $(workbench_options) ${cache:-} --enable-native-access=ALL-UNNAMED -Xmx1g -cp "$CLASS_PATH" \
        org.deskwright.benchmarks.store.StoreBenchmark "$@"
}
