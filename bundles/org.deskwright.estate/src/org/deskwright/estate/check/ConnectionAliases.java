package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Detail;

import com.google.gson.JsonObject;

/** Where a host name of cross-Region redirection leads, as far as the account's own aliases tell. */
final class ConnectionAliases {
    private ConnectionAliases() {
    }

    /** Says what is known of the host name that somebody typed in place of a code. */
    static void look(Subject client, String host, List<EvidenceRef> said, Inquiry inquiry) {
        Values values = Values.of("host", host);
        List<Detail> aliases = DetailTable.of(inquiry.evidence(), Kinds.ALIASES).all().stream()
                .filter(alias -> Trees.text(Trees.of(alias), "ConnectionString").equalsIgnoreCase(host)).toList();
        List<JsonObject> associations = aliases.stream()
                .flatMap(alias -> Trees.objects(Trees.of(alias), "Associations").stream())
                .filter(one -> Trees.text(one, "AssociationStatus").startsWith("ASSOCIATED")).toList();
        List<EvidenceRef> refs = new ArrayList<>(said);
        aliases.forEach(alias -> refs.add(alias.ref("Associations")));
        if (!associations.isEmpty()) {
            inquiry.missing(
                    client, "alias-leads", values.and("directories", texts(associations, "ResourceId"))
                            .and("identifiers", texts(associations, "ConnectionIdentifier")),
                    refs, Missing.evidence(Kinds.DNS, host));
        } else if (!aliases.isEmpty()) {
            inquiry.finding(client, "alias-unassociated", values.and("alias", aliases.getFirst().id()).and("state",
                    Trees.text(Trees.of(aliases.getFirst()), "State")), refs);
        } else if (isListed(inquiry)) {
            inquiry.finding(client, "alias-unknown", values, refs);
        } else {
            inquiry.missing(client, "alias", values, refs, Missing.evidence(Kinds.ALIASES),
                    Missing.evidence(Kinds.DNS, host));
        }
    }

    /** Whether the aliases of every place that has directories were read. */
    private static boolean isListed(Inquiry inquiry) {
        return !inquiry.estate().directories().isEmpty() && inquiry.estate().directories().stream()
                .allMatch(directory -> inquiry.isComplete(Kinds.ALIASES, directory.scope()));
    }

    private static List<String> texts(List<JsonObject> associations, String member) {
        return associations.stream().map(one -> Trees.text(one, member)).filter(text -> !text.isEmpty()).distinct()
                .sorted().toList();
    }
}
