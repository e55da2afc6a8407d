# Finds a JDK 25 or newer and sets JAVA_HOME. Looks at JAVA_HOME, /usr/lib/jvm/* and the java on the PATH; reads the
# JDK's "release" file, so that no JVM is started for the asking.

JDK_LEAST=25

jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

is_jdk() {
    [ -x "$1/bin/javac" ] || return 1
    local major
    major=$(jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$JDK_LEAST" ]
}

find_jdk() {
    local candidate on_path
    on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$on_path" /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    die "no JDK $JDK_LEAST or newer found (looked at JAVA_HOME='${JAVA_HOME:-}', /usr/lib/jvm/* and the PATH)." \
        "Install one, for example Temurin $JDK_LEAST, and set JAVA_HOME to it."
}
