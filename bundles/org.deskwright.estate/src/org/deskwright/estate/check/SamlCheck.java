package org.deskwright.estate.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;

/** Whether the SAML settings of a directory can work, and which relay state the identity provider has to send. */
final class SamlCheck extends DirectoryCheck {
    private final Regions regions = Regions.bundled();

    SamlCheck() {
        super("estate.saml");
    }

    /** Whether users of the directory sign in at an identity provider. */
    static boolean isOn(SamlProperties saml) {
        return saml.status().startsWith("ENABLED");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        SamlProperties saml = directory.saml();
        if (saml.status().equals("DISABLED")) {
            inquiry.inOrder("off");
        } else if (isOn(saml)) {
            on(directory, inquiry);
        }
    }

    @Override
    void finish(Inquiry inquiry) {
        List<WorkspaceDirectory> silent = inquiry.estate().directories().stream()
                .filter(d -> !isOn(d.saml()) && !d.saml().status().equals("DISABLED")).toList();
        if (!silent.isEmpty()) {
            List<String> ids = silent.stream().map(WorkspaceDirectory::id).toList();
            inquiry.missing(Subject.ESTATE, "not-said",
                    Values.of("count", ids.size(), "directories", Verdicts.examples(ids)), List.of(),
                    Missing.evidence(Kinds.DIRECTORIES, "SamlProperties"));
        }
    }

    private void on(WorkspaceDirectory directory, Inquiry inquiry) {
        SamlProperties saml = directory.saml();
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id(), "samlStatus", saml.status(), "userAccessUrl",
                saml.userAccessUrl(), "parameter", saml.relayStateParameterName());
        List<EvidenceRef> refs = new ArrayList<>(
                List.of(directory.ref("SamlProperties"), directory.ref("RegistrationCode")));
        if (saml.userAccessUrl().isBlank()) {
            inquiry.finding(subject, "no-url", values, refs);
            return;
        }
        if (!isHttps(saml.userAccessUrl())) {
            inquiry.finding(subject, "bad-url", values, refs);
            return;
        }
        String region = directory.scope().region();
        if (region.isEmpty() || directory.registrationCode().isEmpty()) {
            inquiry.missing(subject, "relay-state-unknown", values, refs, Missing.evidence(Kinds.DIRECTORIES,
                    directory.id() + (region.isEmpty() ? " Region" : " RegistrationCode")));
            return;
        }
        List<String> hosts = regions.find(region).map(Region::relayStateHosts).orElse(List.of());
        if (hosts.isEmpty()) {
            inquiry.missing(subject, "relay-host-unknown", values.and("region", region), refs,
                    Missing.evidence(Kinds.SAML_RESPONSE, directory.id()));
            return;
        }
        Values complete = values.and("relayStateHosts", hosts).and("relayState",
                "https://" + hosts.getFirst() + "/sso-idp?registrationCode=" + directory.registrationCode());
        if (saml.relayStateParameterName().isBlank()) {
            inquiry.finding(subject, "no-parameter-name", complete, refs);
        } else {
            inquiry.passed(subject, "complete", complete, refs);
        }
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = new URI(text.strip());
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            // no URI at all is no https address either
            return false;
        }
    }
}
