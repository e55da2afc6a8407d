# How our scripts speak: progress to standard error, errors with what to do.

say() { printf '%s\n' "deskwright: $*" >&2; }

die() {
    say "$*"
    exit 1
}

is_root() { [ "$(id -u)" = 0 ]; }
