package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/**
 * One remedy for several subjects: the steps are the same, only ids and names in them differ.
 *
 * @param each the remedy as it is for each subject; not empty, all with the same number of steps
 */
public record CommonRemedy(List<Remedy> each) {
    /** What helps the subjects of these findings, each remedy once. */
    public static List<CommonRemedy> of(List<ReportedOutcome> outcomes) {
        Map<List<Object>, List<Remedy>> byId = new LinkedHashMap<>();
        outcomes.stream().flatMap(o -> o.remedies().stream())
                .forEach(r -> byId.computeIfAbsent(List.of(r.id(), r.steps().size()), k -> new ArrayList<>()).add(r));
        return byId.values().stream().map(CommonRemedy::new).toList();
    }

    /** Equal for two that read the same. */
    public Set<Remedy> distinct() {
        return Set.copyOf(each);
    }

    public List<String> titles() {
        return distinct(Remedy::title);
    }

    /** The steps in order, each as it is for the subjects; equal ones once. */
    public List<List<Step>> steps() {
        List<List<Step>> steps = new ArrayList<>();
        for (int i = 0; i < each.getFirst().steps().size(); i++) {
            int index = i;
            steps.add(distinct(remedy -> remedy.steps().get(index)));
        }
        return steps;
    }

    public boolean isChange() {
        return each.getFirst().change().isPresent();
    }

    /** A text about the change, such as what it touches. */
    public List<String> change(Function<Change, String> text) {
        return distinct(remedy -> remedy.change().map(text).orElse("")).stream().filter(t -> !t.isBlank()).toList();
    }

    private <T> List<T> distinct(Function<Remedy, T> part) {
        return List.copyOf(new LinkedHashSet<>(each.stream().map(part).toList()));
    }
}
