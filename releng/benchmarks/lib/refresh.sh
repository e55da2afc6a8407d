# A refresh of 10,000 WorkSpaces in 5 accounts and 4 Regions of each, against the stand-in for AWS with the limits of AWS and
# a clock that jumps on when all wait: how long it takes by that clock, against what the rate allows for the calls made.

refresh() {
    local i line home=$WORK/refresh class_path
    class_path=$(printf '%s:' "$PLUGINS"/*.jar)
    rm -rf "$home" && mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$home/classes" -cp "$class_path" \
        "$ROOT/bundles/org.deskwright.aws.tests/src/org/deskwright/aws/VirtualTime.java" \
        "$BENCHMARKS"/refresh/src/org/deskwright/aws/*.java
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        # shellcheck disable=SC2046 # options are words
        "$JAVA_HOME/bin/java" $(options_for_much) -Xmx600m -cp "$home/classes:$class_path" \
            org.deskwright.aws.RefreshBenchmark "$home/round" >"$home/numbers" 2>"$home/log" ||
            die "the refresh failed; its output is in $home/log"
        say "refresh: $(tr '\n' ' ' <"$home/numbers")"
        [ "$(refresh_number throttled)" = 0 ] || die "AWS would have throttled $(refresh_number throttled) calls"
        add_time refresh/rate "$(refresh_number taken)"
        add_time refresh/floor "$(refresh_number floor)"
        add_time refresh/real "$(refresh_number real)"
    done
    row refresh/floor - 1.00 -
    row refresh/rate - "$(ratio refresh/rate refresh/floor)" '1.05 x'
    row refresh/real - - -
}

refresh_number() { sed -n "s/^$1=//p" "$WORK/refresh/numbers"; }
