# "deskwright version", against Equinox with an application that ends as soon as it begins: the same JVM, options,
# launcher, framework and start levels, and of the bundles those alone that every Equinox application has.

BARE=$WORK/bare

bare_build() {
    rm -rf "$BARE" && mkdir -p "$BARE/classes" "$BARE/configuration/org.eclipse.equinox.simpleconfigurator"
    "$JAVA_HOME/bin/javac" -nowarn -d "$BARE/classes" \
        -cp "$(plugin org.eclipse.equinox.app):$(plugin org.eclipse.osgi):$(plugin org.eclipse.equinox.common)" \
        "$BENCHMARKS"/bare/src/org/deskwright/bare/*.java
    "$JAVA_HOME/bin/jar" --create --file "$BARE/org.deskwright.bare_1.0.0.jar" \
        --manifest "$BENCHMARKS/bare/META-INF/MANIFEST.MF" -C "$BENCHMARKS/bare" plugin.xml -C "$BARE/classes" .
    bare_bundles >"$BARE/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    sed -e "s#file\\\\:#file\\\\:$PLUGINS/#g" -e "s#=file:plugins/#=file:$PLUGINS/#" \
        -e "s#^\(osgi.framework=\).*#\1file:$(plugin org.eclipse.osgi)#" \
        -e "s#^\(org.eclipse.equinox.simpleconfigurator.configUrl=\).*#\1file:org.eclipse.equinox.simpleconfigurator/bundles.info#" \
        -e '/^eclipse\./d' -e '/^osgi.splashPath/d' "$PRODUCT/configuration/config.ini" >"$BARE/configuration/config.ini"
}

# their lines out of the product's own list, start levels and all
bare_bundles() {
    local id
    for id in org.eclipse.osgi org.eclipse.equinox.simpleconfigurator org.eclipse.osgi.compatibility.state \
        org.eclipse.equinox.common org.eclipse.equinox.event org.osgi.service.event org.eclipse.core.runtime \
        org.eclipse.core.jobs org.eclipse.core.contenttype org.eclipse.equinox.preferences org.osgi.service.prefs \
        org.eclipse.equinox.registry org.eclipse.equinox.app org.apache.felix.scr org.osgi.service.component \
        org.osgi.util.function org.osgi.util.promise; do
        sed -n "s#^\($id,.*,\)plugins/#\1file:$PLUGINS/#p" \
            "$PRODUCT/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    done
    echo "org.deskwright.bare,1.0.0,file:$BARE/org.deskwright.bare_1.0.0.jar,4,false"
}

bare() {
    # shellcheck disable=SC2046 # options are words
    "$JAVA_HOME/bin/java" $(command_line_options) -Dosgi.startLevel=4 -jar "$(plugin org.eclipse.equinox.launcher)" \
        -configuration "$BARE/configuration" -nosplash -application org.deskwright.bare.application -data @none
}

version() {
    local i
    bare_build
    command_line_cache >/dev/null
    export DESKWRIGHT_HOME=$WORK/command-line-home
    bare && deskwright version >/dev/null || die "a first start, which fills the caches, failed"
    for ((i = 0; i < 2 * ROUNDS; i++)); do
        wait_for_quiet
        timed version/bare-equinox bare
        timed version/deskwright deskwright version
    done
    unset DESKWRIGHT_HOME
    row version/bare-equinox - 1.00 -
    row version/deskwright - "$(ratio version/deskwright version/bare-equinox)" '1.5 x'
}
