package org.deskwright.estate.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;

/** Whether certificate-based authentication has what it builds on: SAML sign-in and a private CA that can be meant. */
final class CertificateBasedAuthCheck extends DirectoryCheck {
    private static final Pattern ARN = Pattern.compile(
            "arn:(aws[a-z-]{0,20}):acm-pca:([a-z0-9-]{1,30}):([0-9]{12})" + ":certificate-authority/[0-9a-fA-F-]{36}");

    private final Regions regions;

    CertificateBasedAuthCheck(Regions regions) {
        super("estate.certificate-based-auth");
        this.regions = regions;
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        CertificateBasedAuth settings = directory.certificateBasedAuth();
        switch (settings.status()) {
            case "DISABLED" -> inquiry.inOrder("off");
            case "ENABLED" -> on(directory, settings, inquiry);
            default -> {
                // summed up at the end
            }
        }
    }

    @Override
    void finish(Inquiry inquiry) {
        List<String> silent = inquiry.estate().directories().stream()
                .filter(d -> !List.of("ENABLED", "DISABLED").contains(d.certificateBasedAuth().status()))
                .map(WorkspaceDirectory::id).toList();
        if (!silent.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "not-said",
                    Values.of("count", silent.size(), "directories", Verdicts.examples(silent)), List.of(),
                    Missing.evidence(Kinds.DIRECTORIES, "CertificateBasedAuthProperties"));
        }
    }

    private void on(WorkspaceDirectory directory, CertificateBasedAuth settings, Inquiry inquiry) {
        Subject subject = Subjects.of(directory);
        String arn = settings.certificateAuthorityArn();
        String here = directory.scope().region();
        Values values = Values.of("directory", directory.id(), "ca", arn, "directoryRegion", here);
        List<EvidenceRef> refs = List.of(directory.ref("CertificateBasedAuthProperties"),
                directory.ref("SamlProperties"));
        Matcher matcher = ARN.matcher(arn);
        if (matcher.matches()) {
            // Whoever looks at the CA has to ask the Region that it is in, which may be the wrong one.
            values = values.and("caRegion", matcher.group(2));
        }
        if (directory.saml().status().equals("DISABLED")) {
            inquiry.finding(subject, "without-saml", values, refs);
        }
        if (arn.isBlank()) {
            inquiry.finding(subject, "no-ca", values, refs);
        } else if (!matcher.matches()) {
            inquiry.finding(subject, "bad-arn", values, refs);
        } else if (isOtherPartition(matcher.group(1), matcher.group(2))) {
            inquiry.finding(subject, "other-partition", values.and("partition", matcher.group(1)), refs);
        } else if (here.isEmpty()) {
            inquiry.missing(subject, "region-unknown", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " Region"));
        } else if (!here.equals(matcher.group(2))) {
            inquiry.finding(subject, "other-region", values, refs);
        } else if (SamlCheck.isOn(directory.saml())) {
            inquiry.inOrder("complete");
        } else if (directory.saml().status().isEmpty()) {
            inquiry.missing(subject, "saml-unknown", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " SamlProperties"));
        }
    }

    /** Whether the ARN contradicts itself; of a Region that the table lacks nothing is known. */
    private boolean isOtherPartition(String partition, String region) {
        return regions.find(region).map(Region::partition).filter(known -> !known.equals(partition)).isPresent();
    }
}
