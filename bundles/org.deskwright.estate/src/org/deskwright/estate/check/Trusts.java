package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonObject;

/**
 * The domains that a managed directory trusts.
 *
 * @param complete whether there are no others
 */
record Trusts(List<Trust> list, boolean complete) {
    /**
     * One of them ({@code ds:DescribeTrusts}).
     *
     * @param state Verified, VerifyFailed, ...
     * @param reason what Directory Service says of the state
     */
    record Trust(String id, String domain, String state, String reason, Detail detail) {}

    /** Nobody knows. */
    static final Trusts UNREAD = new Trusts(List.of(), false);

    static Trusts of(WorkspaceDirectory directory, Inquiry inquiry) {
        return of(directory.id(), directory.scope(), inquiry);
    }

    static Trusts of(String directory, Scope scope, Inquiry inquiry) {
        List<Trust> list = DetailTable.of(inquiry.evidence(), Kinds.TRUSTS).in(scope).stream()
                .filter(detail -> Trees.text(Trees.of(detail), "DirectoryId").equals(directory)).map(Trusts::trust)
                .toList();
        return new Trusts(list, inquiry.isComplete(Kinds.TRUSTS, scope));
    }

    private static Trust trust(Detail detail) {
        JsonObject tree = Trees.of(detail);
        return new Trust(detail.id(), Trees.text(tree, "RemoteDomainName"), Trees.text(tree, "TrustState"),
                Trees.text(tree, "TrustStateReason"), detail);
    }

    /** Whether it is certain that no domain is trusted. */
    boolean areNone() {
        return complete && list.isEmpty();
    }

    List<String> domains() {
        return list.stream().map(Trust::domain).filter(domain -> !domain.isEmpty()).distinct().sorted().toList();
    }
}
