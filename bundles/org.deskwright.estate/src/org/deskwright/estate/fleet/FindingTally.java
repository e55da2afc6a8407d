package org.deskwright.estate.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Workspace;

/** How much checks have found about each thing. What the admin has set aside does not count. Immutable. */
public final class FindingTally {
    public static final FindingTally NONE = new FindingTally(List.of());

    /** Those that a row of a table stands for. */
    private static final Set<String> ROWS = Set.of("workspace", "user", "directory");

    private final Map<Key, Count> counts = new HashMap<>();
    private final Map<Scope, Count> besides = new HashMap<>();

    private record Key(String type, String id, String region) {}

    /**
     * How much was found about one thing, or about several together.
     *
     * @param cannotTell how many questions about it evidence is missing for
     */
    public record Count(int problems, int warnings, int infos, int cannotTell) {
        public static final Count NOTHING = new Count(0, 0, 0, 0);

        public int findings() {
            return problems + warnings + infos;
        }

        public Optional<Importance> worst() {
            return problems > 0
                    ? Optional.of(Importance.PROBLEM)
                    : warnings > 0
                            ? Optional.of(Importance.WARNING)
                            : infos > 0 ? Optional.of(Importance.INFO) : Optional.empty();
        }

        public Count plus(Count other) {
            return new Count(problems + other.problems, warnings + other.warnings, infos + other.infos,
                    cannotTell + other.cannotTell);
        }

        private static Count of(ReportedOutcome outcome) {
            if (outcome.kind() == OutcomeKind.MISSING_EVIDENCE) {
                return new Count(0, 0, 0, 1);
            }
            if (!outcome.counts()) {
                return NOTHING;
            }
            return switch (outcome.importance().orElse(Importance.INFO)) {
                case PROBLEM -> new Count(1, 0, 0, 0);
                case WARNING -> new Count(0, 1, 0, 0);
                case INFO -> new Count(0, 0, 1, 0);
            };
        }
    }

    private FindingTally(List<ReportedOutcome> outcomes) {
        for (ReportedOutcome outcome : outcomes) {
            Count count = Count.of(outcome);
            if (!count.equals(Count.NOTHING)) {
                Subject subject = outcome.subject();
                counts.merge(new Key(subject.type(), subject.id(), subject.scope().region()), count, Count::plus);
                if (!ROWS.contains(subject.type())) {
                    besides.merge(subject.scope(), count, Count::plus);
                }
            }
        }
    }

    public static FindingTally of(List<ReportedOutcome> outcomes) {
        return new FindingTally(outcomes);
    }

    /** What was found about the WorkSpace itself or its user, not about what stands around it. */
    public Count of(Workspace workspace) {
        if (counts.isEmpty()) {
            return Count.NOTHING;
        }
        String user = workspace.directoryId() + "/" + workspace.userName().toLowerCase(Locale.ROOT);
        return of("workspace", workspace).plus(of("user", user, workspace));
    }

    /**
     * What was found about an item.
     *
     * @param type as {@link Subject#type} names it
     */
    public Count of(String type, Item item) {
        return of(type, item.id(), item);
    }

    /** Whether nothing was found about any row of a table. */
    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** What was found about anything in the account and Region that is neither WorkSpace, user nor directory. */
    public Count besides(Scope scope) {
        return besides.getOrDefault(scope, Count.NOTHING);
    }

    private Count of(String type, String id, Item item) {
        return counts.getOrDefault(new Key(type, id, item.scope().region()), Count.NOTHING);
    }
}
