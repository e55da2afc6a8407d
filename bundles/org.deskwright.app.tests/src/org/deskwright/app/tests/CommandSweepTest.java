package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.DialogWatch;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.KeptSettings;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.SetAsideBot;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every command is run once where it can be, and whatever it asks is dismissed. */
@ExtendWith(PictureOnFailure.class)
class CommandSweepTest {
    /** Can be run for moments only; {@link OpeningTest} and {@link LiveEstateTest} do. */
    private static final List<String> NOTHING_RUNS = List.of("org.deskwright.ui.stop", "org.deskwright.live.ui.cancel");

    private final WorkbenchBot workbench = new WorkbenchBot();
    private KeptSettings settings;
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
        settings = Ui.get(KeptSettings::new);
    }

    @AfterEach
    void end() {
        workbench.session().discard();
        desk().close();
        desk().removeChecklists();
        live().automatic(false);
        live().watch(live().current().watched(), false);
        live().current().connections().forEach(live()::disconnect);
        Ui.run(() -> {
            workbench.window().getActivePage().closeAllEditors(false);
            workbench.window().getActivePage().closeAllPerspectives(false, false);
            settings.restore();
        });
        workbench.fresh();
    }

    /** Where commands are at home, by name. */
    private Map<String, Runnable> scenes() {
        Map<String, Runnable> scenes = new LinkedHashMap<>();
        scenes.put("a finding", () -> workbench.findings().select(r -> r.check().equals("estate.ip-access")));
        scenes.put("the details", () -> {
            workbench.findings().select(r -> r.check().equals("estate.ip-access"));
            workbench.show("org.deskwright.diagnosis.details");
        });
        scenes.put("a finding that is set aside", () -> {
            workbench.findings().select(r -> r.check().equals("estate.ip-access"));
            SetAsideBot.setAside("CHECK", "to be found again");
            if (workbench.findings().rows().stream().noneMatch(r -> r.check().equals("estate.ip-access"))) {
                workbench.findings().toggle("showSuppressed");
            }
            workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        });
        scenes.put("a comparison", () -> {
            workbench.findings();
            workbench.session().compareWith(workbench.session().current().report());
            Ui.waitUntil("it can be ended", () -> workbench.isEnabled("org.deskwright.diagnosis.ui.endCompare"));
        });
        scenes.put("a WorkSpace", () -> {
            FleetBot fleet = FleetBot.open(workbench);
            fleet.navigator().places();
            List<String> ids = fleet.table("workspaces").texts("id");
            fleet.table("workspaces").select(ids.subList(0, 1));
            Ui.pause();
        });
        scenes.put("a directory", () -> FleetBot.open(workbench).navigator().select(directory().name()));
        scenes.put("a directory that is watched", () -> {
            WorkspaceDirectory directory = directory();
            live().watch(List.of(new FleetPlace.Directory(directory.scope(), directory.id())), true);
            FleetBot.open(workbench).navigator().select(directory.name());
            Ui.waitUntil("it is watched", () -> workbench.isEnabled("org.deskwright.live.ui.unwatch"));
        });
        scenes.put("a subnet", () -> {
            TableBot subnets = FleetBot.open(workbench).network("subnets").settled();
            Subnet first = workbench.session().current().evidence().orElseThrow().get(Estate.KIND).subnets().getFirst();
            Ui.run(() -> workbench.window().getActivePage().findView("org.deskwright.estate.network").getSite()
                    .getSelectionProvider().setSelection(new StructuredSelection(first)));
            Ui.pause();
            assertEquals(List.of(first.id()), subnets.selected("id"));
        });
        scenes.put("a query", () -> FleetBot.open(workbench).query("workspaces", "state:AVAILABLE"));
        scenes.put("figures", () -> {
            FleetBot.open(workbench);
            workbench.show("org.deskwright.estate.dashboard");
        });
        scenes.put("an API call", () -> {
            live().calls().clear();
            live().calls().add(new ApiCall(Instant.now(), "nobody", new Scope("111122223333", "eu-west-1"),
                    "workspaces:DescribeWorkspaces", "{}", "1", Duration.ofMillis(20), 1, "OK"));
            select("calls", live().calls().entries().getFirst());
        });
        scenes.put("a connection", () -> {
            live().connect(new Connection("nobody", "", "", "aws", List.of("eu-west-1"), Optional.empty()));
            Ui.waitUntil("it is connected", () -> live().current().isConnected());
            select("connections", live().current().places().getFirst());
        });
        scenes.put("a comparison", () -> {
            workbench.session().compareWith(workbench.session().current().report());
            Ui.waitUntil("it can be ended", () -> workbench.isEnabled("org.deskwright.diagnosis.ui.endCompare"));
        });
        scenes.put("the editor", () -> CaseEditorBot.open(workbench));
        scenes.put("a certificate", () -> CertificatesBot.open(workbench).select("known amazon-root-ca-1"));
        scenes.put("two policies", () -> {
            PoliciesBot policies = PoliciesBot.open(workbench);
            policies(folder.resolve("policies"));
            Ui.waitUntil("they are there", () -> policies.shown().size() == 3);
            workbench.show("org.deskwright.policy.tree");
            policies.select("One", "Other");
        });
        scenes.put("a checklist of the company", () -> {
            PoliciesBot.open(workbench);
            checklist(folder.resolve("own.json"));
            Ui.waitUntil("it can be taken away",
                    () -> workbench.isEnabled("org.deskwright.policy.ui.removeChecklists"));
        });
        scenes.put("an OU", () -> {
            PoliciesBot policies = PoliciesBot.open(workbench);
            links(folder.resolve("links"));
            Ui.waitUntil("it is there", () -> policies.shown().stream().anyMatch(text -> text.startsWith("Cloud")));
            workbench.show("org.deskwright.policy.tree");
            policies.select("Cloud");
        });
        scenes.put("a link of a policy", () -> {
            PoliciesBot policies = PoliciesBot.open(workbench);
            links(folder.resolve("links"));
            Ui.waitUntil("it is there",
                    () -> policies.shown().stream().anyMatch(text -> text.startsWith("Linked one")));
            workbench.show("org.deskwright.policy.tree");
            policies.select("Linked one");
        });
        scenes.put("a log", () -> LogBot.open(workbench, log()).whole().focus());
        return scenes;
    }

    private static void policies(Path place) {
        try {
            for (String name : List.of("One", "Other")) {
                Path files = Files.createDirectories(place.resolve(name).resolve("Machine"));
                Files.writeString(files.resolve("GptTmpl.inf"), "[Unicode]\nUnicode=yes\n[Version]\n"
                        + "signature=\"$CHICAGO$\"\n[Privilege Rights]\nSeNetworkLogonRight = *S-1-5-32-545\n");
            }
            desk().open(List.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checklist(Path file) {
        try {
            Files.writeString(file, """
                    {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                      {"id": "network", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
                       "wants": {"allUsers": true}, "path": "p", "why": "w",
                       "sources": [{"title": "t", "url": "https://example.com"}]}]}
                    """);
            desk().addChecklists(List.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void links(Path place) {
        String gpo = "{00000000-0000-0000-0000-000000000001}";
        try {
            Files.writeString(Files.createDirectories(place).resolve("links.ldf"),
                    "dn: DC=example,DC=com\nobjectClass: top\nobjectClass: domainDNS\n\n"
                            + "dn: OU=Cloud,DC=example,DC=com\nobjectClass: top\nobjectClass: organizationalUnit\n"
                            + "gPLink: [LDAP://CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com;0]\n\ndn: CN="
                            + gpo + ",CN=Policies,CN=System,DC=example,DC=com\nobjectClass: top\n"
                            + "objectClass: groupPolicyContainer\ncn: " + gpo
                            + "\ndisplayName: Linked one\nflags: 0\n\n");
            desk().open(List.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    private Path log() {
        Path file = folder.resolve("sweep.log");
        try {
            if (!Files.exists(file)) {
                GeneratedLog.write(file, 0, 500);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkspaceDirectory directory() {
        return workbench.session().current().evidence().orElseThrow().get(Estate.KIND).directories().getFirst();
    }

    private LiveSession live() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(LiveSession.class));
    }

    private void select(String view, Object row) {
        IViewPart part = workbench.show("org.deskwright.live." + view);
        TableBot.find("live." + view).settled();
        Ui.waitUntil("the row is selected", () -> {
            part.getSite().getSelectionProvider().setSelection(new StructuredSelection(row));
            return part.getSite().getSelectionProvider().getSelection().equals(new StructuredSelection(row));
        });
        Ui.pause();
    }

    @Test
    void everyCommandRunsWithoutAWordInTheErrorLog() {
        List<ParameterizedCommand> waiting = new ArrayList<>(Ui.get(ShippedParts::commands));
        assertTrue(waiting.size() > 50, () -> waiting.size() + " commands");
        try (LogWatch log = new LogWatch()) {
            scenes().forEach((name, scene) -> {
                Moment begun = enter(scene);
                for (ParameterizedCommand command : List.copyOf(waiting)) {
                    if (runs(command)) {
                        waiting.remove(command);
                        assertEquals(List.of(), log.complaints(), () -> command.getId() + " on " + name);
                    }
                    if (!Ui.get(this::now).equals(begun)) {
                        begun = enter(scene);
                    }
                }
            });
        }
        assertEquals(NOTHING_RUNS, waiting.stream().map(ParameterizedCommand::serialize).toList());
    }

    /** The sample as it comes, where the scene is. */
    private Moment enter(Runnable scene) {
        workbench.sample();
        scene.run();
        return Ui.get(this::now);
    }

    /** By which it is told whether a command leads away from the scene. */
    private record Moment(OpenCase open, String perspective, String part, ISelection selection) {}

    private Moment now() {
        IWorkbenchPage page = workbench.window().getActivePage();
        String part = page.getActivePart() == null ? "" : page.getActivePart().getSite().getId();
        return new Moment(workbench.session().current(), page.getPerspective().getId(), part, page.getSelection());
    }

    private boolean runs(ParameterizedCommand command) {
        if (!workbench.isEnabled(command.getId())) {
            return false; // most are, on most scenes; looking for what they might ask takes longer
        }
        List<CommandException> refusal = new ArrayList<>();
        DialogWatch.dismissing(command.serialize(), () -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (NotEnabledException | NotHandledException e) {
                refusal.add(e);
            } catch (CommandException e) {
                throw new IllegalStateException(command.getId(), e);
            }
        });
        if (refusal.isEmpty() && workbench.session().current().state().isRunning()) {
            workbench.await(CaseState.DONE);
        }
        Ui.settle();
        return refusal.isEmpty();
    }
}
