package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether the sign-in screen offers to reset a forgotten password, and by which rules. */
final class ForgotPasswordCheck extends DirectoryCheck {
    private static final String TRUSTED = "directory.trusted-domain";
    private static final String GOVCLOUD_WEST = "us-gov-west-1";

    ForgotPasswordCheck() {
        super("estate.forgot-password");
    }

    @Override
    void begin(Inquiry inquiry) {
        if (inquiry.answer(TRUSTED).filter("yes"::equals).isPresent()) {
            Optional<String> user = inquiry.answer("user.name");
            inquiry.finding(user.map(Subjects::user).orElse(Subject.ESTATE), "trusted-domain",
                    user.map(name -> Values.of("user", name)).orElse(Values.NONE),
                    List.of(EvidenceRef.answer(TRUSTED)));
        }
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id(), "type", directory.directoryType());
        List<EvidenceRef> refs = DirectoryKind.refs(directory, inquiry.estate());
        DirectoryKind kind = DirectoryKind.of(directory, inquiry.estate());
        if (directory.saml().status().equals("ENABLED")) {
            inquiry.notApplicable(subject, "saml", values);
            return;
        }
        if (kind != DirectoryKind.CONNECTOR && directory.scope().region().equals(GOVCLOUD_WEST)) {
            inquiry.finding(subject, "govcloud", values, refs);
            return;
        }
        switch (kind) {
            case CONNECTOR -> inquiry.finding(subject, "connector", values, refs);
            case MANAGED -> {
                inquiry.finding(subject, "managed-rules", values, refs);
                List<String> domains = Trusts.of(directory, inquiry).domains();
                if (!domains.isEmpty()) {
                    inquiry.finding(subject, "trusts", values.and("domains", domains), refs);
                }
            }
            case SIMPLE -> inquiry.inOrder("link-shown");
            case OTHER -> inquiry.notApplicable(subject, "other-directory", values);
            case UNKNOWN -> inquiry.missing(subject, "type-unknown", values, refs,
                    Missing.evidence(Kinds.DESCRIPTIONS, directory.id()));
        }
    }
}
