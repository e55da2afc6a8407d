package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.Faults;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Responsiveness;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** From connecting an account to the changes in it, against a stand-in for AWS. */
@ExtendWith(PictureOnFailure.class)
class LiveEstateTest {
    private static final String ACCOUNT = "777788889999";
    private static final String REGION = "ap-southeast-2";

    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();
    private LiveBot live;

    @BeforeEach
    void start() throws IOException {
        workbench.fresh();
        live = LiveBot.start(workbench, folder);
        Ui.run(() -> workbench.shell().setBounds(0, 0, 1400, 900));
    }

    @AfterEach
    void end() {
        live.close();
        workbench.home();
    }

    @Test
    void anAccountIsConnectedRefreshedFilteredAndItsChangesShown() {
        live.fake().faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
        FleetBot fleet = FleetBot.open(workbench);
        many(300);
        workbench.show("org.deskwright.live.calls");
        live.connect("fake-" + ACCOUNT, REGION);
        try (LogWatch log = new LogWatch(); Responsiveness display = new Responsiveness()) {
            live.awaitEnd();
            System.out.println("while a refresh runs: " + display.summary());
            assertEquals(List.of(), display.late(Responsiveness.STUCK_MILLIS));
            assertEquals(List.of(), log.complaints());
        }
        int there = live.fake().world().account(ACCOUNT).region(REGION).items("Workspaces").size();
        // the store may hold what other tests have read of other accounts
        TableBot listed = fleet.query("workspaces", "account:" + ACCOUNT);
        Ui.waitUntil("all of them are listed", () -> listed.count() == there);
        assertTrue(fleet.query("workspaces", "state:UNHEALTHY").count() < there);
        fleet.query("workspaces", "");
        assertTrue(workbench.session().current().report().orElseThrow().outcomes().size() > 5);

        Ui.waitUntil("the Region tells of it", () -> fleet.navigator().places().stream()
                .anyMatch(place -> place.startsWith(REGION) && place.endsWith("one call in vain")));
        TableBot connections = live.table("connections");
        assertEquals(List.of(ACCOUNT), connections.texts("account"));
        assertTrue(connections.texts("lacking").getFirst().contains("ec2:DescribeSecurityGroups"));
        calls();
        assertTrue(live.table("budget").texts("api").contains("workspaces"));
        assertEquals(live.fake().calls().stream().filter(c -> c.error().matches("Throttl.*|RequestLimit.*")).count(),
                live.table("budget").texts("throttled").stream().mapToLong(Long::parseLong).sum());
        changes();
        pictures();
    }

    /** Of all views of the live estate, in all themes; the guide has some of them. */
    private void pictures() {
        TableBot changes = live.table("changes");
        Ui.run(() -> Ui.one("live.changes.back", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("all changes are shown again", () -> changes.texts("change").contains("vanished"));
        Looks.inAll(workbench, look -> {
            for (String view : List.of("connections", "calls", "budget", "changes")) {
                live.table(view);
                Ui.pause();
                Looks.picture(workbench, "live-" + view, look);
            }
        });
    }

    /** As many WorkSpaces as make the display work while pages come in. */
    private void many(int count) {
        List<JsonObject> workspaces = live.fake().world().account(ACCOUNT).region(REGION).items("Workspaces");
        JsonObject like = workspaces.getFirst();
        for (int i = workspaces.size(); i < count; i++) {
            JsonObject another = like.deepCopy();
            another.addProperty("WorkspaceId", "ws-%09d".formatted(i));
            another.addProperty("UserName", "user" + i);
            another.addProperty("ComputerName", "PC-" + i);
            workspaces.add(another);
        }
    }

    private void calls() {
        TableBot calls = live.table("calls");
        assertTrue(calls.texts("operation").contains("workspaces:DescribeWorkspaces"));
        assertTrue(calls.texts("result").contains("UnauthorizedOperation"));
        Ui.run(() -> {
            var all = live.session().calls().entries().stream().filter(e -> e.call().parameters().contains("AMAZON"))
                    .findFirst().orElseThrow();
            VirtualTable.of(Ui.one("live.calls", Canvas.class)).orElseThrow().select(List.of(all.number()));
        });
        workbench.command("org.deskwright.live.ui.copyCli", Map.of());
        assertEquals("aws workspaces describe-workspace-bundles --owner AMAZON --profile fake-" + ACCOUNT + " --region "
                + REGION, Ui.get(() -> Clip.get(Ui.display())));
    }

    private void changes() {
        live.fake().faults().clear();
        var workspaces = live.fake().world().account(ACCOUNT).region(REGION).items("Workspaces");
        String gone = workspaces.removeFirst().get("WorkspaceId").getAsString();
        String other = workspaces.getFirst().get("WorkspaceId").getAsString();
        workspaces.getFirst().addProperty("State", "SUSPENDED");
        live.refresh();
        TableBot changes = live.table("changes");
        Ui.waitUntil("the changes are shown", () -> changes.texts("item").contains(gone));
        int vanished = changes.texts("item").indexOf(gone);
        assertEquals("vanished", changes.texts("change").get(vanished));
        int state = changes.texts("member").indexOf("State");
        assertEquals(List.of(other, "SUSPENDED"),
                List.of(changes.texts("item").get(state), changes.texts("after").get(state)));
        workbench.command("org.deskwright.live.ui.history", Map.of("org.deskwright.live.ui.history.id", other));
        Ui.waitUntil("the history is shown",
                () -> Optional.of(changes.texts("item")).filter(i -> i.stream().allMatch(other::equals)).isPresent());
        assertEquals("appeared", changes.settled().texts("change").getLast());
    }

    @Test
    void whatIsReadCanBeLookedAtAndSavedLikeFiles() throws Exception {
        live.connect("fake-" + ACCOUNT, REGION);
        live.awaitEnd();
        EvidenceRef place = workbench.session().current().outcomes().stream().flatMap(o -> o.evidence().stream())
                .filter(e -> e.source().endsWith("describe-workspaces.json") && e.item().startsWith("ws-")).findFirst()
                .orElseThrow();
        Ui.run(() -> EvidenceLinks.open(place, workbench.window().getActivePage()));
        Ui.waitUntil("the answer is shown",
                () -> Ui.one("evidence.text", StyledText.class).getText().contains(place.item()));
        workbench.hide("org.deskwright.ui.evidence");

        Path saved = folder.resolve("then.dwcase");
        assertTrue(workbench.session().saveAs(saved).get(1, TimeUnit.MINUTES));
        assertFalse(live.session().isOpen());
        int found = workbench.session().current().outcomes().size();
        workbench.session().discard();
        Ui.run(() -> workbench.session().open(List.of(saved)));
        assertEquals(found, workbench.awaitEnd().outcomes().size());
        live.session().open();
        Ui.waitUntil("the live estate is open again",
                () -> live.session().isOpen() && !workbench.session().current().state().isRunning());
        assertEquals(found, workbench.session().current().outcomes().size());
    }

    @Test
    void whoIsNotSignedInIsToldSoAndNoSnapshotIsKept() throws IOException {
        live.fake().faults().always(Faults.Kind.EXPIRED_TOKEN, "GetCallerIdentity");
        int before = live.session().store(store -> store.snapshots().size());
        live.connect("fake-" + ACCOUNT, REGION);
        DialogBot problem = DialogBot.await("Refresh from AWS");
        assertTrue(problem.text().contains("ExpiredToken"), problem.text());
        problem.push("OK");
        assertTrue(live.table("connections").texts("lacking").getFirst().startsWith("not signed in"));
        assertEquals(before, live.session().store(store -> store.snapshots().size()));
        assertFalse(live.session().isOpen());
    }

    @Test
    void aDirectoryIsWatchedAndReadAlone() {
        FleetBot fleet = FleetBot.open(workbench);
        live.connect("fake-" + ACCOUNT, REGION);
        live.awaitEnd();
        JsonObject directory = live.fake().world().account(ACCOUNT).region(REGION).items("Directories").getFirst();
        String name = directory.get("DirectoryName").getAsString();
        String id = directory.get("DirectoryId").getAsString();
        fleet.navigator().select(name);
        workbench.command("org.deskwright.live.ui.watch", Map.of());
        Ui.waitUntil("it is watched", () -> fleet.navigator().places().stream().anyMatch(p -> p.endsWith("watched")));
        int before = live.fake().calls().size();
        workbench.command("org.deskwright.live.ui.refreshParts", Map.of());
        live.awaitEnd();
        List<FakeCall> calls = live.fake().calls();
        List<String> asked = calls.subList(before, calls.size()).stream()
                .filter(c -> c.operation().equals("DescribeWorkspaces")).map(FakeCall::request).toList();
        assertTrue(!asked.isEmpty() && asked.stream().allMatch(r -> r.contains(id)), asked::toString);
        ofThePartReadLastTheAnswerIsShown(id);

        workbench.command("org.deskwright.live.ui.automatic", Map.of());
        live.awaitEnd();
        Ui.waitUntil("it is told what comes next", () -> Stream.of(Ui.one("status", ToolBar.class).getItems())
                .anyMatch(i -> i.getText().startsWith("AWS: parts at")));
        picture("watched");
        workbench.command("org.deskwright.live.ui.automatic", Map.of());
        fleet.navigator().select(name);
        workbench.command("org.deskwright.live.ui.unwatch", Map.of());
        Ui.waitUntil("it is not watched",
                () -> fleet.navigator().places().stream().noneMatch(p -> p.endsWith("watched")));
    }

    private void ofThePartReadLastTheAnswerIsShown(String directory) {
        Set<String> within = live.fake().world().account(ACCOUNT).region(REGION).items("Workspaces").stream()
                .filter(item -> item.get("DirectoryId").getAsString().equals(directory))
                .map(item -> item.get("WorkspaceId").getAsString()).collect(Collectors.toSet());
        EvidenceRef place = workbench.session().current().outcomes().stream().flatMap(o -> o.evidence().stream())
                .filter(e -> e.source().endsWith("describe-workspaces.json") && within.contains(e.item())).findFirst()
                .orElseThrow();
        Ui.run(() -> EvidenceLinks.open(place, workbench.window().getActivePage()));
        Ui.waitUntil("the answer is shown",
                () -> Ui.one("evidence.text", StyledText.class).getText().contains(place.item()));
        workbench.hide("org.deskwright.ui.evidence");
    }

    private void picture(String name) {
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("live-" + name + "-light.png"));
    }

    @Test
    void aRefreshThatIsStoppedKeepsWhatCame() throws IOException {
        live.fake().faults().slowness(Duration.ofMinutes(1));
        live.fake().faults().always(Faults.Kind.SLOW, "DescribeSubnets");
        live.connect("fake-" + ACCOUNT, REGION);
        Ui.waitUntil("something came", () -> live.session().current().pages() > 6);
        workbench.command("org.deskwright.live.ui.cancel", Map.of());
        live.awaitEnd();
        assertEquals("cancelled", live.session().store(store -> store.newest().orElseThrow().brokenOff()));
        assertTrue(workbench.session().current().evidence().isPresent());
    }
}
