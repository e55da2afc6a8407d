package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.ui.desk.Assumed;
import org.deskwright.policy.verdict.Verdicts;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at policies: opened by a drop, checked, which of them wins, compared, and what mends them. */
class PoliciesTest extends PolicyPerspectiveTest {
    @BeforeEach
    void start() {
        workbench.show("org.deskwright.policy.checklist");
    }

    @Test
    void anEmptyDeskSaysWhatToDo() {
        assertEquals(List.of(), policies.shown());
        Looks.picture(workbench, "policies-empty");
    }

    @Test
    void policiesOfTheCaseAreOfferedAndShown() {
        workbench.open(folder);
        Ui.waitUntil("they are offered", () -> Ui.get(() -> Ui.one("policy.offered.show", Button.class).isVisible()));
        Looks.picture(workbench, "policies-offered");
        Ui.run(() -> Ui.one("policy.offered.show", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the policies are read", () -> desk().current().gpos().size() == 3);
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() >= 9);
    }

    @Test
    void policiesOfACaseInOneFileAreOfferedAndShown(@TempDir Path place) throws CaseException {
        Path archive = place.resolve("policies.dwcase");
        CaseWriter.saveArchive(Case.of(
                new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}),
                "Policies", Instant.now()), archive);
        workbench.open(archive);
        Ui.waitUntil("they are offered", () -> Ui.get(() -> Ui.one("policy.offered.show", Button.class).isVisible()));
        Ui.run(() -> Ui.one("policy.offered.show", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the policies are read", () -> desk().current().gpos().size() == 3);
        Ui.waitUntil("the tree shows their links", () -> policies.shown().size() >= 9);
    }

    @Test
    void theTreeShowsLinksWithWhatIsSpecialAboutThem() {
        dropped();
        assertEquals(List.of("DC=example,DC=com", "Cloud", "Company notice (2 wrong, enforced)",
                "Desks (blocks inheritance)", "WorkSpaces desktops (1 wrong)", "Offices",
                "Company notice (2 wrong, link disabled)", "Without a Known Link", PolicyFolder.LOOSE + " (1 wrong)"),
                policies.shown());
    }

    @Test
    void theChecklistFollowsTheSelectionAndShowsOnlyWhatBreaksWorkSpaces() {
        dropped();
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.line().startsWith("Desks: 3 wrong"));
        assertTrue(policies.checklist().count() > 30, policies.line());
        policies.onlyWrong(true);
        assertEquals(List.of("Company notice", "Company notice", "WorkSpaces desktops"),
                policies.checklist().texts("gpo").stream().sorted().toList());
        Looks.picture(workbench, "policies-checklist");
        policies.select("WorkSpaces desktops");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("WorkSpaces desktops: 1 wrong"));
        policies.onlyWrong(false);
    }

    @Test
    void ofWhatWasClosedNothingIsToldAnyMore() {
        dropped();
        policies.select("WorkSpaces desktops");
        Ui.waitUntil("it is told of", () -> policies.details().toString().contains(PolicyFolder.DESKS));
        desk().close();
        Ui.waitUntil("it is told no more", () -> !policies.details().toString().contains(PolicyFolder.DESKS));
    }

    @Test
    void detailsTellFileAndByteAndWhatMendsIt() {
        dropped();
        policies.select("WorkSpaces desktops");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("WorkSpaces desktops: 1 wrong"));
        policies.onlyWrong(true);
        policies.checklist().click(brokenByDesks(), 0);
        Ui.waitUntil("the details follow", () -> policies.details().contains("Breaks WorkSpaces"));
        List<String> details = policies.details();
        assertTrue(details.stream().anyMatch(text -> text.contains("GptTmpl.inf") && text.contains("Byte")),
                details.toString());
        assertTrue(details.stream().anyMatch(text -> text.contains("DontDisplayLastUserName=4,1")), details.toString());
        policies.copyFirstFix();
        assertTrue(Ui.get(() -> Clip.get(Ui.display())).startsWith("[Unicode]"));
        Looks.picture(workbench, "policies-details");
        policies.onlyWrong(false);
    }

    /** Who goes from the tree to the checklist before that has followed finds the row of before there. */
    @Test
    void detailsAreOfWhatTheTreeHasAndOfNoRowOfBefore() {
        dropped();
        policies.select("WorkSpaces desktops");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("WorkSpaces desktops"));
        policies.checklist().click(brokenByDesks(), 0);
        Ui.waitUntil("the details follow", () -> policies.details().contains("Breaks WorkSpaces"));
        workbench.show("org.deskwright.policy.compare");
        workbench.show("org.deskwright.policy.tree");
        policies.selectAndThen(() -> workbench.show("org.deskwright.policy.checklist"), "Desks");
        Ui.waitUntil("the checklist follows", () -> policies.line().startsWith("Desks"));
        Ui.waitUntil("so do the details", () -> policies.details().contains("OU=Desks,OU=Cloud,DC=example,DC=com"));
        assertFalse(policies.details().contains("Breaks WorkSpaces"), policies.details().toString());
    }

    private static String brokenByDesks() {
        return Ui.get(() -> Verdicts
                .of(desk().current().checklist(), desk().current().gpo(PolicyFolder.DESKS).orElseThrow()).stream()
                .filter(one -> one.state() == State.WRONG)
                .map(one -> String.join("|", one.item().id(), one.name(), one.file(), Long.toString(one.offset())))
                .findFirst().orElseThrow());
    }

    @Test
    void theResultantSetTellsWinnersAndLosers() {
        dropped();
        workbench.show("org.deskwright.policy.result");
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.result().count() > 0);
        assertEquals(List.of("Company notice", "Company notice", "WorkSpaces desktops", "WorkSpaces desktops"),
                policies.result().texts("winner").stream().sorted().toList());
        assertTrue(policies.result().texts("losers").contains("WorkSpaces desktops"));
        Looks.picture(workbench, "policies-result");
    }

    @Test
    void onAnEmptyDeskNothingCanBeClosedOrAdded() {
        assertFalse(workbench.isEnabled("org.deskwright.policy.ui.close"));
        assertFalse(workbench.isEnabled("org.deskwright.policy.ui.diagnose"));
        dropped();
        Ui.waitUntil("it can be closed", () -> workbench.isEnabled("org.deskwright.policy.ui.close"));
        assertTrue(workbench.isEnabled("org.deskwright.policy.ui.diagnose"));
        desk().remove(folder);
        Ui.waitUntil("it cannot be closed", () -> !workbench.isEnabled("org.deskwright.policy.ui.close"));
        assertTrue(desk().current().isEmpty());
    }

    @Test
    void theLocalPolicyOfAComputerIsTheWeakest() throws IOException {
        dropped();
        Path local = Files.createDirectories(folder.resolve("copy/GroupPolicy/Machine"));
        Files.writeString(local.resolve("GptTmpl.inf"), "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\n"
                + "[Privilege Rights]\nSeNetworkLogonRight = *S-1-1-0\n");
        desk().open(List.of(folder.resolve("copy/GroupPolicy")));
        workbench.show("org.deskwright.policy.result");
        policies.select("Desks");
        Ui.waitUntil("it loses", () -> policies.result().texts("losers").contains("Local Group Policy"));
    }

    @Test
    void usersOfAnotherOuAreReckonedWhereThatIsSaid() {
        dropped();
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.line().startsWith("Desks: 3 wrong"));
        Dn offices = Dn.of("OU=Offices,DC=example,DC=com");
        desk().assume(desk().current().assumed().withUsersOf(Optional.of(offices)));
        Dn desks = Dn.of("OU=Desks,OU=Cloud,DC=example,DC=com");
        assertTrue(desk().current().reckon(desks).user().orElseThrow().order().gpos().stream()
                .anyMatch(one -> one.container().dn().equals(offices)));
        desk().close();
        assertEquals(Assumed.NOTHING, desk().current().assumed());
    }

    /** Whoever adds policies does not have to select the OU again. */
    @Test
    void anOuStaysSelectedWhenMoreIsOpened() throws IOException {
        dropped();
        workbench.show("org.deskwright.policy.result");
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.result().count() > 0);
        Path local = Files.createDirectories(folder.resolve("more/GroupPolicy/Machine"));
        Files.writeString(local.resolve("GptTmpl.inf"), "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\n"
                + "[Privilege Rights]\nSeNetworkLogonRight = *S-1-1-0\n");
        desk().open(List.of(folder.resolve("more/GroupPolicy")));
        Ui.waitUntil("it is reckoned anew", () -> policies.result().texts("losers").contains("Local Group Policy"));
        workbench.show("org.deskwright.policy.checklist");
        Ui.waitUntil("the checklist is of it", () -> policies.line().startsWith("Desks: "));
    }

    @Test
    void aChecklistOfTheCompanyIsDroppedUsedAndTakenAway() throws IOException {
        dropped();
        Path own = Files.writeString(folder.resolve("own.json"), """
                {"schema": "deskwright.policy-checklist/1", "id": "ours", "items": [
                  {"id": "network", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
                   "wants": {"members": ["S-1-5-21-1-2-3-9999"]}, "path": "p", "why": "w",
                   "sources": [{"title": "t", "url": "https://example.com"}]}]}
                """);
        Path broken = Files.writeString(folder.resolve("broken.json"),
                "{\"schema\": \"deskwright.policy-checklist/1\", \"id\": \"x\", \"items\": [{\"id\": \"y\"}]}");
        assertFalse(workbench.isEnabled("org.deskwright.policy.ui.removeChecklists"));
        try {
            workbench.drop("policy.tree", own, broken);
            Ui.waitUntil("it is used", () -> policies.line().endsWith(", by ours"));
            assertEquals(List.of("Network"), policies.checklist().texts("item").stream().distinct().toList());
            String problem = Ui.get(() -> Ui.one("policy.line", Label.class).getText());
            assertTrue(problem.contains(broken + ": at byte 72: is no checklist: item 1 (y)"), problem);
            assertEquals(3, desk().current().gpos().size());
            Looks.picture(workbench, "policies-own-checklist");
            desk().use(Checklist.bundled());
            Ui.waitUntil("the bundled one is used", () -> !policies.line().contains(", by "));
        } finally {
            Ui.waitUntil("it can be taken away",
                    () -> workbench.isEnabled("org.deskwright.policy.ui.removeChecklists"));
            workbench.command("org.deskwright.policy.ui.removeChecklists", Map.of());
            Ui.waitUntil("it is gone", () -> desk().current().company().all().isEmpty());
        }
        Ui.waitUntil("nothing is left to be taken away",
                () -> !workbench.isEnabled("org.deskwright.policy.ui.removeChecklists"));
    }

    @Test
    void whatLiesOpenBecomesEvidenceOfTheCase() {
        dropped();
        workbench.command("org.deskwright.policy.ui.diagnose", Map.of());
        Ui.waitUntil("the case has it", () -> workbench.session().current().evidence()
                .filter(evidence -> evidence.has("policy.gpo")).isPresent());
        workbench.awaitEnd();
        workbench.fresh();
    }
}
