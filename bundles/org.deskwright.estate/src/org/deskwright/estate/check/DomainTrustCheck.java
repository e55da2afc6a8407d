package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether the trusts of managed directories work: users of a trusted domain hang on them. */
final class DomainTrustCheck extends DirectoryCheck {
    DomainTrustCheck() {
        super("estate.domain-trust");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        if (DirectoryKind.of(directory, inquiry.estate()) != DirectoryKind.MANAGED) {
            inquiry.inOrder("has-none");
            return;
        }
        Trusts trusts = Trusts.of(directory, inquiry);
        trusts.list().forEach(trust -> examine(directory, trust, inquiry));
        if (!trusts.complete()) {
            inquiry.missing(Subjects.of(directory), "trusts-unread", Values.of("directory", directory.id()), List.of(),
                    Missing.evidence(Kinds.TRUSTS, directory.id()));
        } else if (trusts.list().isEmpty()) {
            inquiry.inOrder("trusts-nobody");
        }
    }

    private static void examine(WorkspaceDirectory directory, Trusts.Trust trust, Inquiry inquiry) {
        Values values = Values.of("directory", directory.id(), "trust", trust.id(), "domain", trust.domain(), "state",
                trust.state(), "reason", trust.reason());
        List<EvidenceRef> refs = List.of(trust.detail().ref("TrustState"), trust.detail().ref("TrustStateReason"));
        switch (trust.state()) {
            case "Verified" -> inquiry.inOrder("verified");
            case "VerifyFailed", "UpdateFailed", "Failed" -> inquiry.finding(Subjects.of(trust),
                    trust.reason().isEmpty() ? "failed-unexplained" : "failed", values, refs);
            case "Creating", "Verifying", "Updating", "Updated", "Deleting", "Deleted" -> inquiry.inOrder("under-way");
            default -> inquiry.missing(Subjects.of(trust), "not-verified", values, refs,
                    Missing.evidence(Kinds.TRUSTS, trust.id() + " TrustState"));
        }
    }
}
