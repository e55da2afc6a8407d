# Times commands and prints a table. Times of one name are kept in a file, one number of milliseconds a line.

TIMES=$WORK/times

begin_times() { rm -rf "$TIMES" && mkdir -p "$TIMES"; }

# add_time NAME MILLISECONDS
add_time() { mkdir -p "$(dirname "$TIMES/$1")" && echo "$2" >>"$TIMES/$1"; }

now_ms() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

# timed NAME COMMAND...: fails when the command does
timed() {
    local name=$1 begun
    shift
    begun=$(now_ms)
    "$@" >"$WORK/output" 2>&1 || die "failed: $*; its output is in $WORK/output"
    add_time "$name" $(($(now_ms) - begun))
}

median() { sort -n "$TIMES/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# ratio NAME OTHER: of their medians
ratio() { awk -v a="$(median "$1")" -v b="$(median "$2")" 'BEGIN { printf "%.2f", a / b }'; }

table_head() {
    printf '%s, load %s, %s\n' "$(nproc) processors" "$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?')" "$(date -u +%F)"
    printf '%-28s %3s %8s %8s %8s %8s %6s  %s\n' name n 'median' 'min' 'max' 'heap' 'ratio' 'goal'
}

# row NAME HEAP RATIO GOAL
row() {
    local numbers
    numbers=$(sort -n "$TIMES/$1")
    printf '%-28s %3d %5d ms %5d ms %5d ms %8s %6s  %s\n' "$1" "$(wc -l <<<"$numbers")" "$(median "$1")" \
        "$(head -1 <<<"$numbers")" "$(tail -1 <<<"$numbers")" "$2" "$3" "$4"
}

# Waits until the processors have had nothing to do for a second, for QUIET seconds at most (0 where it is not set).
wait_for_quiet() {
    local tries
    for ((tries = 0; tries < ${QUIET:-0}; tries++)); do
        [ "$(idle_percent)" -lt 85 ] || return 0
    done
}

idle_percent() {
    { head -1 /proc/stat && sleep 1 && head -1 /proc/stat; } | awk '
        { total = 0; for (i = 2; i <= NF; i++) total += $i
          if (NR == 1) { idle = $5; all = total } else print int(100 * ($5 - idle) / (total - all)) }'
}
