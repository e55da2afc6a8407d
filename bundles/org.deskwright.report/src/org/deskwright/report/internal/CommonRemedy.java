package org.deskwright.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Change;
import org.deskwright.core.topic.Remedy.Step;

/**
 * One remedy for several subjects: the steps are the same, only ids and names in them differ.
 *
 * @param each the remedy as it is for each subject; not empty, all with the same number of steps
 * @param outcomes the identity of the outcome that each stands beside, in the same order
 */
public record CommonRemedy(List<Remedy> each, List<String> outcomes) {
    /** One that stands beside no outcome. */
    public static CommonRemedy of(Remedy remedy) {
        return new CommonRemedy(List.of(remedy), List.of(""));
    }

    /** What helps the subjects of these findings, each remedy once. */
    public static List<CommonRemedy> of(List<ReportedOutcome> outcomes) {
        Map<List<Object>, CommonRemedy> byId = new LinkedHashMap<>();
        for (ReportedOutcome outcome : outcomes) {
            for (Remedy remedy : outcome.remedies()) {
                CommonRemedy common = byId.computeIfAbsent(List.of(remedy.id(), remedy.steps().size()),
                        k -> new CommonRemedy(new ArrayList<>(), new ArrayList<>()));
                common.each.add(remedy);
                common.outcomes.add(outcome.identity());
            }
        }
        return List.copyOf(byId.values());
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

    /** For how many subjects that step is done. */
    public int done(StepsDone steps, int number) {
        return (int) outcomes.stream().filter(o -> steps.doneAt(o, each.getFirst().id(), number).isPresent()).count();
    }

    /** Since when that step is done for all subjects; empty while it is not. */
    public Optional<Instant> allDoneAt(StepsDone steps, int number) {
        List<Instant> moments = outcomes.stream().flatMap(o -> steps.doneAt(o, each.getFirst().id(), number).stream())
                .sorted().toList();
        return moments.size() < outcomes.size() ? Optional.empty() : Optional.of(moments.getLast());
    }

    /** Whether any step is done for any subject. */
    public boolean isBegun(StepsDone steps) {
        return stepsDone(steps) > 0;
    }

    /** How many steps are done, counted for each subject. */
    public int stepsDone(StepsDone steps) {
        int sum = 0;
        for (int number = 1; number <= each.getFirst().steps().size(); number++) {
            sum += done(steps, number);
        }
        return sum;
    }

    private <T> List<T> distinct(Function<Remedy, T> part) {
        return List.copyOf(new LinkedHashSet<>(each.stream().map(part).toList()));
    }
}
