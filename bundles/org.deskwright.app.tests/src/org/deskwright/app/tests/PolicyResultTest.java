package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Resultant Set of computers, and what users bring along that nobody named. */
class PolicyResultTest extends PolicyPerspectiveTest {
    private static final Dn CLOUD = Dn.of("OU=Cloud,DC=example,DC=com");

    @BeforeEach
    void start() throws IOException {
        PolicyFolder.preference(folder, PolicyFolder.LOOSE, "User", "");
        dropped();
        workbench.show("org.deskwright.policy.result");
        policies.select("Cloud");
        Ui.waitUntil("it is reckoned", () -> policies.result().count() > 0);
    }

    @Test
    void preferencesOfUsersThatNobodyNamedAreTold() {
        assertTrue(policies.result().texts("half").contains("some users"), policies.result().texts("half").toString());
        int row = policies.result().texts("half").indexOf("some users");
        assertEquals("DisableMSI", policies.result().texts("setting").get(row));
        assertEquals("REG_DWORD 2", policies.result().texts("value").get(row));
        assertEquals("cannot be told", policies.result().texts("winner").get(row));
        assertEquals(PolicyFolder.LOOSE, policies.result().texts("may-win").get(row));
        UserPreference one = desk().current().reckon(CLOUD).ofSomeUsers().getFirst();
        policies.result().select(List.of(new ResultRow.OfSomeUsers("", one, "").identity()));
        Ui.waitUntil("details tell of it", () -> policies.details().contains("Done for some users"));
        Looks.picture(workbench, "policies-some-users");
    }

    @Test
    void whoNamesTheUsersIsToldOfTheirsAlone() {
        desk().assume(desk().current().assumed().withUsersOf(Optional.of(CLOUD)));
        Ui.waitUntil("it is reckoned anew", () -> !policies.result().texts("half").contains("some users"));
        assertFalse(policies.result().texts("setting").contains("DisableMSI"));
    }

    @Test
    void aViewThatIsOpenedLaterKnowsWhatWasSelectedBefore() {
        workbench.hide("org.deskwright.policy.result");
        policies.select("Desks");
        workbench.show("org.deskwright.policy.compare");
        workbench.show("org.deskwright.policy.result");
        Ui.waitUntil("it is reckoned", () -> line().startsWith("Desks: "));
    }

    @Test
    void itIsSaidWhereTheLocalPolicyWasNotRead() throws IOException {
        assertTrue(line().endsWith("; local policy not read"), line());
        Ui.waitUntil("details tell of it, too",
                () -> policies.details().toString().contains("The local policy of the computer was not read"));
        workbench.show("org.deskwright.policy.checklist");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("Cloud: "));
        assertTrue(policies.line().endsWith("; local policy not read"), policies.line());
        Path local = Files.createDirectories(folder.resolve("copy/GroupPolicy/Machine"));
        Files.writeString(local.resolve("GptTmpl.inf"), "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\n"
                + "[Privilege Rights]\nSeNetworkLogonRight = *S-1-1-0\n");
        desk().open(List.of(folder.resolve("copy/GroupPolicy")));
        Ui.waitUntil("it is read", () -> !policies.line().contains("local policy not read"));
    }

    @Test
    void itIsSaidWhereNoSitesWereRead() throws IOException {
        assertTrue(line().contains("; sites not read"), line());
        Ui.waitUntil("details tell of it, too", () -> policies.details().toString().contains("No sites were read"));
        workbench.show("org.deskwright.policy.checklist");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("Cloud: "));
        assertTrue(policies.line().contains("; sites not read"), policies.line());
        Files.writeString(folder.resolve("sites.ldf"),
                "dn: CN=Berlin,CN=Sites,CN=Configuration,DC=example,DC=com\nobjectClass: top\nobjectClass: site\n"
                        + "gPLink: [LDAP://CN=" + PolicyFolder.DESKS + ",CN=Policies,CN=System,DC=example,DC=com;0]\n");
        desk().open(List.of(folder.resolve("sites.ldf")));
        Ui.waitUntil("they are read",
                () -> policies.line().startsWith("Cloud: ") && !policies.line().contains("sites not read"));
        Ui.waitUntil("it is reckoned anew", () -> line().startsWith("Cloud: ") && !line().contains("sites not read"));
    }

    private static String line() {
        return Ui.get(() -> Ui.one("policy.result.line", Label.class).getText());
    }
}
