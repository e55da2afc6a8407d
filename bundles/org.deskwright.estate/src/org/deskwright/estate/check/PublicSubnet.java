package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.check.WorkspacesBySubnet.Placed;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/** A subnet behind an internet gateway: what stands in it has to have public addresses. */
final class PublicSubnet {
    private final Inquiry inquiry;
    private final WorkspacesBySubnet workspaces;

    PublicSubnet(Inquiry inquiry, WorkspacesBySubnet workspaces) {
        this.inquiry = inquiry;
        this.workspaces = workspaces;
    }

    void examine(InternetRouteCheck.Side side, Values values, List<EvidenceRef> refs) {
        WorkspacesBySubnet.Addresses addresses = workspaces.in(side.subnet());
        if (!addresses.with().isEmpty()) {
            // that single ones lack theirs is for the check on public addresses
            inquiry.inOrder("through-gateway");
        } else if (!addresses.unknown().isEmpty()) {
            inquiry.missing(side.subject(), "addresses-unknown",
                    values.and("count", addresses.unknown().size()).and("workspaces", ids(addresses.unknown())), refs,
                    Missing.evidence(Kinds.NETWORK_INTERFACES, side.subnet()));
        } else if (!addresses.without().isEmpty()) {
            List<Workspace> without = addresses.without().stream().map(Placed::workspace).toList();
            inquiry.finding(side.subject(), "no-public-address",
                    values.and("count", without.size()).and("workspaces", ids(without)), refs);
        } else {
            nobodyYet(side, values, refs);
        }
    }

    /** Without WorkSpaces the directory's setting tells what new ones will get. */
    private void nobodyYet(InternetRouteCheck.Side side, Values values, List<EvidenceRef> refs) {
        Scope scope = side.directories().getFirst().scope();
        List<WorkspaceDirectory> off = side.directories().stream()
                .filter(d -> d.creation().enableInternetAccess().equals(Optional.of(false))).toList();
        boolean silent = side.directories().stream().anyMatch(d -> d.creation().enableInternetAccess().isEmpty());
        if (!inquiry.isComplete(Kinds.WORKSPACES, scope)) {
            inquiry.missing(side.subject(), "workspaces-unknown", values, refs, Missing.evidence(Kinds.WORKSPACES));
        } else if (!off.isEmpty()) {
            inquiry.finding(side.subject(), "none-assigned", values,
                    off.stream().map(d -> d.ref("EnableInternetAccess")).toList());
        } else if (silent) {
            inquiry.missing(side.subject(), "assignment-unknown", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, values.text("directory") + " EnableInternetAccess"));
        } else {
            inquiry.inOrder("through-gateway");
        }
    }

    private static List<String> ids(List<Workspace> workspaces) {
        return Verdicts.examples(workspaces.stream().map(Workspace::id).toList());
    }
}
