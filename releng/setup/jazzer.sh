# Fetches the fuzzer Jazzer, as an ordinary artifact, into target/jazzer and sets JAZZER to its class path.

JAZZER_VERSION=0.30.0
JAZZER_PARTS="jazzer jazzer-api"

want_jazzer() {
    local part place=$ROOT/target/jazzer-$JAZZER_VERSION
    JAZZER=
    for part in $JAZZER_PARTS; do
        if [ ! -f "$place/$part-$JAZZER_VERSION.jar" ]; then
            find_maven
            say "fetching $part $JAZZER_VERSION"
            mkdir -p "$place"
            # outside the project, whose .mvn asks for extensions that are of no use here
            (cd "$place" && "$MAVEN" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
                -Dartifact="com.code-intelligence:$part:$JAZZER_VERSION" -DoutputDirectory="$place") >&2 ||
                die "could not fetch $part $JAZZER_VERSION; is Maven Central (or your mirror, in ~/.m2/settings.xml) reachable?"
        fi
        JAZZER+=${JAZZER:+:}$place/$part-$JAZZER_VERSION.jar
    done
}
