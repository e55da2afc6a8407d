# 50,000 certificates read, linted and sorted by when they end, each time in a JVM that has done nothing before and that has
# two processors and 600 MB of heap.

certificates() {
    local i name line home=$WORK/certificates class_path
    class_path=$home/classes:$(plugin org.deskwright.certificates):$(plugin org.deskwright.core):$(plugin org.deskwright.policy):$(plugin com.google.gson)
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$home/classes" -cp "$class_path" \
        "$BENCHMARKS"/src/org/deskwright/benchmarks/certificates/*.java
    certificates_java() {
        "$JAVA_HOME/bin/java" -Xmx600m -XX:ActiveProcessorCount=2 -cp "$class_path" \
            org.deskwright.benchmarks.certificates.CertificatesBenchmark "$home/many.pem" 50000
    }
    [ -f "$home/many.pem" ] || certificates_java
    for ((i = 0; i < ROUNDS; i++)); do
        wait_for_quiet
        line=$(certificates_java) || die "the certificates could not be read: $line"
        say "certificates: $line"
        for name in read lint sort total cpu; do
            add_time "certificates/$name" "$(value "$name" "$line")"
        done
    done
    for name in read lint sort; do row "certificates/$name" - - -; done
    row certificates/total '600 MB' - '10000 ms'
    row certificates/cpu - - -
}
