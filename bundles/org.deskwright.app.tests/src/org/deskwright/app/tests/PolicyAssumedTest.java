package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.Dn;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.ViewMenuBot;
import org.deskwright.testing.window.Looks;
import org.junit.jupiter.api.Test;

/** What the menu lets be said of the computers that policies are reckoned for. */
class PolicyAssumedTest extends PolicyPerspectiveTest {
    private static final String RECKON_FOR = "Reckon For";
    private static final String USERS = "Users of the OU";
    private static final String FILTER = "{10000000-0000-0000-0000-000000000001}";
    private static final String DESKS = "OU=Desks,OU=Cloud,DC=example,DC=com";

    private final ViewMenuBot menu = new ViewMenuBot(workbench, "org.deskwright.policy.checklist");

    private void more(String ldif) throws IOException {
        Files.writeString(folder.resolve("links.ldf"), ldif, StandardOpenOption.APPEND);
    }

    private static String ou(int number) {
        return "dn: OU=Team " + (1000 + number)
                + ",DC=example,DC=com\nobjectClass: top\nobjectClass: organizationalUnit\n\n";
    }

    @Test
    void withoutLinksThereIsNothingToSay() {
        assertFalse(menu.entries().contains(RECKON_FOR), menu.entries().toString());
    }

    @Test
    void anOuOfUsersIsChosenInTheMenu() throws IOException {
        desk().open(List.of(folder));
        assertEquals(List.of("The Selected One*", "DC=example,DC=com", "OU=Cloud,DC=example,DC=com", DESKS,
                "OU=Offices,DC=example,DC=com"), menu.entries(RECKON_FOR, USERS));
        menu.choose(RECKON_FOR, USERS, DESKS);
        Ui.waitUntil("it is reckoned for them",
                () -> desk().current().assumed().users().equals(Optional.of(Dn.of(DESKS))));
        assertTrue(menu.entries(RECKON_FOR, USERS).contains(DESKS + "*"));
    }

    @Test
    void ofManyOusTheRestIsFoundByTyping() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            many.append(ou(i));
        }
        more(many.toString());
        desk().open(List.of(folder));
        List<String> entries = menu.entries(RECKON_FOR, USERS);
        assertEquals(27, entries.size(), entries.toString());
        assertEquals("All 44 OUs...", entries.getLast());
        menu.choose(RECKON_FOR, USERS, "All 44 OUs...");
        DialogBot dialog = DialogBot.await(RECKON_FOR);
        dialog.type("team 1039");
        Ui.waitUntil("it is found", () -> found().equals(List.of("OU=Team 1039,DC=example,DC=com")));
        Looks.picture(workbench, "policies-reckon-for");
        dialog.push("OK");
        Optional<Dn> last = Optional.of(Dn.of("OU=Team 1039,DC=example,DC=com"));
        Ui.waitUntil("it is reckoned for them", () -> desk().current().assumed().users().equals(last));
        assertTrue(menu.entries(RECKON_FOR, USERS).contains("OU=Team 1039,DC=example,DC=com*"),
                "what is chosen is in the menu, wherever it stands");
    }

    private static List<String> found() {
        return Ui.get(() -> java.util.stream.Stream.of(Ui.display().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(RECKON_FOR))
                .flatMap(shell -> Ui.all(shell, org.eclipse.swt.widgets.Table.class).stream())
                .flatMap(table -> java.util.stream.Stream.of(table.getItems()))
                .map(org.eclipse.swt.widgets.TableItem::getText).toList());
    }

    @Test
    void whatAWmiFilterAnswersIsChosenInTheMenu() throws IOException {
        more("dn: CN=" + FILTER + ",CN=SOM,CN=WMIPolicy,CN=System,DC=example,DC=com\nobjectClass: msWMI-Som\n"
                + "msWMI-ID: " + FILTER + "\nmsWMI-Name: Windows 11 only\n\n"
                + "dn: CN={20000000-0000-0000-0000-000000000001},CN=Policies,CN=System,DC=example,DC=com\n"
                + "objectClass: groupPolicyContainer\ncn: {20000000-0000-0000-0000-000000000001}\n"
                + "displayName: Filtered\nflags: 0\ngPCWQLFilter: [example.com;" + FILTER + ";0]\n\n");
        desk().open(List.of(folder));
        String entry = "WMI Filter Windows 11 only";
        assertEquals(3, menu.entries(RECKON_FOR, entry).size());
        assertTrue(menu.entries(RECKON_FOR, entry).contains("Not Known*"));
        menu.choose(RECKON_FOR, entry, "Is False There");
        Ui.waitUntil("it is reckoned so", () -> desk().current().assumed().answer(FILTER) == Answer.NO);
    }
}
