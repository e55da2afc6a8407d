# What the suites say of a run.

# run COMMAND...: keeps what it printed in the files out and err, and its exit code in $code
run() {
    code=0
    "$@" >out 2>err </dev/null || code=$?
}

deskwright() { run "$PRODUCT/deskwright" "$@"; }

fail() {
    echo "$*"
    echo "--- exit code ${code:-?}, standard output:"
    head -c 2000 out 2>/dev/null || true
    echo "--- standard error:"
    head -c 2000 err 2>/dev/null || true
    exit 1
}

expect_code() { [ "$code" = "$1" ] || fail "expected exit code $1"; }

expect_out() { grep -qF -- "$1" out || fail "expected on standard output: $1"; }

expect_err() { grep -qF -- "$1" err || fail "expected on standard error: $1"; }

# one line that names the file, and no stack trace
expect_reason() {
    grep -F -- "$1" err | grep -q . || fail "no line names $1"
    ! grep -qE '^\s+at [a-z]+\.|Exception in thread' err out || fail "a stack trace"
}

# wait_for SECONDS COMMAND...
wait_for() {
    local limit=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $limit ] || return 1
        sleep 0.2
    done
}
