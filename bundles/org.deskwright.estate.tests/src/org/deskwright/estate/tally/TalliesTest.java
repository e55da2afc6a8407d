package org.deskwright.estate.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceProperties;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.query.Sheet;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Scope OREGON = new Scope("111122223333", "us-west-2");

    @Test
    void everySliceIsWhatItsQueryFinds() throws QueryException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>(List.of(description("d-1", "MicrosoftAD"), description("d-2", "")));
        for (int i = 0; i < 500; i++) {
            items.add(any(i, random));
            if (random.nextInt(4) > 0) {
                items.add(seen("ws-" + i,
                        random.nextInt(5) == 0
                                ? Optional.empty()
                                : Optional.of(NOW.minus(Duration.ofHours(random.nextInt(24 * 500))))));
            }
        }
        Fleet fleet = fleet(items);
        for (Set<FleetPlace> places : List.of(Set.<FleetPlace>of(), Set.<FleetPlace>of(new FleetPlace.Region(IRELAND)),
                Set.<FleetPlace>of(new FleetPlace.Directory(OREGON, "d-2"),
                        new FleetPlace.Directory(IRELAND, "d-1")))) {
            for (Tally tally : Tallies.of(fleet, places, List.of())) {
                for (Slice slice : tally.slices()) {
                    assertEquals(found(fleet, places, tally.aspect(), slice), slice.count(),
                            () -> "seed " + seed + " " + tally.aspect() + " " + slice);
                }
            }
        }
    }

    private static long found(Fleet fleet, Set<FleetPlace> places, Aspect aspect, Slice slice) throws QueryException {
        Sheet<?> sheet = aspect.counted() == Aspect.Counted.DIRECTORIES ? fleet.directories() : fleet.workspaces();
        BitSet found = sheet.find(QueryParser.parse(slice.query(), sheet.vocabulary(), fleet.clock()));
        if (!places.isEmpty() && sheet == fleet.workspaces()) {
            found.and(FleetTree.workspaces(fleet.workspaces(), places));
        }
        return found.stream().filter(at -> places.isEmpty() || sheet == fleet.workspaces()
                || places.stream().anyMatch(p -> p.holds(fleet.directories().row(at).place()))).count();
    }

    @Test
    void theLargestComesFirstAndWhatIsNotKnownLast() {
        Tally states = tally(Aspect.STATE, workspace("ws-1", "STOPPED", "PCOIP"), workspace("ws-2", "", "PCOIP"),
                workspace("ws-3", "", "PCOIP"), workspace("ws-4", "STOPPED", "PCOIP"), workspace("ws-5", "", "WSP"),
                workspace("ws-6", "AVAILABLE", "WSP"));
        assertEquals("STOPPED 2, AVAILABLE 1,  3", text(states));
        assertEquals(6, states.total());
        assertEquals(2 / 6.0, states.share(states.slices().getFirst()));
    }

    @Test
    void aWorkspaceWithTwoProtocolsIsInTwoSlicesAndCountsOnce() {
        Tally protocols = tally(Aspect.PROTOCOL, workspace("ws-1", "STOPPED", "PCOIP", "WSP"),
                workspace("ws-2", "STOPPED", "WSP"), workspace("ws-3", "STOPPED"));
        assertEquals("WSP 2, PCOIP 1,  1", text(protocols));
        assertEquals(3, protocols.total());
    }

    @Test
    void agesHaveTheirOrderAndStayWhenNobodyIsOfThem() {
        Tally seen = tally(Aspect.LAST_SEEN, workspace("ws-1", "STOPPED"), workspace("ws-2", "STOPPED"),
                workspace("ws-3", "STOPPED"), seen("ws-1", Optional.of(NOW.minus(Duration.ofDays(7)))),
                seen("ws-2", Optional.empty()), seen("ws-3", Optional.of(NOW.minus(Duration.ofDays(366)))));
        assertEquals("1d 0, 7d 1, 30d 0, 90d 0, 365d 0, longer 1, none-known 1", text(seen));
    }

    @Test
    void ofWhatNothingIsKnownThereIsNothingToDraw() {
        assertTrue(tally(Aspect.RUNNING_MODE).isEmpty());
        assertTrue(tally(Aspect.PROTOCOL, workspace("ws-1", "STOPPED")).isEmpty());
        assertTrue(tally(Aspect.FINDINGS).isEmpty());
    }

    @Test
    void findingsCountWherePlacesConcernThem() {
        Fleet fleet = fleet(List.of(workspace("ws-1", "STOPPED")));
        List<ReportedOutcome> outcomes = List.of(
                outcome(Importance.PROBLEM, new Subject("workspace", "ws-1", "", IRELAND), false),
                outcome(Importance.WARNING, new Subject("workspace", "ws-1", "", IRELAND), true),
                outcome(Importance.WARNING, new Subject("user", "d-2/anna", "", IRELAND), false),
                outcome(Importance.INFO, new Subject("subnet", "subnet-1", "", IRELAND), false),
                outcome(null, new Subject("directory", "d-1", "", OREGON), false),
                outcome(Importance.INFO, Subject.ESTATE, false));
        assertEquals("PROBLEM 1, WARNING 1, INFO 2, CANNOT_TELL 1", findings(fleet, outcomes));
        assertEquals("PROBLEM 1, WARNING 1, INFO 1, CANNOT_TELL 0",
                findings(fleet, outcomes, new FleetPlace.Region(IRELAND)));
        assertEquals("PROBLEM 1, WARNING 0, INFO 1, CANNOT_TELL 0",
                findings(fleet, outcomes, new FleetPlace.Directory(IRELAND, "d-1")));
        assertEquals("PROBLEM 0, WARNING 0, INFO 0, CANNOT_TELL 1",
                findings(fleet, outcomes, new FleetPlace.Directory(OREGON, "d-1")));
    }

    private static String findings(Fleet fleet, List<ReportedOutcome> outcomes, FleetPlace... places) {
        return text(Tallies.of(fleet, Set.of(places), outcomes).get(Aspect.FINDINGS.ordinal()));
    }

    private static Tally tally(Aspect aspect, Item... items) {
        return Tallies.of(fleet(List.of(items)), Set.of(), List.of()).get(aspect.ordinal());
    }

    private static String text(Tally tally) {
        return tally.slices().stream().map(s -> s.key() + " " + s.count()).collect(Collectors.joining(", "));
    }

    private static Fleet fleet(List<Item> items) {
        return Fleet.of(Evidence.asOf(NOW, ZoneOffset.UTC).with(Estate.KIND, new Estate(items)).build());
    }

    private static Provenance from(Scope scope) {
        return new Provenance("test.json", "test", scope, NOW);
    }

    private static Workspace any(int number, Random random) {
        String[] states = {"AVAILABLE", "STOPPED", "a \"state\" of\\ the future, and on", ""};
        List<String> protocols = IntStream.range(0, random.nextInt(3)).mapToObj(i -> i == 0 ? "WSP" : "PCOIP").toList();
        return workspace("ws-" + number, "d-" + random.nextInt(3), random.nextBoolean() ? IRELAND : OREGON,
                states[random.nextInt(states.length)], protocols);
    }

    private static Workspace workspace(String id, String state, String... protocols) {
        return workspace(id, "d-1", IRELAND, state, List.of(protocols));
    }

    private static Workspace workspace(String id, String directory, Scope scope, String state, List<String> protocols) {
        return new Workspace(id, directory, "anna", "", state, "", "", "", "", "", "",
                new WorkspaceProperties("", 0, 0, 0, "", protocols, ""), List.of(), from(scope), Unknown.NONE);
    }

    private static ConnectionStatus seen(String workspace, Optional<Instant> last) {
        return new ConnectionStatus(workspace, "", Optional.empty(), last, from(IRELAND), Unknown.NONE);
    }

    private static DirectoryDescription description(String id, String type) {
        return new DirectoryDescription(id, "", "", "", type, "", "", "", List.of(), "", List.of(), "", "", List.of(),
                "", "", List.of(), from(IRELAND), Unknown.NONE);
    }

    private static ReportedOutcome outcome(Importance importance, Subject subject, boolean aside) {
        return new ReportedOutcome("estate.test", "", List.of(),
                importance == null ? OutcomeKind.MISSING_EVIDENCE : OutcomeKind.FINDING,
                Optional.ofNullable(importance), subject, "v", "", Values.NONE, List.of(), List.of(), List.of(),
                aside
                        ? Optional.of(new Suppression("estate.test", "v", subject.type(), subject.id(), subject.scope(),
                                "why", "me", Optional.empty()))
                        : Optional.empty());
    }
}
