# Provides the Maven named in .mvn/wrapper/maven-wrapper.properties and sets MAVEN to its command. The distribution is
# an ordinary artifact: an older Maven (Debian's will do) fetches it, so no address is written down here.

maven_property() { sed -n "s/^$1=//p" "$ROOT/.mvn/wrapper/maven-wrapper.properties"; }

find_maven() {
    local version home
    version=$(maven_property mavenVersion)
    home=${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-$version
    MAVEN=$home/bin/mvn
    [ -x "$MAVEN" ] && return 0
    say "fetching Maven $version"
    bootstrap_maven
    local fetched
    fetched=$(mktemp -d)
    # outside the project, whose .mvn asks for extensions that an old Maven cannot load
    (cd "$fetched" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact="org.apache.maven:apache-maven:$version:zip:bin" -DoutputDirectory="$fetched") >&2 ||
        die "could not fetch Maven $version; is Maven Central (or your mirror, in ~/.m2/settings.xml) reachable?"
    unpack_maven "$fetched/apache-maven-$version-bin.zip" "$home"
    rm -rf "$fetched"
}

sha512() {
    if command -v sha512sum >/dev/null 2>&1; then sha512sum "$1"; else shasum -a 512 "$1"; fi | cut -d' ' -f1
}

bootstrap_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    is_root && has_apt ||
        die "some Maven is needed to fetch the right one. Run: sudo apt-get install -y maven"
    say "installing Debian's Maven"
    apt_install maven
}

unpack_maven() {
    local zip=$1 home=$2 expected found
    expected=$(maven_property distributionSha512Sum)
    found=$(sha512 "$zip")
    [ "$expected" = "$found" ] || die "the Maven that came is not the one expected (SHA-512 $found); nothing was unpacked"
    mkdir -p "$(dirname "$home")"
    # unpacked beside its place and moved there whole, so that a broken run leaves no half Maven
    local part
    part=$(mktemp -d "$home.XXXXXX")
    (cd "$part" && "$JAVA_HOME/bin/jar" xf "$zip")
    chmod +x "$part"/apache-maven-*/bin/mvn
    # another run may have been quicker: then its copy stays
    [ -x "$home/bin/mvn" ] || mv "$part"/apache-maven-* "$home" || die "could not unpack Maven to $home"
    rm -rf "$part"
}
