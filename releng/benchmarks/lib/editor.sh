# The log editor of the product itself on the invented log, on a display of its own.

editor() {
    local name
    invent_log
    cat "$LOG" >/dev/null
    window editor "$LOG"
    window_times editor
    for name in first-of-all never-seen never-seen-turn indexed indexed-busy kept kept-turn kept-whole scroll-indexing-half scroll-indexing-999 \
        scroll-half scroll-999 find find-busy find-999 find-told; do
        case $name in
        never-seen) row editor/$name - - '500 ms' ;;
        kept | kept-whole) row editor/$name - - '200 ms' ;;
        *-999) row editor/$name - - '16 ms' ;;
        find-told) row editor/$name - - '100 ms' ;;
        *) row editor/$name - - '-' ;;
        esac
    done
}
