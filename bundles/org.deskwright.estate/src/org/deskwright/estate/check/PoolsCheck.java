package org.deskwright.estate.check;

import java.util.List;
import java.util.OptionalInt;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Detail;

import com.google.gson.JsonObject;

/**
 * Pools whose next user would get no session: because of errors, because all are in use, or because they are stopped.
 */
final class PoolsCheck extends EstateCheck {
    PoolsCheck() {
        super("estate.pools");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        for (Detail pool : DetailTable.of(evidence, Kinds.POOLS).all()) {
            examine(pool, inquiry);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.POOLS);
        inquiry.close("no-pool", Kinds.POOLS);
    }

    private static void examine(Detail pool, Inquiry inquiry) {
        JsonObject tree = Trees.of(pool);
        String state = Trees.text(tree, "State");
        Subject subject = new Subject("pool", pool.id(), Trees.text(tree, "PoolName"), pool.scope());
        Values values = Values.of("pool", pool.id(), "name", Trees.text(tree, "PoolName"), "state", state);
        List<JsonObject> errors = Trees.objects(tree, "Errors");
        if (!errors.isEmpty()) {
            inquiry.finding(subject, "errors",
                    values.and("count", errors.size())
                            .and("codes", errors.stream().map(e -> Trees.text(e, "ErrorCode")).distinct().toList())
                            .and("text", Trees.text(errors.getFirst(), "ErrorMessage")),
                    List.of(pool.ref("Errors")));
        }
        switch (state) {
            case "RUNNING" -> running(pool, tree, subject, values, !errors.isEmpty(), inquiry);
            case "STOPPED", "STOPPING" -> inquiry.finding(subject, "stopped", values, List.of(pool.ref("State")));
            case "CREATING", "STARTING", "UPDATING", "DELETING" -> inquiry.inOrder("changing");
            default -> notTold(pool, subject, values, inquiry);
        }
    }

    private static void running(Detail pool, JsonObject tree, Subject subject, Values values, boolean hasErrors,
            Inquiry inquiry) {
        OptionalInt available = sessions(tree, "AvailableUserSessions");
        OptionalInt actual = sessions(tree, "ActualUserSessions");
        OptionalInt desired = sessions(tree, "DesiredUserSessions");
        if (available.isEmpty() || actual.isEmpty() || desired.isEmpty()) {
            notTold(pool, subject, values, inquiry);
        } else if (available.getAsInt() > 0) {
            inquiry.inOrder("room");
        } else if (actual.getAsInt() > 0 && actual.getAsInt() >= desired.getAsInt()) {
            List<EvidenceRef> refs = List.of(pool.ref("CapacityStatus"));
            inquiry.finding(subject, "full", values.and("count", actual.getAsInt()), refs);
        } else if (!hasErrors) {
            inquiry.inOrder("more-to-come");
        }
    }

    private static OptionalInt sessions(JsonObject tree, String member) {
        try {
            return OptionalInt.of(Integer.parseInt(Trees.text(tree, "CapacityStatus", member)));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static void notTold(Detail pool, Subject subject, Values values, Inquiry inquiry) {
        inquiry.missing(subject, "not-told", values, List.of(pool.ref("State")),
                Missing.evidence(Kinds.POOLS, pool.id() + " State"));
    }
}
