package org.deskwright.core.tutorial;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way through a task, step by step.
 *
 * @param id stable, such as {@code first-diagnosis}
 * @param title for people
 * @param about what it teaches, and what it takes
 * @param end what is said when all steps are done
 * @param steps in their order; at least one
 */
public record Tutorial(String id, String title, String about, String end, List<TutorialStep> steps) {
    public Tutorial {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The tutorial \"" + id + "\" has no steps.");
        }
        Set<String> ids = new HashSet<>();
        for (TutorialStep step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException(
                        "The tutorial \"" + id + "\" has two steps with the id \"" + step.id() + "\".");
            }
        }
    }

    /** The first step that is not among those; empty when all are done. */
    public Optional<TutorialStep> next(Set<String> done) {
        return steps.stream().filter(step -> !done.contains(step.id())).findFirst();
    }

    /** How many of these steps it has; marks of steps that it had once are not counted. */
    public int count(Set<String> done) {
        return (int) steps.stream().filter(step -> done.contains(step.id())).count();
    }
}
