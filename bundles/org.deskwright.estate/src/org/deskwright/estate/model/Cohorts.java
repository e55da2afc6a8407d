package org.deskwright.estate.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.deskwright.core.evidence.Scope;

/**
 * WorkSpaces by what many of them have in common. A hundred thousand make a few thousand cohorts, so that whoever asks
 * how many there are of a kind, or which few are, need not look at each. Immutable.
 */
public final class Cohorts implements Iterable<Cohort> {
    private final List<Cohort> cohorts;
    /** Those of all cohorts, asked for or not, in the order of ids. */
    private final List<Workspace> workspaces;

    private Cohorts(List<Cohort> cohorts, List<Workspace> workspaces) {
        this.cohorts = cohorts;
        this.workspaces = workspaces;
    }

    /** What tells cohorts apart. */
    private record Likeness(Scope scope, WorkspaceProperties properties, String state) {
        /** Written out here and below, because what records have takes far longer in a process that is young. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Likeness it && state.equals(it.state)
                    && (properties == it.properties || properties.equals(it.properties)) && (scope == it.scope
                            || scope.region().equals(it.scope.region()) && scope.account().equals(it.scope.account()));
        }

        @Override
        public int hashCode() {
            int hash = 31 * scope.region().hashCode() + scope.account().hashCode();
            return 31 * (31 * hash + state.hashCode()) + properties.hashCode();
        }
    }

    /** @param workspaces in the order of ids */
    static Cohorts of(List<Workspace> workspaces) {
        Map<Likeness, Cohort> known = new HashMap<>();
        List<Cohort> cohorts = new ArrayList<>();
        int place = 0;
        for (Workspace workspace : workspaces) {
            Likeness likeness = new Likeness(workspace.scope(), workspace.properties(), workspace.state());
            Cohort cohort = known.get(likeness);
            if (cohort == null) {
                cohort = new Cohort(workspace);
                known.put(likeness, cohort);
                cohorts.add(cohort);
            }
            cohort.add(place++);
        }
        return new Cohorts(Collections.unmodifiableList(cohorts), workspaces);
    }

    /** Those of them that are wanted. */
    public Cohorts where(Predicate<Cohort> wanted) {
        return new Cohorts(cohorts.stream().filter(wanted).toList(), workspaces);
    }

    /** In the order of the first id of each. */
    @Override
    public Iterator<Cohort> iterator() {
        return cohorts.iterator();
    }

    public boolean isEmpty() {
        return cohorts.isEmpty();
    }

    /** How many WorkSpaces they are. */
    public int count() {
        int count = 0;
        for (Cohort cohort : cohorts) {
            count += cohort.size();
        }
        return count;
    }

    /** Their WorkSpaces, in the order of ids. */
    public List<Workspace> workspaces() {
        BitSet places = new BitSet(workspaces.size());
        for (Cohort cohort : cohorts) {
            for (int i = 0; i < cohort.size(); i++) {
                places.set(cohort.place(i));
            }
        }
        List<Workspace> found = new ArrayList<>(places.cardinality());
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            found.add(workspaces.get(i));
        }
        return Collections.unmodifiableList(found);
    }
}
