# The invented estates that are measured, generated once, and the class path of what reads them without OSGi.

CLASS_PATH=

diagnosis_classes() {
    local bundle
    [ -z "$CLASS_PATH" ] || return 0
    CLASS_PATH=$WORK/classes
    for bundle in org.deskwright.core org.deskwright.estate org.deskwright.sample com.google.gson; do
        CLASS_PATH=$CLASS_PATH:$(plugin $bundle)
    done
    mkdir -p "$WORK/classes"
    "$JAVA_HOME/bin/javac" -nowarn -d "$WORK/classes" -cp "$CLASS_PATH" "$BENCHMARKS"/src/org/deskwright/benchmarks/*.java
}

need_data() {
    diagnosis_classes
    diagnosis_data all-calls
    diagnosis_data no-interfaces --without describe-network-interfaces
}

diagnosis_data() {
    local name=$1 folder=$WORK/$1
    shift
    [ -f "$folder/complete" ] && return 0
    say "generating $folder"
    rm -rf "$folder"
    "$JAVA_HOME/bin/java" -cp "$CLASS_PATH" org.deskwright.sample.GenerateSample "$folder" --directories 400 \
        --workspaces 100000 "$@" || die "could not generate $folder"
    touch "$folder/complete"
}
