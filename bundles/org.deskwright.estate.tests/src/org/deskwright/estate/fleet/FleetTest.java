package org.deskwright.estate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceCreationProperties;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspaceProperties;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.query.SavedQueries;
import org.deskwright.estate.query.SavedQuery;
import org.deskwright.estate.query.Sheet;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Scope OREGON = new Scope("111122223333", "us-west-2");
    private static final Provenance OLD = read(IRELAND, "2026-03-01T08:00:00Z");
    private static final Provenance NEW = read(IRELAND, "2026-03-02T08:00:00Z");
    private static final Provenance FAR = read(OREGON, "2026-03-02T08:00:00Z");
    private static final Provenance NOWHERE = read(Scope.UNKNOWN, "2026-03-02T08:00:00Z");
    private static final String ENCRYPTED = "{\"RootVolumeEncryptionEnabled\":true,\"UserVolumeEncryptionEnabled\":false,"
            + "\"Tags\":[{\"Key\":\"Team\",\"Value\":\"Sales\"}]}";

    private static final Fleet FLEET = Fleet.of(evidence(directory("d-1", "corp.example.com", NEW),
            directory("d-1", "corp.example.com", FAR), directory("d-2", "", NEW),
            new WorkspaceBundle("wsb-1", "Standard", "AMAZON", "", "STANDARD", "", "", NEW, Unknown.NONE),
            connection("ws-1", Optional.of(Instant.parse("2026-03-01T12:00:00Z"))),
            connection("ws-2", Optional.empty()), workspace("ws-1", "d-1", "Anna", "AVAILABLE", NEW, ENCRYPTED),
            workspace("ws-2", "d-1", "bob", "UNHEALTHY", OLD, "{}"),
            workspace("ws-3", "d-1", "anna", "STOPPED", FAR, "{\"RootVolumeEncryptionEnabled\":false}"),
            workspace("ws-4", "d-9", "carl", "ERROR", NOWHERE, "{}")));

    @Test
    void aRowTellsWhatOtherAnswersSayOfIt() {
        assertEquals(
                Map.of("id", "ws-1", "bundle", "Standard", "directory", "corp.example.com", "encryption", "root",
                        "tags", "Team=Sales", "last-seen", "2026-03-01 12:00", "connection", "CONNECTED",
                        "protocol-console", "DCV", "root-volume", "80", "read", "2026-03-02 08:00"),
                texts(0, "id", "bundle", "directory", "encryption", "tags", "last-seen", "connection",
                        "protocol-console", "root-volume", "read"));
        assertEquals(Map.of("last-seen", "none known", "encryption", ""), texts(1, "last-seen", "encryption"));
        assertEquals(Map.of("last-seen", "", "directory", "d-9", "account", "", "user-volume", ""),
                texts(3, "last-seen", "directory", "account", "user-volume"));
    }

    @Test
    void aWorkspaceIsInTheDirectoryOfItsOwnRegion() {
        Sheet<WorkspaceRow> sheet = FLEET.workspaces();
        assertEquals(IRELAND, sheet.row(0).directory().orElseThrow().scope());
        assertEquals(OREGON, sheet.row(2).directory().orElseThrow().scope());
    }

    @Test
    void theTreeHoldsEveryPlaceAlsoThoseThatNobodyKnows() {
        FleetTree tree = FLEET.tree();
        assertEquals(List.of("", "111122223333"), tree.accounts().stream().map(FleetPlace.Account::account).toList());
        assertEquals(List.of(IRELAND, OREGON),
                tree.regions(tree.accounts().getLast()).stream().map(FleetPlace.Region::scope).toList());
        // the one without a name comes by its id
        assertEquals(List.of("d-1", "d-2"),
                tree.directories(new FleetPlace.Region(IRELAND)).stream().map(FleetPlace.Directory::id).toList());
        FleetPlace.Directory unread = tree.directories(new FleetPlace.Region(Scope.UNKNOWN)).getFirst();
        assertEquals("d-9", unread.id());
        assertEquals(Optional.empty(), tree.row(unread).orElseThrow().item());
        assertEquals(1, tree.row(unread).orElseThrow().faulty());
    }

    @Test
    void aPlaceCountsWhatStandsInIt() {
        FleetTree tree = FLEET.tree();
        assertEquals(3, tree.facts(new FleetPlace.Account("111122223333")).workspaces());
        assertEquals(2, tree.facts(new FleetPlace.Region(IRELAND)).workspaces());
        assertEquals(Optional.of(OLD.readAt()), tree.facts(new FleetPlace.Region(IRELAND)).oldest());
        assertEquals(0, tree.facts(new FleetPlace.Directory(IRELAND, "d-2")).workspaces());
        assertEquals("ws-3", ids(FLEET, List.of(new FleetPlace.Directory(OREGON, "d-1"))));
        assertEquals("ws-1 ws-2 ws-4", ids(FLEET, List.of(new FleetPlace.Region(IRELAND), new FleetPlace.Account(""))));
    }

    @Test
    void findingsAreCountedWhereTheyBelong() {
        Fleet found = FLEET.withFindings(FindingTally.of(List.of(
                outcome(OutcomeKind.FINDING, Importance.PROBLEM, new Subject("workspace", "ws-2", "bob", IRELAND),
                        false),
                outcome(OutcomeKind.FINDING, Importance.WARNING, new Subject("workspace", "ws-2", "bob", IRELAND),
                        true),
                outcome(OutcomeKind.FINDING, Importance.WARNING, new Subject("user", "d-1/anna", "Anna", IRELAND),
                        false),
                outcome(OutcomeKind.MISSING_EVIDENCE, null, new Subject("directory", "d-1", "", OREGON), false),
                outcome(OutcomeKind.PASSED, null, new Subject("workspace", "ws-3", "", OREGON), false),
                outcome(OutcomeKind.FINDING, Importance.INFO, new Subject("subnet", "subnet-1", "", IRELAND), false))));
        assertEquals("ws-2", ids(found, "problems>0"));
        assertEquals("ws-1 ws-2", ids(found, "findings:1"));
        assertEquals(Optional.of(Importance.PROBLEM),
                found.tree().facts(new FleetPlace.Region(IRELAND)).findings().worst());
        assertEquals(3, found.tree().facts(new FleetPlace.Region(IRELAND)).findings().findings());
        assertEquals(1, found.tree().facts(new FleetPlace.Directory(OREGON, "d-1")).findings().cannotTell());
        assertSame(FLEET.workspaces().facet("user"), found.workspaces().facet("user"));
        assertNotEquals(FLEET.workspaces().facet("findings"), found.workspaces().facet("findings"));
    }

    @Test
    void theBundledQueriesFindWhatTheyPromise() {
        Map<String, String> found = SavedQueries.bundled().all().stream()
                .collect(Collectors.toMap(SavedQuery::id, query -> ids(FLEET, query.text())));
        assertEquals("ws-2 ws-4", found.get("bundled.unhealthy"));
        assertEquals("ws-2", found.get("bundled.no-known-connection"));
        assertEquals("ws-3 ws-4", found.get("bundled.last-seen-unread"));
        assertEquals("ws-1 ws-3", found.get("bundled.unencrypted"));
        assertEquals("", found.get("bundled.with-findings"));
        assertEquals("", found.get("bundled.unused-30-days"));
    }

    private static Map<String, String> texts(int row, String... attributes) {
        return List.of(attributes).stream()
                .collect(Collectors.toMap(id -> id, id -> FLEET.workspaces().facet(id).text(row)));
    }

    private static String ids(Fleet fleet, String query) {
        try {
            return fleet.workspaces().find(QueryParser.parse(query, fleet.workspaces().vocabulary(), fleet.clock()))
                    .stream().mapToObj(place -> fleet.workspaces().row(place).workspace().id())
                    .collect(Collectors.joining(" "));
        } catch (QueryException e) {
            throw new AssertionError(query + ": " + e.getMessage(), e);
        }
    }

    private static String ids(Fleet fleet, List<FleetPlace> places) {
        return FleetTree.workspaces(fleet.workspaces(), places).stream()
                .mapToObj(place -> fleet.workspaces().row(place).workspace().id()).collect(Collectors.joining(" "));
    }

    private static ReportedOutcome outcome(OutcomeKind kind, Importance importance, Subject subject, boolean aside) {
        return new ReportedOutcome("estate.test", "", List.of(), kind, Optional.ofNullable(importance), subject, "v",
                "", Values.NONE, List.of(), List.of(), List.of(),
                aside
                        ? Optional.of(new Suppression("estate.test", "v", subject.type(), subject.id(), subject.scope(),
                                "why", "me", Optional.empty()))
                        : Optional.empty());
    }

    private static Evidence evidence(Item... items) {
        return Evidence.asOf(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC)
                .with(Estate.KIND, new Estate(List.of(items)))
                .covering(new Coverage(List.of(new Coverage.Entry(NEW, true, 3)))).build();
    }

    private static Provenance read(Scope scope, String when) {
        return new Provenance(when + ".json", "test", scope, Instant.parse(when));
    }

    private static Workspace workspace(String id, String directory, String user, String state, Provenance from,
            String more) {
        return new Workspace(id, directory, user, "10.0.0.5", state, "wsb-1", "subnet-1", "", "", "", "",
                new WorkspaceProperties("AUTO_STOP", 60, 80, 0, "STANDARD", List.of("WSP"), "WINDOWS_SERVER_2022"),
                List.of(), from, Unknown.ofJson(more));
    }

    private static ConnectionStatus connection(String id, Optional<Instant> last) {
        return new ConnectionStatus(id, "CONNECTED", Optional.empty(), last, NEW, Unknown.NONE);
    }

    private static WorkspaceDirectory directory(String id, String name, Provenance from) {
        return new WorkspaceDirectory(id, "", name, "", List.of(), List.of(), "", "", "", "", "", List.of(), Map.of(),
                WorkspaceCreationProperties.UNKNOWN, SamlProperties.UNKNOWN, CertificateBasedAuth.UNKNOWN, "", "", "",
                from, Unknown.NONE);
    }
}
