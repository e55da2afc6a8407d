# Installs Debian packages when root, and says what to run when not.

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    apt-get update -qq >/dev/null 2>&1 || say "apt-get update failed; trying with the package lists that are there"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        die "apt-get could not install: $*"
}

has_apt() { command -v apt-get >/dev/null 2>&1; }

# need WHAT HAVE-COMMAND PACKAGE...: where the command fails, the packages are installed
need() {
    local what=$1 have=$2
    shift 2
    $have && return 0
    has_apt || die "$what needs what Debian calls: $*"
    is_root || die "$what needs packages that are not installed. Run: sudo apt-get install -y $*"
    say "installing for $what: $*"
    apt_install "$@"
}

# GTK is asked for by its library: the package has another name in every generation
has_gtk() { ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0'; }

gtk_package() {
    if apt-cache show libgtk-3-0t64 >/dev/null 2>&1; then echo libgtk-3-0t64; else echo libgtk-3-0; fi
}

# icons and a font come along only when they are installed for us anyway; a desktop has its own
need_gtk() { need "the workbench" has_gtk "$(gtk_package)" adwaita-icon-theme fonts-dejavu-core; }

has_display_tools() {
    local tool
    for tool in Xvfb openbox xdotool xdpyinfo import; do
        command -v $tool >/dev/null 2>&1 || return 1
    done
}

need_display_tools() { need "tests with a display" has_display_tools xvfb openbox x11-utils xdotool imagemagick; }

has_aws_cli() { if has_apt; then [ -x /usr/bin/aws ]; else command -v aws >/dev/null 2>&1; fi; }

# one test runs it against the stand-in for AWS; whoever lacks it and is not root goes without that test
want_aws_cli() {
    has_aws_cli && return 0
    if has_apt && is_root; then
        say "installing for a test with the AWS CLI: awscli"
        (apt_install awscli) || say "no AWS CLI: the stand-in for AWS is not tried with it"
    else
        say "no AWS CLI: the stand-in for AWS is not tried with it"
    fi
}
