package org.deskwright.estate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;

/** Asks cohorts what loops over all WorkSpaces tell, of estates of all sizes. */
class CohortsTest {
    private static final Instant NEW = Instant.parse("2026-01-15T10:00:00Z");
    private static final List<String> STATES = List.of("AVAILABLE", "STOPPED", "UNHEALTHY", "TERMINATED", "TERMINATING",
            "");

    private record Likeness(Scope scope, WorkspaceProperties properties, String state) {}

    @Test
    void holdsEachWorkspaceOnceAmongItsLike() {
        Random random = new Random(1);
        for (int size = 0; size < 400; size += 1 + size / 4) {
            Estate estate = estate(random, size);
            Set<Likeness> seen = new HashSet<>();
            List<String> ids = new ArrayList<>();
            for (Cohort cohort : estate.cohorts()) {
                Likeness likeness = new Likeness(cohort.scope(), cohort.properties(), cohort.state());
                assertTrue(seen.add(likeness), "in two cohorts: " + likeness);
                List<Workspace> there = estate.cohorts().where(other -> other == cohort).workspaces();
                assertEquals(cohort.size(), there.size());
                for (Workspace workspace : there) {
                    assertEquals(likeness, new Likeness(workspace.scope(), workspace.properties(), workspace.state()));
                    assertEquals(cohort.isLive(), workspace.isLive());
                    ids.add(workspace.id());
                }
            }
            assertEquals(estate.workspaces().stream().map(Workspace::id).toList(), ids.stream().sorted().toList());
        }
    }

    @Test
    void answersAsALoopWould() {
        Random random = new Random(2);
        Estate estate = estate(random, 1000);
        assertSame(estate, cohort -> true, workspace -> true);
        assertSame(estate, cohort -> false, workspace -> false);
        assertSame(estate, Cohort::isLive, Workspace::isLive);
        for (String state : STATES) {
            assertSame(estate, cohort -> cohort.state().equals(state), workspace -> workspace.state().equals(state));
            assertSame(estate, cohort -> cohort.isLive() && !cohort.state().equals(state),
                    workspace -> workspace.isLive() && !workspace.state().equals(state));
        }
        assertSame(estate, cohort -> cohort.properties().protocols().contains("PCOIP"),
                workspace -> workspace.properties().protocols().contains("PCOIP"));
        assertSame(estate, cohort -> cohort.scope().region().equals("eu-west-1"),
                workspace -> workspace.scope().region().equals("eu-west-1"));
        assertSame(estate, cohort -> cohort.operatingSystem().equals("WINDOWS_11"),
                workspace -> workspace.properties().operatingSystem().equals("WINDOWS_11"));
    }

    private static void assertSame(Estate estate, Predicate<Cohort> wanted, Predicate<Workspace> naive) {
        Cohorts found = estate.cohorts().where(wanted);
        List<Workspace> expected = estate.workspaces().stream().filter(naive).toList();
        assertEquals(expected, found.workspaces());
        assertEquals(expected.size(), found.count());
        assertEquals(expected.isEmpty(), found.isEmpty());
    }

    /** Equal settings are sometimes one object and sometimes not, as they are when two threads have read them. */
    private static Estate estate(Random random, int size) {
        List<WorkspaceProperties> shared = List.of(properties(random), properties(random), properties(random));
        List<Workspace> workspaces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            workspaces.add(new Workspace("ws-" + Long.toString(random.nextLong() >>> 2, 36), "d-1", "someone", "",
                    any(random, STATES), "", "", "", "", "", "",
                    random.nextBoolean() ? any(random, shared) : properties(random), List.of(),
                    new Provenance("evidence/describe-workspaces.json", "workspaces.describe-workspaces",
                            new Scope(any(random, List.of("111122223333", "")),
                                    any(random, List.of("eu-west-1", "us-east-1"))),
                            NEW),
                    Unknown.NONE));
        }
        return new Estate(workspaces);
    }

    private static WorkspaceProperties properties(Random random) {
        return new WorkspaceProperties(any(random, List.of("AUTO_STOP", "ALWAYS_ON")), 60, 80, 50,
                any(random, List.of("STANDARD", "POWER")), any(random, List.of(List.of("PCOIP"), List.of("WSP"))),
                any(random, List.of("WINDOWS_11", "UBUNTU_22_04")));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
