package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Why a user got no invitation mail: in most cases none is ever sent, and nothing is broken. */
final class InvitationMailCheck extends DirectoryCheck {
    private static final String TRUSTED = "directory.trusted-domain";
    private static final String EXISTED = "user.existed-before";
    private static final String MAIL = "user.mail";

    InvitationMailCheck() {
        super("estate.invitation-mail");
    }

    @Override
    void begin(Inquiry inquiry) {
        when(TRUSTED, "yes", "trusted-domain", inquiry);
        when(EXISTED, "yes", "existed-before", inquiry);
        when(MAIL, "no", "no-mail-address", inquiry);
    }

    private static void when(String question, String value, String variant, Inquiry inquiry) {
        if (says(question, value, inquiry)) {
            Optional<String> user = inquiry.answer("user.name");
            inquiry.finding(user.map(Subjects::user).orElse(Subject.ESTATE), variant,
                    user.map(name -> Values.of("user", name)).orElse(Values.NONE),
                    List.of(EvidenceRef.answer(question)));
        }
    }

    private static boolean says(String question, String value, Inquiry inquiry) {
        return inquiry.answer(question).filter(value::equals).isPresent();
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Values values = Values.of("directory", directory.id(), "type", directory.directoryType());
        List<EvidenceRef> refs = DirectoryKind.refs(directory, inquiry.estate());
        DirectoryKind kind = DirectoryKind.of(directory, inquiry.estate());
        boolean noTrust = says(TRUSTED, "no", inquiry);
        switch (kind) {
            case CONNECTOR -> inquiry.finding(Subjects.of(directory), "connector", values, refs);
            case OTHER -> inquiry.notApplicable(Subjects.of(directory), "other-directory", values);
            case UNKNOWN -> {
                if (!noTrust) {
                    inquiry.missing(Subjects.of(directory), "type-unknown", values, refs,
                            Missing.evidence(Kinds.DESCRIPTIONS, directory.id()));
                }
            }
            case MANAGED -> {
                List<String> domains = Trusts.of(directory, inquiry).domains();
                if (!domains.isEmpty() && !noTrust) {
                    inquiry.finding(Subjects.of(directory), "trusts", values.and("domains", domains), refs);
                }
            }
            case SIMPLE -> {
                // what is left hangs on the user alone
            }
        }
    }

    @Override
    void finish(Inquiry inquiry) {
        List<WorkspaceDirectory> mailing = inquiry.estate().directories().stream().filter(directory -> {
            DirectoryKind kind = DirectoryKind.of(directory, inquiry.estate());
            return kind != DirectoryKind.CONNECTOR && kind != DirectoryKind.OTHER;
        }).toList();
        boolean settled = says(TRUSTED, "yes", inquiry) || says(EXISTED, "yes", inquiry) || says(MAIL, "no", inquiry);
        if (mailing.isEmpty() || settled) {
            return;
        }
        boolean anyTrusts = mailing.stream().anyMatch(
                d -> DirectoryKind.of(d, inquiry.estate()) != DirectoryKind.SIMPLE && !Trusts.of(d, inquiry).areNone());
        List<Missing> open = new ArrayList<>();
        if (anyTrusts && !says(TRUSTED, "no", inquiry)) {
            open.add(Missing.answer(TRUSTED));
        }
        if (!says(EXISTED, "no", inquiry)) {
            open.add(Missing.answer(EXISTED));
        }
        if (!says(MAIL, "yes", inquiry)) {
            open.add(Missing.answer(MAIL));
        }
        List<String> ids = mailing.stream().map(WorkspaceDirectory::id).toList();
        Values values = Values.of("count", ids.size(), "directories", Verdicts.examples(ids));
        if (open.isEmpty()) {
            inquiry.passed(Subject.ESTATE, "is-sent", values,
                    List.of(EvidenceRef.answer(EXISTED), EvidenceRef.answer(MAIL)));
        } else {
            inquiry.missing(Subject.ESTATE, "user-unknown", values, List.of(), open.toArray(Missing[]::new));
        }
    }
}
