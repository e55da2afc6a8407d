# The product that is measured: what "releng/run" builds and starts.

PRODUCT=$(product_folder)
PLUGINS=$PRODUCT/plugins

need_product() {
    if product_is_stale; then build_product; fi
}

# the jar of a bundle
plugin() { ls "$PLUGINS/$1"_*.jar | sort | tail -1; }

# the JVM options that the start script gives the command line, so that all is measured with the same
command_line_options() { echo "$(start_script_words options) $(start_script_words compiler)"; }

# likewise where files hold more than 64 MB
options_for_much() {
    echo "$(start_script_words options) $(start_script_words compiler_for_much)" \
        "-XX:CompilerDirectivesFile=$PRODUCT/compiler.json"
}

# likewise the workbench
workbench_options() {
    echo "$(start_script_words machine) -XX:CompilerDirectivesFile=$PRODUCT/compiler.json"
}

# the first is what holds unless a command wants something else
start_script_words() { sed -n "/^ *$1=\".*\"\$/ { s/^[^\"]*\"\(.*\)\"\$/\1/p; q }" "$PRODUCT/deskwright"; }

# the cache that the product's second start makes in the background, as it is wherever Deskwright is in use
command_line_cache() {
    local home=$WORK/command-line-home i
    rm -rf "$home"
    for i in 1 2; do DESKWRIGHT_HOME=$home deskwright version >/dev/null; done
    for ((i = 0; i < 300; i++)); do
        if ls "$home"/archives/*.aot >/dev/null 2>&1; then
            ls "$home"/archives/*.aot
            return
        fi
        sleep 1
    done
    die "no cache of the command line came about in $home"
}

# without the environment that would change how the product starts
deskwright() { env -u DESKWRIGHT_OPTS DESKWRIGHT_JAVA="$JAVA_HOME" "$PRODUCT/deskwright" "$@"; }
