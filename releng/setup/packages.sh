# Installs Debian packages when root, and says what to run when not.

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        die "apt-get could not install: $*"
}

# need_packages WHAT PACKAGE...: those not installed yet are installed
need_packages() {
    local what=$1 missing=() package
    shift
    command -v dpkg-query >/dev/null 2>&1 || return 0
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    is_root || die "$what needs packages that are not installed. Run: sudo apt-get install -y ${missing[*]}"
    say "installing for $what: ${missing[*]}"
    apt_install "${missing[@]}"
}

need_gtk() { need_packages "the workbench" libgtk-3-0 adwaita-icon-theme fonts-dejavu-core; }

need_display_tools() { need_packages "tests with a display" xvfb openbox x11-utils xdotool imagemagick; }
