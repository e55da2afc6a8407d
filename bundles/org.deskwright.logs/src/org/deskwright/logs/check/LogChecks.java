package org.deskwright.logs.check;

import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.osgi.service.component.annotations.Component;

/** The checks of this bundle. */
@Component(service = CheckProvider.class)
public final class LogChecks implements CheckProvider {
    /**
     * The topic of each check; signatures name topics. A check has one only, because what it finds is told as a cause
     * of every topic that names it.
     */
    static final Map<String, String> TOPICS = Map.ofEntries(Map.entry("logs.loading-screen", "loading_screen"),
            Map.entry("logs.launch-error", "gpo_security_user_rights"), Map.entry("logs.logon", "logon_banner"),
            Map.entry("logs.network", "no_network"), Map.entry("logs.network-error", "network_error"),
            Map.entry("logs.disconnects", "workspaces-disconnecting"),
            Map.entry("logs.disconnected", "disconnected-workspace"), Map.entry("logs.unhealthy", "unhealthy"),
            Map.entry("logs.health-service", "unhealthy_cant_connect"), Map.entry("logs.crashes", "crash_web_access"),
            Map.entry("logs.certificate-time", "pcoip_zero_client_ntp"),
            Map.entry("logs.certificates", "certificate-issues-zero-clients"),
            Map.entry("logs.certificates-windows", "certificate-issues-windows"),
            Map.entry("logs.certificates-other", "certificate-issues-other"),
            Map.entry("logs.registration", "registration_service_failure"),
            Map.entry("logs.throttling", "throttled-api-calls"),
            Map.entry("logs.device-refused", "device_not_authorized"),
            Map.entry("logs.platform-refused", "os-authorized-access"),
            Map.entry("logs.algorithms", "no-common-algorithm"),
            Map.entry("logs.user-without-workspace", "multiple_workspaces_same_username"),
            Map.entry("logs.directory-connect", "connectivity_issues_detected"),
            Map.entry("logs.directory-dns", "dns_unavailable"),
            Map.entry("logs.directory-records", "srv_record_not_found"), Map.entry("logs.internet", "no_internet"),
            Map.entry("logs.installer", "msi_wont_install"), Map.entry("logs.sign-in", "saml-federation-not-working"),
            Map.entry("logs.redirect", "invalid-redirect-uri"),
            Map.entry("logs.federated-user", "federating-error-message"),
            Map.entry("logs.session-tags", "unable-to-validate-tags"),
            Map.entry("logs.sleep", "windows_workspace_sleeps_when_idle"),
            Map.entry("logs.licence", "linux_workspace_provision_fail_pcoip_agent_upgrade"),
            Map.entry("logs.web-access", "byol_logon_issues"),
            Map.entry("logs.certificate-logon", "cert-based-auth-troubleshooting"));

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
