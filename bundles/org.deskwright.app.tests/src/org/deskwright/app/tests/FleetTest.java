package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.FleetDetailsBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Fleet perspective on the sample case. */
@ExtendWith(PictureOnFailure.class)
class FleetTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private FleetBot fleet;
    private Evidence evidence;
    private Estate estate;

    @BeforeEach
    void openSample() {
        evidence = workbench.sample().evidence().orElseThrow();
        estate = evidence.get(Estate.KIND);
        fleet = FleetBot.open(workbench);
        Ui.run(() -> workbench.shell().setBounds(0, 0, 1400, 900));
    }

    @AfterEach
    void backToDiagnose() {
        fleet.query("workspaces", "");
        fleet.table("workspaces").columns(columns -> columns.reset());
        fleet.navigator().filter("");
        workbench.closeEditors();
    }

    @Test
    void aDirectoryThatIsSelectedNarrowsTheTable() {
        WorkspaceDirectory directory = estate.directories().stream()
                .filter(d -> estate.workspacesOf(d).size() > 3 && !d.name().isEmpty()).findFirst().orElseThrow();
        assertEquals(estate.workspaces().size(), fleet.table("workspaces").count());
        fleet.navigator().select(directory.name());
        List<String> expected = estate.workspacesOf(directory).stream().map(Workspace::id).sorted().toList();
        TableBot table = fleet.table("workspaces");
        assertEquals(expected, table.texts("id").stream().sorted().toList());
        assertTrue(fleet.narrowedTo("workspaces").contains(directory.name()));
        Object selected = Ui.get(() -> ((IStructuredSelection) workbench.window().getSelectionService()
                .getSelection("org.deskwright.estate.navigator")).getFirstElement());
        assertEquals(directory, selected);
        fleet.widen("workspaces");
        assertEquals(estate.workspaces().size(), fleet.table("workspaces").count());
        assertEquals("", fleet.narrowedTo("workspaces"));
    }

    @Test
    void theTablesStayAsTheyAreWhenTheyAreNotLinked() {
        String link = "org.deskwright.estate.ui.linkTables";
        workbench.command(link, Map.of());
        try {
            fleet.navigator().select(estate.directories().getFirst().name());
            assertEquals(estate.workspaces().size(), fleet.table("workspaces").count());
        } finally {
            workbench.command(link, Map.of());
        }
    }

    @Test
    void aQueryFindsAndAMistakeIsToldWhileTheRowsStay() {
        long unhealthy = estate.workspaces().stream().filter(w -> w.state().equals("UNHEALTHY")).count();
        assertEquals(unhealthy, fleet.query("workspaces", "state:UNHEALTHY").count());
        assertTrue(
                fleet.count("workspaces")
                        .matches(unhealthy + " of " + estate.workspaces().size() + ", data up to \\d+ (h|d|y) old"),
                fleet.count("workspaces"));
        assertEquals("", fleet.mistake("workspaces"));
        assertEquals(unhealthy, fleet.query("workspaces", "state:UNHEALTHY sate:X").count());
        assertEquals("Character 17: nothing here is called 'sate'; did you mean state?", fleet.mistake("workspaces"));
        assertTrue(fleet.query("workspaces", "findings>0").count() > 0);
        assertFalse(fleet.table("workspaces").texts("findings").contains(""));
    }

    @Test
    void rowsAreGroupedAndSorted() {
        TableBot table = fleet.table("workspaces").columns(columns -> columns.group("state"));
        Set<String> states = estate.workspaces().stream().map(Workspace::state).collect(Collectors.toSet());
        assertEquals(states.size(), table.groups().size());
        table.columns(columns -> columns.group("")).clickHeading("address", 0);
        List<String> addresses = table.texts("address");
        assertTrue(addresses.indexOf("10.16.0.20") < addresses.indexOf("10.16.4.23"), addresses.toString());
        assertEquals("", addresses.getLast());
    }

    @Test
    void directoriesSayWhatEachIs() {
        TableBot table = fleet.table("directories");
        assertTrue(table.texts("id").containsAll(estate.directories().stream().map(WorkspaceDirectory::id).toList()));
        assertEquals(estate.workspaces().size(), table.texts("workspaces").stream().mapToInt(Integer::parseInt).sum());
    }

    @Test
    void anAddressIsAskedAboutWithoutChangingTheCase() {
        TableBot table = fleet.table("ip-groups");
        lists(table, estate.ipGroups().size());
        assertFalse(table.texts("directories").stream().allMatch(String::isEmpty));
        Object before = open().document().orElseThrow().answers();
        String inside = estate.ipGroups().stream().filter(
                g -> !estate.directories().stream().filter(d -> d.ipGroupIds().contains(g.id())).toList().isEmpty())
                .flatMap(g -> g.rules().stream()).map(r -> r.range().replaceAll("/.*", ""))
                .filter(a -> a.startsWith("203.0.113.")).findFirst().orElse("203.0.113.7");
        String answer = fleet.wouldGetIn(inside);
        assertTrue(answer.contains(inside), answer);
        assertTrue(fleet.wouldGetIn("10.0.0.1").contains("10.0.0.1"));
        assertEquals(before, open().document().orElseThrow().answers());
    }

    private OpenCase open() {
        return workbench.session().current();
    }

    @Test
    void theNetworkSaysWhoUsesIt() {
        TableBot subnets = fleet.network("subnets");
        lists(subnets, estate.subnets().size());
        long live = estate.liveWorkspaces().stream()
                .filter(w -> estate.subnets().stream().anyMatch(s -> s.id().equals(w.subnetId()))).count();
        assertEquals(live, subnets.texts("workspaces").stream().mapToInt(Integer::parseInt).sum());
        lists(fleet.network("security-groups"), estate.securityGroups().size());
        lists(fleet.network("network-interfaces"), estate.networkInterfaces().size());
        fleet.network("subnets");
    }

    /** The tables of items are read in the background. */
    private static void lists(TableBot table, int rows) {
        Ui.waitUntil(rows + " rows are listed", () -> table.count() == rows);
    }

    @Test
    void fromASubnetOneGetsToItsWorkspacesAndOnToTheirDirectory() {
        Subnet subnet = estate.subnets().stream()
                .filter(s -> estate.workspaces().stream().anyMatch(w -> w.subnetId().equals(s.id()))).findFirst()
                .orElseThrow();
        List<Workspace> expected = estate.workspaces().stream().filter(w -> w.subnetId().equals(subnet.id())).toList();
        TableBot subnets = fleet.network("subnets");
        select(subnets, "org.deskwright.estate.network", subnet);
        workbench.command("org.deskwright.estate.ui.showWorkspaces", Map.of());
        TableBot table = fleet.table("workspaces");
        assertEquals(expected.size(), table.count());
        table.select(List.of(expected.getFirst().id()));
        Ui.pause();
        workbench.command("org.deskwright.estate.ui.showDirectory", Map.of());
        String directory = estate.find(WorkspaceDirectory.class, expected.getFirst().directoryId()).orElseThrow()
                .name();
        assertTrue(fleet.navigator().selected().getFirst().startsWith(directory));
    }

    @Test
    void aDirectoryNarrowsTheNetworkToWhatItUses() {
        WorkspaceDirectory directory = estate.directories().stream().filter(d -> d.subnetIds().size() > 1)
                .filter(d -> estate.subnets().stream()
                        .anyMatch(s -> s.scope().equals(d.scope()) && !d.subnetIds().contains(s.id())))
                .findFirst().orElseThrow();
        fleet.network("subnets");
        fleet.navigator().select(directory.name());
        TableBot subnets = fleet.network("subnets");
        Ui.waitUntil("the subnets are narrowed", () -> fleet.narrowedTo("subnets").contains("used by"));
        Set<String> used = new HashSet<>(directory.subnetIds());
        estate.workspacesOf(directory).forEach(w -> used.add(w.subnetId()));
        assertEquals(estate.subnets().stream().map(Subnet::id).filter(used::contains).collect(Collectors.toSet()),
                Set.copyOf(subnets.settled().texts("id")));
        assertEquals("Only: used by " + directory.name(), fleet.narrowedTo("subnets"));
        Subnet other = estate.subnets().stream().filter(s -> !used.contains(s.id())).findFirst().orElseThrow();
        reveal("subnet", other);
        Ui.waitUntil("it is selected although it was narrowed away",
                () -> fleet.network("subnets").selected("id").equals(List.of(other.id())));
        assertEquals("", fleet.narrowedTo("subnets"));
    }

    @Test
    void whatIsRevealedIsSelectedInItsTable() {
        fleet.query("ip-groups", "rules:nothing-is-like-this");
        IpGroup group = estate.ipGroups().getLast();
        reveal("ip-group", group);
        Ui.waitUntil("the IP group is selected",
                () -> fleet.table("ip-groups").selected("id").equals(List.of(group.id())));
        SecurityGroup security = estate.securityGroups().getLast();
        reveal("security-group", security);
        Ui.waitUntil("the security group is selected",
                () -> TableBot.find("fleet.security-groups").selected("id").equals(List.of(security.id())));
        WorkspaceBundle bundle = estate.bundles().getLast();
        reveal("bundle", bundle);
        Ui.waitUntil("the bundle is selected",
                () -> fleet.table("bundles").selected("id").equals(List.of(bundle.id())));
        assertTrue(fleet.table("bundles").texts("workspaces").stream().mapToInt(Integer::parseInt).sum() > 0);
        assertTrue(new FleetDetailsBot().about(bundle.name()).facts().contains(bundle.id()));
    }

    @Test
    void poolsAreListedWithTheirSessions() {
        TableBot pools = fleet.table("pools");
        Ui.waitUntil("the pools are listed", () -> pools.settled().texts("name").contains("corp-callers"));
        int row = pools.texts("name").indexOf("corp-callers");
        assertEquals("RUNNING", pools.texts("state").get(row));
        assertEquals("13", pools.texts("active").get(row));
        assertEquals("7", pools.texts("available").get(row));
        assertEquals("20", pools.texts("desired").get(row));
        WorkspacesPool full = Fleet.pools(evidence).stream().filter(p -> p.name().equals("lid-decorators")).findFirst()
                .orElseThrow();
        reveal("pool", full);
        Ui.waitUntil("the pool is selected", () -> fleet.table("pools").selected("id").equals(List.of(full.id())));
        assertTrue(new FleetDetailsBot().about(full.name()).facts().contains(full.id()));
    }

    /** As one gets there from a finding. */
    private void reveal(String type, Item item) {
        Subject subject = new Subject(type, item.id(), "", item.scope());
        Ui.run(() -> assertTrue(EvidenceLinks.reveal(subject, workbench.window().getActivePage())));
    }

    /** As the rest of the workbench selects things in a view. */
    private void select(TableBot table, String view, Object item) {
        table.settled();
        Ui.run(() -> workbench.window().getActivePage().findView(view).getSite().getSelectionProvider()
                .setSelection(new StructuredSelection(item)));
        Ui.pause();
    }

    @Test
    void theNavigatorFindsPlaces() {
        WorkspaceDirectory directory = estate.directories().getFirst();
        List<String> found = fleet.navigator().filter(directory.id()).places();
        assertEquals(3, found.size(), found.toString());
        assertTrue(found.getLast().startsWith(directory.name()), found.toString());
        assertTrue(fleet.navigator().filter("").places().size() > 10);
    }
}
