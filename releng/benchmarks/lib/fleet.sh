# The Fleet perspective of the product itself on the invented estate of 100,000 WorkSpaces, on a display of its own. "busy" is
# the longest time that the display thread did not answer meanwhile.

fleet() {
    local name heap
    need_data
    window fleet "$WORK/all-calls" -Xmx600m
    heap=$(sed -n 's/^heap //p' "$WORK/fleet.times")
    [ -n "$heap" ] || die "the fleet came to no end; its output is in $WORK/fleet.log"
    window_times fleet
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
