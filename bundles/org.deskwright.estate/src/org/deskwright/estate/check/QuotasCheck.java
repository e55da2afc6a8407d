package org.deskwright.estate.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;

/** Whether an account may have more of what it has. */
final class QuotasCheck extends EstateCheck {
    private static final Map<String, String> KINDS = Map.of("workspaces", Kinds.WORKSPACES, "directories",
            Kinds.DIRECTORIES, "bundles", Kinds.BUNDLES, "images", Kinds.IMAGES, "ip-groups", Kinds.IP_GROUPS,
            "connection-aliases", Kinds.ALIASES);
    /** Of fewer, one more or less is a large share. */
    private static final int SMALL = 10;

    private final QuotaTable table = QuotaTable.bundled();

    QuotasCheck() {
        super("estate.quotas");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        QuotaUse use = new QuotaUse(reading.estate(), evidence, table.ownComputeTypes());
        DetailTable quotas = DetailTable.of(evidence, Kinds.QUOTAS);
        Set<Scope> unread = new TreeSet<>();
        for (Scope scope : use.scopes()) {
            boolean known = false;
            for (QuotaTable.Row row : table.rows()) {
                Optional<Detail> quota = quotas.find(scope, row.code());
                known |= quota.isPresent();
                quota.ifPresent(q -> examine(row, q, use.count(row, scope), scope, parameters, inquiry));
            }
            if (!known) {
                unread.add(scope);
            }
        }
        if (!unread.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "quotas-unread", Values.of("scopes", unread, "count", unread.size()),
                    List.of(), unread.stream().map(scope -> Missing.evidence(Kinds.QUOTAS, scope.toString()))
                            .toArray(Missing[]::new));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        inquiry.close("nothing-there", Kinds.WORKSPACES, Kinds.DIRECTORIES);
    }

    private static void examine(QuotaTable.Row row, Detail quota, int count, Scope scope, Parameters parameters,
            Inquiry inquiry) {
        double limit = limit(quota);
        if (count == 0 || Double.isNaN(limit)) {
            return;
        }
        Values values = Values.of("name", row.name(), "code", row.code(), "count", count, "limit", (long) limit,
                "adjustable", Trees.text(Trees.of(quota), "Adjustable").equals("true"));
        Subject subject = new Subject("quota", row.code(), row.name(), scope);
        boolean adjustable = Boolean.TRUE.equals(values.asMap().get("adjustable"));
        if (count >= limit) {
            inquiry.finding(subject, adjustable ? "reached" : "reached-for-good", values, List.of(quota.ref("Value")));
        } else if (limit >= SMALL && count * 100L >= limit * parameters.integer("share")) {
            inquiry.finding(subject, "nearly", values, List.of(quota.ref("Value")));
        } else if (inquiry.isComplete(KINDS.get(row.of()), scope)) {
            inquiry.inOrder("room");
        } else {
            inquiry.missing(subject, "not-all-counted", values, List.of(quota.ref("Value")),
                    Missing.evidence(KINDS.get(row.of()), scope.toString()));
        }
    }

    private static double limit(Detail quota) {
        try {
            return Double.parseDouble(Trees.text(Trees.of(quota), "Value"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
