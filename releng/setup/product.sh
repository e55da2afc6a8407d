# Builds the product when its sources are newer, quietly.

PRODUCT_TARGET=$ROOT/releng/org.deskwright.product/target
PRODUCT_STAMP=$PRODUCT_TARGET/built-from

product_folder() {
    case "$(uname -s)" in
    # Tycho gives a product for macOS the shape of an application
    Darwin) echo "$PRODUCT_TARGET/products/org.deskwright/macosx/cocoa/aarch64/deskwright.app/Contents/Eclipse" ;;
    *) echo "$PRODUCT_TARGET/products/org.deskwright/linux/gtk/x86_64/deskwright" ;;
    esac
}

# every file that goes into the product
product_sources() {
    find "$ROOT/pom.xml" "$ROOT/.mvn" "$ROOT/features" "$ROOT/releng/org.deskwright.product" \
        "$ROOT/releng/org.deskwright.target" "$ROOT"/bundles \
        \( -name target -o -name bin -o -name '*.tests' -o -name org.deskwright.testing \) -prune -o \
        -type f ! -name '.polyglot*' ! -name '.tycho*' -print
}

# their names, so that a deleted file counts as a change too
source_names() { product_sources | LC_ALL=C sort | cksum; }

product_is_stale() {
    [ -x "$(product_folder)/deskwright" ] && [ -f "$PRODUCT_STAMP" ] || return 0
    [ "$(source_names)" = "$(cat "$PRODUCT_STAMP")" ] || return 0
    [ -n "$(product_sources | tr '\n' '\0' | xargs -0 -r sh -c 'find "$@" -newer "$0" -print -quit' "$PRODUCT_STAMP")" ]
}

build_product() {
    find_jdk
    find_maven
    local log=$ROOT/target/run-build.log
    mkdir -p "$ROOT/target"
    begin_stamp
    forget_classes
    say "building (the first time this takes some minutes and fetches about 400 MB; log: $log)"
    (cd "$ROOT" && "$MAVEN" -B -ntp package -DskipTests -Dformatter.skip -Dimpsort.skip >"$log" 2>&1) &
    local build=$!
    watch_build "$build" "$log"
    wait "$build" || {
        grep -E '^\[ERROR\]' "$log" | head -20 >&2
        die "the build failed; see $log"
    }
    end_stamp
}

# The compiler looks at each bundle's own sources only, and would keep classes that were compiled against an older version
# of another bundle.
forget_classes() { rm -rf "$ROOT"/bundles/*/target/classes; }

# The stamp is as old as the beginning of the build, so that a file edited meanwhile counts as newer.
begin_stamp() { source_names >"$ROOT/target/building-from"; }

end_stamp() { mv "$ROOT/target/building-from" "$PRODUCT_STAMP"; }

# one line on a terminal, rewritten for each module
watch_build() {
    [ -t 2 ] || return 0
    local line
    while kill -0 "$1" 2>/dev/null; do
        line=$(grep -E '^\[INFO\] Building ' "$2" 2>/dev/null | tail -1) || true
        printf '\r\033[K%s' "${line#\[INFO\] }" >&2
        sleep 0.5
    done
    printf '\r\033[K' >&2
}
