package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.ui.desk.PolicyChange;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is other between OUs, and what would be other after a change. */
class PolicyComparisonTest extends PolicyPerspectiveTest {
    @Test
    void twoOusAreCompared() {
        dropped();
        workbench.show("org.deskwright.policy.compare");
        policies.select("Cloud", "Desks");
        workbench.command("org.deskwright.policy.ui.compareSelected", Map.of());
        Ui.waitUntil("they are compared", () -> !desk().current().compared().isEmpty());
        Ui.waitUntil("it is shown", () -> policies.comparison().count() > 0);
        assertTrue(policies.comparison().texts("kind").contains("added"),
                policies.comparison().texts("kind").toString());
        assertTrue(policies.comparison().texts("kind").contains("checklist"));
        assertTrue(
                desk().current().changes().stream().map(PolicyChange::before).noneMatch(text -> text.contains(", by")),
                desk().current().changes().toString());
        Looks.picture(workbench, "policies-compared");
    }

    /** Whoever mends a value has to know which policy it is in. */
    @Test
    void theSameValueOfAnotherWinnerIsAChange() throws IOException {
        Files.writeString(folder.resolve("links.ldf"),
                PolicyFolder.container("OU=Labs,DC=example,DC=com", "organizationalUnit",
                        PolicyFolder.link(PolicyFolder.OTHER, 0))
                        + PolicyFolder.policy(PolicyFolder.OTHER, "Labs desktops"),
                StandardOpenOption.APPEND);
        PolicyFolder.template(folder, PolicyFolder.OTHER,
                "[Registry Values]\n" + PolicyFolder.SYSTEM + "\\DisableCAD=4,0\n");
        desk().open(List.of(folder));
        Ui.waitUntil("the tree shows them", () -> policies.shown().contains("Labs"));
        policies.select("Desks", "Labs");
        workbench.command("org.deskwright.policy.ui.compareSelected", Map.of());
        Ui.waitUntil("they are compared", () -> !desk().current().compared().isEmpty());
        PolicyChange change = desk().current().changes().stream().filter(one -> one.setting().startsWith("DisableCAD"))
                .findFirst().orElseThrow();
        assertEquals("Labs desktops: REG_DWORD 0, by WorkSpaces desktops; REG_DWORD 0, by Labs desktops",
                change.gpo() + ": " + change.before() + "; " + change.after());
    }

    @Test
    void aChangeIsToldBeforeItIsMade() {
        dropped();
        policies.select("WorkSpaces desktops");
        workbench.command("org.deskwright.policy.ui.unlinked", Map.of());
        Ui.waitUntil("it is reckoned", () -> desk().current().compared().startsWith("Desks, and then without"));
        Ui.waitUntil("it is shown", () -> policies.comparison().count() > 0);
        assertTrue(policies.comparison().texts("kind").contains("removed"),
                policies.comparison().texts("kind").toString());
        Looks.picture(workbench, "policies-supposed");
    }

    @Test
    void anOuIsReckonedAsIfItLayInAnother() throws IOException {
        dropped();
        workbench.show("org.deskwright.policy.tree");
        policies.select("Desks");
        Ui.waitUntil("it can be asked", () -> workbench.isEnabled("org.deskwright.policy.ui.moved"));
        assertFalse(workbench.isEnabled("org.deskwright.policy.ui.unlinked"));
        PolicyDirectory directory = desk().current().directory();
        Dn desks = Dn.of("OU=Desks,OU=Cloud,DC=example,DC=com");
        desk().supposeMoved(desks, Dn.of("DC=example,DC=com"));
        assertEquals("Desks, and then in example", desk().current().compared());
        assertTrue(desk().current().changes().stream().anyMatch(one -> one.setting().contains("SeNetworkLogonRight")),
                desk().current().changes().toString());
        assertSame(directory, desk().current().directory());
        assertThrows(IOException.class, () -> desk().supposeMoved(Dn.of("OU=Cloud,DC=example,DC=com"), desks));
    }

    @Test
    void otherLinksOfAnotherFolderAreChanges(@TempDir Path later) throws IOException {
        PolicyFolder.write(later);
        Path links = later.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replace("gPOptions: 1\n", ""));
        dropped();
        workbench.show("org.deskwright.policy.compare");
        desk().compareWith(later);
        Ui.waitUntil("it is shown", () -> policies.comparison().count() > 0);
        assertEquals(List.of("links"), policies.comparison().texts("kind"));
        assertEquals(List.of("blocks inheritance; WorkSpaces desktops"), policies.comparison().texts("before"));
        assertEquals(List.of("WorkSpaces desktops"), policies.comparison().texts("after"));
    }
}
