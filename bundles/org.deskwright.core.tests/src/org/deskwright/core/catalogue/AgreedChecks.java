package org.deskwright.core.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which check decides which topics, as topics and checks agreed; the checks live in other bundles. */
final class AgreedChecks {
    private static final String TABLE = """
            estate.linux-user-name: linux_workspace_provision_fail_username
            estate.ubuntu-user-name: gnome-crashes-ubuntu
            estate.pcoip-agent-version: linux_workspace_provision_fail_pcoip_agent_upgrade
            estate.workspace-launch: provision_fail
            estate.subnet-ipv6: launch-failure-ipv6
            estate.trusted-device: device_not_authorized
            estate.directory-ports: gpo_security_user_rights
            estate.volume-key: unhealthy
            estate.web-access: byol_logon_issues crash_web_access os-authorized-access
            estate.ip-access: device_not_authorized
            estate.ip-group-empty: device_not_authorized
            estate.device-type: device_not_authorized install_android_chromebook
            estate.registration-code: registration_service_failure
            estate.client-version: client_update_skipped install_android_chromebook
            estate.invitation-mail: welcome_emails
            estate.forgot-password: forgot_password password-setting-mad
            estate.internet-route: no_internet
            estate.public-address: lost_internet_access
            estate.directory-connect: dns_unavailable connectivity_issues_detected srv_record_not_found
            estate.directory-registration: cannot-register-directory
            estate.region-support: unsupported-regions-troubleshooting
            estate.unhealthy: unhealthy unhealthy_cant_connect
            estate.autostop-unhealthy: autostop-unhealthy
            estate.stuck-transition: unhealthy
            estate.duplicate-user: multiple_workspaces_same_username
            estate.docker-cidr: docker_support
            estate.api-throttling: throttled-api-calls
            estate.saml: saml-federation-not-working invalid-redirect-uri federating-error-message
            estate.certificate-based-auth: cert-based-auth-troubleshooting
            estate.unhealthy-history: unhealthy unhealthy_cant_connect
            estate.snapshots: unhealthy unhealthy_cant_connect
            estate.sleeps-when-idle: windows_workspace_sleeps_when_idle
            estate.connection-failures: gpo_security_user_rights loading_screen
            estate.session-latency: workspaces-disconnecting
            estate.client-log-upload: logging-new-clients
            estate.quotas: provision_fail cannot-register-directory
            estate.refused-launch: provision_fail
            estate.image: provision_fail
            estate.own-licences: provision_fail
            estate.domain-trust: provision_fail
            estate.pools: provision_fail
            policy.network-logon: gpo_security_user_rights
            policy.logon-banner: logon_banner
            policy.windows-installer: msi_wont_install
            policy.web-access: byol_logon_issues
            policy.web-access-driver: crash_web_access
            policy.local-logon: microphone-not-working
            policy.power-plan: windows_workspace_sleeps_when_idle
            policy.pcoip-usb: pcoip_zero_client_usb
            logs.loading-screen: loading_screen
            logs.launch-error: gpo_security_user_rights
            logs.logon: logon_banner
            logs.network: no_network
            logs.network-error: network_error
            logs.disconnects: workspaces-disconnecting
            logs.disconnected: disconnected-workspace
            logs.unhealthy: unhealthy
            logs.health-service: unhealthy_cant_connect
            logs.crashes: crash_web_access
            logs.certificate-time: pcoip_zero_client_ntp
            logs.certificates: certificate-issues-zero-clients
            logs.certificates-windows: certificate-issues-windows
            logs.certificates-other: certificate-issues-other
            logs.registration: registration_service_failure
            logs.throttling: throttled-api-calls
            logs.device-refused: device_not_authorized
            logs.platform-refused: os-authorized-access
            logs.algorithms: no-common-algorithm
            logs.user-without-workspace: multiple_workspaces_same_username
            logs.directory-connect: connectivity_issues_detected
            logs.directory-dns: dns_unavailable
            logs.directory-records: srv_record_not_found
            logs.internet: no_internet
            logs.installer: msi_wont_install
            logs.sign-in: saml-federation-not-working
            logs.redirect: invalid-redirect-uri
            logs.federated-user: federating-error-message
            logs.session-tags: unable-to-validate-tags
            logs.sleep: windows_workspace_sleeps_when_idle
            logs.licence: linux_workspace_provision_fail_pcoip_agent_upgrade
            logs.web-access: byol_logon_issues
            logs.certificate-logon: cert-based-auth-troubleshooting
            certificates.chain: network_error
            certificates.roots: network_error certificate-issues-windows certificate-issues-other
            certificates.zero-client: certificate-issues-zero-clients
            certificates.time: pcoip_zero_client_ntp
            certificates.logon: cert-based-auth-troubleshooting
            certificates.tls-version: no-common-algorithm
            certificates.trusted-device: device_not_authorized
            """;

    private AgreedChecks() {
    }

    static Map<String, Set<String>> topicsByCheck() {
        Map<String, Set<String>> topics = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(": ");
            topics.put(parts[0], new TreeSet<>(Set.of(parts[1].split(" "))));
        });
        return topics;
    }
}
