package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.verdict.VerdictDifference;

/**
 * What policies come to in two places.
 *
 * @param settings that come to something else, of computers first
 * @param verdicts how the places stand to a checklist where that is other, with what matters to the WorkSpaces of each
 */
public record PlaceComparison(List<ResultChange> settings, List<VerdictDifference> verdicts) {
    public PlaceComparison {
        settings = List.copyOf(settings);
        verdicts = List.copyOf(verdicts);
    }

    /** A place and what policies come to there. */
    public record Reckoned(Dn place, ResultantSet.Both results) {}

    public static PlaceComparison of(PolicyReading reading, Checklist checklist, Reckoned one, Reckoned other) {
        return of(reading, reading, checklist, one, other);
    }

    /** Of places in two states, such as before and after an OU is moved. */
    public static PlaceComparison of(PolicyReading earlier, PolicyReading later, Checklist checklist, Reckoned one,
            Reckoned other) {
        List<ResultChange> settings = new ArrayList<>(
                ResultChange.between(one.results.computer(), other.results.computer()));
        one.results.user()
                .ifPresent(was -> other.results.user().ifPresent(is -> settings.addAll(ResultChange.between(was, is))));
        Checklist before = earlier.asked(checklist, one.place);
        Checklist after = later.asked(checklist, other.place);
        Set<String> was = PolicyReading.ids(before);
        Set<String> is = PolicyReading.ids(after);
        return new PlaceComparison(settings, VerdictDifference.between(earlier.verdicts(before, one.place, one.results),
                later.verdicts(after, other.place, other.results), was::contains, is::contains));
    }
}
