package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.testing.ui.DashboardBot;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.FleetDetailsBot;
import org.deskwright.testing.ui.JumpBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.reveal.SubjectRevealer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Getting at things of the fleet, reading all about them, and seeing them in figures. */
@ExtendWith(PictureOnFailure.class)
class FleetFiguresTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final FleetDetailsBot details = new FleetDetailsBot();
    private Estate estate;
    private FleetBot fleet;

    @BeforeEach
    void start() {
        estate = workbench.sample().evidence().orElseThrow().get(Estate.KIND);
    }

    @AfterEach
    void end() {
        FleetBot.open(workbench);
        workbench.home();
    }

    @Test
    void aUserIsGoneToByNameFromAnywhere() {
        Workspace wanted = someWorkspace();
        JumpBot.open(workbench).type(wanted.userName(), wanted.userName()).go();
        details.about(wanted.userName());
        assertTrue(details.facts().containsAll(List.of(wanted.id(), wanted.state())), details.facts().toString());
        Ui.waitUntil("the row is selected", () -> selected().equals(List.of(wanted.id())));
        // views follow a selection when the user pauses
        Ui.pause();
        WorkspaceDirectory directory = estate.find(WorkspaceDirectory.class, wanted.directoryId()).orElseThrow();
        details.follow("Directory");
        details.about(directory.name());
        JumpBot again = JumpBot.open(workbench);
        assertEquals(wanted.userName(), again.type("", wanted.userName()).names().getFirst());
        again.cancel();
    }

    private static List<String> selected() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getSelectionService()
                .getSelection("org.deskwright.estate.workspaces") instanceof IStructuredSelection s
                        ? s.stream().map(o -> o instanceof Workspace w ? w.id() : "").toList()
                        : List.of();
    }

    @Test
    void whatAFindingIsAboutIsRevealed() {
        ReportedOutcome finding = workbench.session().current().outcomes().stream()
                .filter(o -> o.counts() && o.subject().type().equals("workspace")).findFirst().orElseThrow();
        Subject subject = finding.subject();
        assertTrue(Ui.get(() -> revealer().reveal(subject, workbench.window().getActivePage())));
        details.about(estate.find(Workspace.class, subject.id()).filter(Workspace::hasUser).map(Workspace::userName)
                .orElse(subject.id()));
        assertFalse(Ui.get(() -> revealer().reveal(new Subject("workspace", "ws-none", "", subject.scope()),
                workbench.window().getActivePage())));
    }

    private static SubjectRevealer revealer() {
        ServiceTracker<SubjectRevealer, SubjectRevealer> tracker = new ServiceTracker<>(
                FrameworkUtil.getBundle(FleetFiguresTest.class).getBundleContext(), SubjectRevealer.class, null);
        tracker.open();
        try {
            return tracker.getService();
        } finally {
            tracker.close();
        }
    }

    @Test
    void chartsShowWhatTheEstateHasAndLeadToIt() {
        fleet = FleetBot.open(workbench);
        DashboardBot dashboard = DashboardBot.open(workbench);
        Map<String, Integer> states = estate.workspaces().stream()
                .collect(Collectors.groupingBy(Workspace::state, Collectors.summingInt(w -> 1)));
        assertEquals(states, dashboard.figures("state"));
        assertEquals("Whole fleet", dashboard.where());
        long problems = workbench.session().current().outcomes().stream()
                .filter(o -> o.counts() && o.importance().filter(i -> i.name().equals("PROBLEM")).isPresent()).count();
        assertEquals((int) problems, dashboard.figures("findings").get("Problem"));
        String second = dashboard.figures("state").keySet().stream().skip(1).findFirst().orElseThrow();
        dashboard.openBar("state", 1);
        Ui.waitUntil("the table is narrowed", () -> fleet.count("workspaces").startsWith(states.get(second) + " of "));
    }

    @Test
    void everythingOfTheEstateHasProperties() {
        fleet = FleetBot.open(workbench);
        Workspace workspace = someWorkspace();
        for (Object thing : List.of(workspace, estate.subnets().getFirst(), estate.ipGroups().getFirst(),
                workbench.session().current().outcomes().getFirst(),
                workbench.session().catalogue().topics().getFirst())) {
            Ui.waitUntil("it has properties", () -> Adapters.adapt(thing, IPropertySource.class) != null);
            assertNotEquals(0,
                    Ui.get(() -> Adapters.adapt(thing, IPropertySource.class).getPropertyDescriptors().length),
                    thing.toString());
        }
    }

    private Workspace someWorkspace() {
        return estate.workspaces().stream().filter(Workspace::hasUser)
                .filter(w -> estate.find(WorkspaceDirectory.class, w.directoryId()).isPresent()).filter(w -> estate
                        .workspaces().stream().filter(o -> o.userName().equalsIgnoreCase(w.userName())).count() == 1)
                .findFirst().orElseThrow();
    }
}
