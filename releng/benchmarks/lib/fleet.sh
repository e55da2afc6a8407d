# The Fleet perspective of the product itself on the invented estate of 100,000 WorkSpaces, on a display of its own:
# the product's bundles and start options, with one bundle more that does what a user does. "busy" is the longest time
# that the display thread did not answer meanwhile.

FLEET=$WORK/fleet

fleet_build() {
    local bundle=$FLEET/org.deskwright.benchmarks.fleet_1.0.0.jar
    rm -rf "$FLEET" && mkdir -p "$FLEET/classes" "$FLEET/configuration/org.eclipse.equinox.simpleconfigurator" "$FLEET/pictures"
    "$JAVA_HOME/bin/javac" -nowarn -d "$FLEET/classes" -cp "$(printf '%s:' "$PLUGINS"/*.jar)" \
        "$ROOT"/bundles/org.deskwright.testing/src/org/deskwright/testing/ui/*.java \
        "$BENCHMARKS"/fleet/src/org/deskwright/benchmarks/fleet/*.java
    "$JAVA_HOME/bin/jar" --create --file "$bundle" --manifest "$BENCHMARKS/fleet/META-INF/MANIFEST.MF" \
        -C "$BENCHMARKS/fleet" plugin.xml -C "$FLEET/classes" .
    sed "s#,plugins/#,file:$PLUGINS/#" "$PRODUCT/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" \
        >"$FLEET/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    echo "org.deskwright.benchmarks.fleet,1.0.0,file:$bundle,4,false" \
        >>"$FLEET/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    sed -e "s#file\\\\:#file\\\\:$PLUGINS/#g" -e "s#=file:plugins/#=file:$PLUGINS/#" \
        -e "s#^\(osgi.framework=\).*#\1file:$(plugin org.eclipse.osgi)#" \
        -e "s#^\(org.eclipse.equinox.simpleconfigurator.configUrl=\).*#\1file:org.eclipse.equinox.simpleconfigurator/bundles.info#" \
        -e '/^osgi.splashPath/d' "$PRODUCT/configuration/config.ini" >"$FLEET/configuration/config.ini"
}

fleet() {
    local name micros heap
    need_display_tools
    start_display
    need_data
    fleet_build
    wait_for_quiet
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -Xmx600m -XX:ActiveProcessorCount=2 \
        -Ddeskwright.unattended=true -Ddeskwright.benchmark.case="$WORK/all-calls" -Ddeskwright.benchmark.parts="${PARTS:-}" -Ddeskwright.screenshots="$FLEET/pictures" \
        -jar "$(plugin org.eclipse.equinox.launcher)" -configuration "$FLEET/configuration" -nosplash \
        -product org.deskwright.app.product -application org.deskwright.benchmarks.fleet.application \
        -data "$FLEET/home" >"$WORK/fleet.times" 2>"$WORK/fleet.log" ||
        die "the fleet failed; its output is in $WORK/fleet.log"
    heap=$(sed -n 's/^heap //p' "$WORK/fleet.times")
    [ -n "$heap" ] || die "the fleet came to no end; its output is in $WORK/fleet.log"
    while read -r name micros; do
        [ "$name" = heap ] || add_time "fleet/$name" $((micros / 1000))
    done <"$WORK/fleet.times"
    row fleet/open "$heap MB" - '600 MB'
    for name in open-busy open-turn filter filter-busy sort sort-busy group group-busy scroll scroll-turn details dashboard jump narrow note; do
        case $name in
        filter) fleet_row $name '100 ms' ;;
        sort) fleet_row $name '200 ms' ;;
        group) fleet_row $name '300 ms' ;;
        scroll) fleet_row $name '16 ms' ;;
        *-busy | *-turn) fleet_row $name '-' ;;
        *) fleet_row $name '-' && fleet_row $name-busy '-' && fleet_row $name-turn '50 ms' ;;
        esac
    done
    fleet_row editor-busy '-'
}

# fleet_row NAME GOAL: nothing for a part that was left out
fleet_row() {
    [ ! -e "$TIMES/fleet/$1" ] || row "fleet/$1" - - "$2"
}
