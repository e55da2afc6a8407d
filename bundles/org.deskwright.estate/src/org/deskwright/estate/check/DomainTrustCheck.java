package org.deskwright.estate.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Trusts trusts = Trusts.of(directory, inquiry);
        switch (DirectoryKind.of(directory, inquiry.estate())) {
            case CONNECTOR, SIMPLE, OTHER -> inquiry.inOrder("has-none");
            case MANAGED -> SharedDirectory.of(directory, inquiry.estate())
                    .ifPresentOrElse(shared -> examine(shared, inquiry), () -> examine(directory, trusts, inquiry));
            case UNKNOWN -> {
                if (trusts.list().isEmpty()) {
                    inquiry.missing(Subjects.of(directory), "type-unknown", Values.of("directory", directory.id()),
                            DirectoryKind.refs(directory, inquiry.estate()),
                            Missing.evidence(Kinds.DESCRIPTIONS, directory.id()));
                } else { // only a managed one has any
                    examine(directory, trusts, inquiry);
                }
            }
        }
    }

    private static void examine(WorkspaceDirectory directory, Trusts trusts, Inquiry inquiry) {
        trusts.list().forEach(trust -> examine(directory.id(), trust, inquiry));
        if (!trusts.complete()) {
            inquiry.missing(Subjects.of(directory), "trusts-unread", Values.of("directory", directory.id()), List.of(),
                    Missing.evidence(Kinds.TRUSTS, directory.id()));
        } else if (trusts.list().isEmpty()) {
            inquiry.inOrder("trusts-nobody");
        }
    }

    /** That this account's list names none of it proves nothing. */
    private static void examine(SharedDirectory shared, Inquiry inquiry) {
        WorkspaceDirectory directory = shared.directory();
        Trusts trusts = shared.trusts(inquiry);
        if (!trusts.complete()) {
            inquiry.missing(Subjects.of(directory), shared.isOriginalKnown() ? "shared-unread" : "owner-unknown",
                    Values.of("directory", directory.id(), "owner", shared.owner(), "original", shared.original()),
                    DirectoryKind.refs(directory, inquiry.estate()),
                    Missing.evidence(Kinds.TRUSTS, shared.isOriginalKnown() ? shared.original() : directory.id()));
        } else if (trusts.list().isEmpty()) {
            inquiry.inOrder("trusts-nobody");
        }
    }

    /** The trusts of a directory that several accounts share, or that is registered where it belongs, are told once. */
    @Override
    void finish(Inquiry inquiry) {
        Set<Trusts.Trust> told = new HashSet<>();
        inquiry.estate().directories().forEach(directory -> told.addAll(Trusts.of(directory, inquiry).list()));
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            SharedDirectory.of(directory, inquiry.estate()).ifPresent(shared -> shared.trusts(inquiry).list().stream()
                    .filter(told::add).forEach(trust -> examine(shared.original(), trust, inquiry)));
        }
    }

    private static void examine(String directory, Trusts.Trust trust, Inquiry inquiry) {
        Values values = Values.of("directory", directory, "trust", trust.id(), "domain", trust.domain(), "state",
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
