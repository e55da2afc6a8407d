package org.deskwright.logs.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.osgi.service.component.annotations.Component;

/** The checks of this bundle. */
@Component(service = CheckProvider.class)
public final class LogChecks implements CheckProvider {
    /** Topics by the name of their check; signatures name topics. */
    static final Map<String, Set<String>> TOPICS = Map.ofEntries(
            Map.entry("logs.loading-screen", Set.of("loading_screen")),
            Map.entry("logs.launch-error", Set.of("gpo_security_user_rights")),
            Map.entry("logs.logon", Set.of("logon_banner")),
            Map.entry("logs.network", Set.of("no_network", "network_error")),
            Map.entry("logs.disconnects", Set.of("workspaces-disconnecting")),
            Map.entry("logs.disconnected", Set.of("disconnected-workspace")),
            Map.entry("logs.unhealthy", Set.of("unhealthy_cant_connect", "unhealthy")),
            Map.entry("logs.crashes", Set.of("crash_web_access")),
            Map.entry("logs.certificate-time", Set.of("pcoip_zero_client_ntp")),
            Map.entry("logs.certificates", Set.of("certificate-issues-zero-clients")),
            Map.entry("logs.registration", Set.of("registration_service_failure")),
            Map.entry("logs.throttling", Set.of("throttled-api-calls")),
            Map.entry("logs.device-refused", Set.of("device_not_authorized", "os-authorized-access")),
            Map.entry("logs.algorithms", Set.of("no-common-algorithm")),
            Map.entry("logs.user-without-workspace", Set.of("multiple_workspaces_same_username")),
            Map.entry("logs.directory-connect",
                    Set.of("dns_unavailable", "connectivity_issues_detected", "srv_record_not_found")),
            Map.entry("logs.internet", Set.of("no_internet")), Map.entry("logs.installer", Set.of("msi_wont_install")),
            Map.entry("logs.sign-in",
                    Set.of("saml-federation-not-working", "invalid-redirect-uri", "federating-error-message")),
            Map.entry("logs.session-tags", Set.of("unable-to-validate-tags")),
            Map.entry("logs.sleep", Set.of("windows_workspace_sleeps_when_idle")),
            Map.entry("logs.licence", Set.of("linux_workspace_provision_fail_pcoip_agent_upgrade")),
            Map.entry("logs.web-access", Set.of("byol_logon_issues")));

    @Override
    public String id() {
        return "org.deskwright.logs";
    }

    @Override
    public List<Check> checks() {
        return TOPICS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .<Check>map(entry -> new SignatureCheck(entry.getKey(), entry.getValue())).toList();
    }
}
