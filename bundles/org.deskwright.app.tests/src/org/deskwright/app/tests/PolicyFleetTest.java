package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the WorkSpaces, and what templates tell, counts in all views of policies. */
class PolicyFleetTest extends PolicyPerspectiveTest {
    @TempDir
    private Path answers;

    @BeforeEach
    void start() {
        workbench.show("org.deskwright.policy.checklist");
        policies.onlyWrong(false);
    }

    private static String line() {
        return Ui.get(() -> Ui.one("policy.line", Label.class).getText());
    }

    private static String explained() {
        return Ui.get(() -> Ui.one("policy.checklist.line", Label.class).getToolTipText());
    }

    @Test
    void aBannerIsANoteWhereAllWorkSpacesUseDcvWithoutCertificates() throws IOException {
        PolicyFolder.dcv(folder, "DISABLED");
        dropped();
        assertTrue(policies.shown().contains("Company notice (1 wrong, enforced)"), policies.shown().toString());
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.line().startsWith("Desks: 2 wrong"));
        assertTrue(policies.checklist().texts("state").contains("note"),
                policies.checklist().texts("state").toString());
    }

    @Test
    void answersOfAwsAreTakenWherePoliciesLieOpenAndLeaveOutWhatConcernsNoWorkSpace() throws IOException {
        PolicyFolder.dcv(answers, "DISABLED");
        dropped();
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.line().startsWith("Desks: 3 wrong"));
        assertTrue(policies.checklist().texts("protocols").contains("PCOIP"),
                policies.checklist().texts("protocols").toString());
        assertEquals("3 policies", line());
        workbench.drop("policy.tree", answers);
        Ui.waitUntil("the OU is reckoned anew, without the need to select it again",
                () -> policies.line().startsWith("Desks: 2 wrong") && policies.line().contains(" left out"));
        assertEquals("3 policies, 1 WorkSpace", line());
        assertFalse(policies.checklist().texts("protocols").contains("PCOIP"),
                policies.checklist().texts("protocols").toString());
        assertTrue(explained().endsWith("matter on other WorkSpaces only: PCoIP"), explained());
        assertTrue(policies.shown().contains("Company notice (1 wrong, enforced)"), policies.shown().toString());
        Looks.picture(workbench, "policies-fleet");
    }

    @Test
    void aPolicyThatIsSelectedStaysSoWhenItBecomesKnownWhomItConcerns() throws IOException {
        PolicyFolder.dcv(answers, "DISABLED");
        dropped();
        policies.select("Company notice");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("Company notice: 2 wrong"));
        desk().open(List.of(answers));
        Ui.waitUntil("it is checked anew", () -> policies.line().startsWith("Company notice: 1 wrong"));
    }

    @Test
    void answersOfAwsAloneAreNoPolicies() throws IOException {
        PolicyFolder.dcv(answers, "DISABLED");
        IOException refused = assertThrows(IOException.class, () -> desk().open(List.of(answers)));
        assertTrue(refused.getMessage().startsWith("only answers of AWS were found there; open policies first"),
                refused.getMessage());
        assertTrue(desk().current().paths().isEmpty());
    }

    @Test
    void whatATemplateTellsOfAValueCountsInTheTreeAsWell() throws IOException {
        String key = "Software\\Policies\\Amazon\\WSP";
        Files.write(folder.resolve("Policies/" + PolicyFolder.LOOSE + "/Machine/registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(0, key, "made_up_for_this", RegistryData.number(0)))));
        dropped();
        assertTrue(policies.shown().contains(PolicyFolder.LOOSE + " (1 wrong)"), policies.shown().toString());
        Files.writeString(folder.resolve("wsp.admx"),
                """
                        <policyDefinitions><categories><category name="c" displayName="DCV"/></categories><policies>
                        <policy name="audio" class="Machine" displayName="$(string.audio)" key="%s" valueName="made_up_for_this">
                        <parentCategory ref="c"/><enabledValue><decimal value="1"/></enabledValue>
                        <disabledValue><decimal value="0"/></disabledValue></policy></policies></policyDefinitions>
                        """
                        .formatted(key));
        Files.writeString(folder.resolve("wsp.adml"), """
                <policyDefinitionResources><resources><stringTable>
                <string id="audio">Enable/disable audio-in redirection</string></stringTable></resources>
                </policyDefinitionResources>
                """);
        desk().open(List.of(folder));
        Ui.waitUntil("the tree counts it", () -> policies.shown().contains(PolicyFolder.LOOSE + " (2 wrong)"));
    }
}
