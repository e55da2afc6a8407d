# Windows of the product itself on a display of their own: the product's bundles and start options, with one bundle more that
# does what a user does.

WINDOW=$WORK/window

window_build() {
    local bundle=$WINDOW/org.deskwright.benchmarks.window_1.0.0.jar
    rm -rf "$WINDOW" && mkdir -p "$WINDOW/classes" "$WINDOW/configuration/org.eclipse.equinox.simpleconfigurator" "$WINDOW/pictures"
    # shellcheck disable=SC2046 # names without blanks
    "$JAVA_HOME/bin/javac" -nowarn -d "$WINDOW/classes" -cp "$(printf '%s:' "$PLUGINS"/*.jar)" \
        "$ROOT"/bundles/org.deskwright.testing/src/org/deskwright/testing/ui/*.java \
        $(find "$BENCHMARKS/window/src" -name '*.java')
    "$JAVA_HOME/bin/jar" --create --file "$bundle" --manifest "$BENCHMARKS/window/META-INF/MANIFEST.MF" \
        -C "$BENCHMARKS/window" plugin.xml -C "$WINDOW/classes" .
    sed "s#,plugins/#,file:$PLUGINS/#" "$PRODUCT/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" \
        >"$WINDOW/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    echo "org.deskwright.benchmarks.window,1.0.0,file:$bundle,4,false" \
        >>"$WINDOW/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    sed -e "s#file\\\\:#file\\\\:$PLUGINS/#g" -e "s#=file:plugins/#=file:$PLUGINS/#" \
        -e "s#^\(osgi.framework=\).*#\1file:$(plugin org.eclipse.osgi)#" \
        -e "s#^\(org.eclipse.equinox.simpleconfigurator.configUrl=\).*#\1file:org.eclipse.equinox.simpleconfigurator/bundles.info#" \
        -e '/^osgi.splashPath/d' "$PRODUCT/configuration/config.ini" >"$WINDOW/configuration/config.ini"
}

# window NAME PATH [OPTION]...: what it prints goes to $WORK/NAME.times
window() {
    local name=$1 path=$2
    shift 2
    need_display_tools
    start_display
    window_build
    wait_for_quiet
    # shellcheck disable=SC2046 # options are words
    "$JAVA_HOME/bin/java" $(workbench_options) --enable-native-access=ALL-UNNAMED -XX:ActiveProcessorCount=2 "$@" \
        -Ddeskwright.unattended=true "-Ddeskwright.benchmark=$name" "-Ddeskwright.benchmark.path=$path" \
        "-Ddeskwright.benchmark.parts=${PARTS:-}" "-Ddeskwright.screenshots=$WINDOW/pictures" \
        -jar "$(plugin org.eclipse.equinox.launcher)" -configuration "$WINDOW/configuration" -nosplash \
        -product org.deskwright.app.product -application org.deskwright.benchmarks.window.application \
        -data "$WINDOW/home" >"$WORK/$name.times" 2>"$WORK/$name.log" ||
        die "the benchmark $name failed; its output is in $WORK/$name.log"
}

# window_times NAME: what was printed, in milliseconds
window_times() {
    local name micros
    while read -r name micros; do
        [ "$name" = heap ] || add_time "$1/$name" $((micros / 1000))
    done <"$WORK/$1.times"
}
