# 50,000 certificates, of authorities and of servers in turns, read, linted and sorted by when they end, each time in a
# JVM that has done nothing before and that has two processors and 600 MB of heap.

# Certificates of servers with names, purposes, policies and the place of their issuer: FILE without .pem
invent_servers() {
    local algorithm
    rm -f "$1".p12 "$1".pem
    for algorithm in RSA EC; do
        "$JAVA_HOME/bin/keytool" -genkeypair -keystore "$1.p12" -storepass benchmark -alias "$algorithm" -keyalg "$algorithm" \
            -dname "CN=$algorithm.example.com" -validity 300 -ext "san=dns:$algorithm.example.com,dns:www.example.com,ip:10.0.0.1" \
            -ext ku=digitalSignature,keyEncipherment -ext eku=serverAuth,clientAuth -ext bc=ca:false \
            -ext aia=caIssuers:uri:http://pki.example.com/root.cer -ext 2.5.29.32=300a3008060667810c010201 2>/dev/null
        "$JAVA_HOME/bin/keytool" -exportcert -rfc -keystore "$1.p12" -storepass benchmark -alias "$algorithm" >>"$1.pem" 2>/dev/null
    done
}

certificates() {
    local i name line home=$WORK/certificates class_path
    class_path=$home/classes:$(plugin org.deskwright.certificates):$(plugin org.deskwright.core):$(plugin org.deskwright.policy):$(plugin com.google.gson)
    mkdir -p "$home/classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$home/classes" -cp "$class_path" \
        "$BENCHMARKS"/src/org/deskwright/benchmarks/certificates/*.java
    certificates_java() {
        "$JAVA_HOME/bin/java" -Xmx600m -XX:ActiveProcessorCount=2 -cp "$class_path" \
            org.deskwright.benchmarks.certificates.CertificatesBenchmark "$home/many.pem" 50000 "$home/servers.pem"
    }
    [ -f "$home/many.pem" ] || {
        invent_servers "$home/servers"
        certificates_java
    }
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
