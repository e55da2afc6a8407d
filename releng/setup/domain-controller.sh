# Samba as a domain controller for tests of the live domain. Whoever cannot have it goes without those tests.

DOMAIN_CONTROLLER_PACKAGES="samba samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind"

# Why there can be none; nothing when there can.
lacks_domain_controller() {
    if ! is_root; then
        echo "it needs root, for its ports"
    elif ! PATH=/usr/sbin:$PATH command -v samba >/dev/null || ! PATH=/usr/sbin:$PATH command -v winbindd >/dev/null ||
        [ ! -d /usr/share/samba/setup ]; then
        echo "the packages $DOMAIN_CONTROLLER_PACKAGES are not installed"
    elif ! unshare --mount true 2>/dev/null; then
        echo "this machine allows no mount namespace"
    elif ! command -v openssl >/dev/null; then
        echo "openssl is not installed"
    fi
}

# Makes the domain in target/domain-controller, where the tests look for it.
want_domain_controller() {
    local lacks
    # in a container of its own, an installed service would not be started; here it would
    if is_root && has_apt && [ ! -d /usr/share/samba/setup ]; then
        say "installing for tests with a domain controller: $DOMAIN_CONTROLLER_PACKAGES"
        (apt_install_unstarted $DOMAIN_CONTROLLER_PACKAGES) || true
    fi
    lacks=$(lacks_domain_controller)
    if [ -n "$lacks" ]; then
        say "no domain controller: $lacks; the live domain is tested against stand-ins alone"
        return 0
    fi
    "$ROOT/releng/domain-controller/run" prepare "$ROOT/target/domain-controller" ||
        say "no domain controller: the live domain is tested against stand-ins alone"
}

# Installs without starting services, as nobody asked for a file server on this machine.
apt_install_unstarted() {
    local policy=/usr/sbin/policy-rc.d made=
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod 755 $policy
        made=yes
    fi
    (apt_install "$@")
    local result=$?
    [ -z "$made" ] || rm -f $policy
    return $result
}
