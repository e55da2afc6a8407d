package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items of preferences that a computer may leave out leave an answer open only where they would change it. */
class DecidedThereTest {
    private static final String WEAK = "{00000000-0000-0000-0000-000000000001}";
    private static final String STRONG = "{00000000-0000-0000-0000-000000000002}";
    /** Wants 0, and nothing is known where it is not set. */
    private static final String INSTALLER = "Software\\Policies\\Microsoft\\Windows\\Installer";
    /** Of users; wants the bits of C and D off, which are 4 and 8. */
    private static final String DRIVES = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";
    /** Wants 0, and is right where it is not set. */
    private static final String STORAGE = "Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";

    @TempDir
    Path folder;

    @BeforeEach
    void links() throws IOException {
        StringBuilder links = new StringBuilder(
                """
                        dn: DC=example,DC=com
                        objectClass: domainDNS
                        gPOptions: 0

                        dn: OU=Desks,DC=example,DC=com
                        objectClass: organizationalUnit
                        gPLink: [LDAP://CN=%s,CN=Policies,CN=System,DC=example,DC=com;0][LDAP://CN=%s,CN=Policies,CN=System,DC=example,DC=com;0]

                        """
                        .formatted(WEAK, STRONG));
        for (String gpo : List.of(WEAK, STRONG)) {
            links.append("dn: CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com\ndisplayName: "
                    + (gpo.equals(WEAK) ? "Weak" : "Strong")
                    + "\nflags: 0\nnTSecurityDescriptor: D:(A;;RPCR;;;AU)\n\n");
            registry(gpo, "Software\\Other", "Any", 1);
        }
        Files.writeString(folder.resolve("links.ldf"), links);
    }

    private void registry(String gpo, String key, String name, int value) throws IOException {
        Path machine = Files.createDirectories(folder.resolve("Policies/" + gpo + "/Machine"));
        Files.write(machine.resolve("registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(8, key, name, RegistryData.number(value)))));
    }

    private void preferences(String gpo, String half, String... items) throws IOException {
        Path home = Files.createDirectories(folder.resolve("Policies/" + gpo + "/" + half + "/Preferences/Registry"));
        Files.writeString(home.resolve("Registry.xml"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<RegistrySettings clsid=\"{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}\">" + String.join("", items)
                        + "</RegistrySettings>");
    }

    private static String item(String action, String key, String name, int value) {
        return """
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v"><Properties action="%s"
                hive="HKEY_LOCAL_MACHINE" key="%s" name="%s" type="REG_DWORD" value="%08x"/></Registry>
                """.formatted(action, key, name, value);
    }

    private static String targeted(String item) {
        return item.replace("/></Registry>", "/><Filters><FilterOs/></Filters></Registry>");
    }

    private Verdict verdict(String item, boolean withUsers) throws IOException {
        PolicyReading reading = PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
        Dn dn = Dn.of("OU=Desks,DC=example,DC=com");
        Target target = Target.ofComputer(reading.directory(), dn);
        ResultantSet.Both both = ResultantSet.of(reading.directory(),
                withUsers ? target.withUser(reading.directory(), dn) : target, reading.gpos(), Optional.empty());
        return reading.verdicts(reading.asked(Checklist.bundled()), dn, both).stream()
                .filter(one -> one.item().id().equals(item)).findFirst().orElseThrow();
    }

    private String installer() throws IOException {
        return shown(verdict("windows-installer", false));
    }

    private String storage() throws IOException {
        return shown(verdict("removable-all", false));
    }

    private static String shown(Verdict one) {
        return one.state() + " " + one.found() + " " + one.gpo();
    }

    @Test
    void theSameValueAsThePolicyThatCountsLeavesNothingOpen() throws IOException {
        registry(WEAK, INSTALLER, "DisableMSI", 0);
        for (String gpo : List.of(WEAK, STRONG)) {
            preferences(gpo, "Machine", targeted(item("U", INSTALLER, "DisableMSI", 0)));
            assertEquals("RIGHT 0 Weak", installer());
            preferences(gpo, "Machine");
        }
        registry(WEAK, INSTALLER, "DisableMSI", 2);
        preferences(STRONG, "Machine", targeted(item("U", INSTALLER, "DisableMSI", 2)));
        assertEquals("WRONG 2 Weak", installer());
    }

    @Test
    void anotherValueStaysOpen() throws IOException {
        registry(WEAK, INSTALLER, "DisableMSI", 0);
        preferences(STRONG, "Machine", targeted(item("U", INSTALLER, "DisableMSI", 2)));
        assertEquals("CANNOT_TELL", installer().split(" ")[0]);
        Verdict open = verdict("windows-installer", false);
        assertEquals(
                List.of("Strong: something on the computer decides whether it is done, such as item-level targeting"),
                open.open());
    }

    @Test
    void oneThatIsRightIsRightAlsoWhereNothingElseSetsIt() throws IOException {
        preferences(STRONG, "Machine", targeted(item("U", STORAGE, "Deny_All", 0)));
        assertEquals("RIGHT 0 Strong", storage());
        preferences(STRONG, "Machine", targeted(item("U", STORAGE, "Deny_All", 1)));
        assertEquals("CANNOT_TELL 1 Strong", storage());
        preferences(STRONG, "Machine", targeted(item("D", STORAGE, "Deny_All", 1)));
        assertEquals("RIGHT removed Strong", storage());
        preferences(STRONG, "Machine", targeted(item("U", INSTALLER, "DisableMSI", 0)));
        assertEquals("CANNOT_TELL 0 Strong", installer(), "what Windows does without it is not known");
    }

    @Test
    void whatWasNotReadLeavesItOpenAllTheSame() throws IOException {
        preferences(STRONG, "Machine", targeted(item("U", STORAGE, "Deny_All", 0)));
        Path links = folder.resolve("links.ldf");
        String missing = "{00000000-0000-0000-0000-000000000009}";
        Files.writeString(links, Files.readString(links).replace("gPLink: ",
                "gPLink: [LDAP://CN=" + missing + ",CN=Policies,CN=System,DC=example,DC=com;0]"));
        assertEquals("CANNOT_TELL 0 Strong", storage());
    }

    @Test
    void ofOneFileTheItemBeforeHoldsWhereALaterOneIsLeftOut() throws IOException {
        preferences(STRONG, "Machine", item("U", INSTALLER, "DisableMSI", 0),
                targeted(item("U", INSTALLER, "DisableMSI", 0)));
        assertEquals("RIGHT 0 Strong", installer());
        drives(2, 1);
        assertEquals("RIGHT 2 Strong", shown(verdict("drives-hidden", true)));
        drives(2, 4);
        assertEquals("CANNOT_TELL 2 Strong", shown(verdict("drives-hidden", true)));
        preferences(STRONG, "Machine", targeted(item("U", STORAGE, "Deny_All", 1)), item("U", STORAGE, "Deny_All", 0));
        assertEquals("RIGHT 0 Strong", storage());
    }

    private void drives(int always, int sometimes) throws IOException {
        preferences(STRONG, "User", item("U", DRIVES, "NoDrives", always).replace("LOCAL_MACHINE", "CURRENT_USER"),
                targeted(item("U", DRIVES, "NoDrives", sometimes)).replace("LOCAL_MACHINE", "CURRENT_USER"));
    }

    /** Which half is done last is not known, also where the computer's takes the value away. */
    @Test
    void whatTheComputerDeletesAndItsUsersSetIsOpen() throws IOException {
        preferences(WEAK, "User", item("U", INSTALLER, "DisableMSI", 2));
        assertEquals("WRONG 2 Weak", shown(verdict("windows-installer", true)));
        preferences(STRONG, "Machine", item("D", INSTALLER, "DisableMSI", 0));
        assertEquals("CANNOT_TELL", shown(verdict("windows-installer", true)).split(" ")[0]);
        preferences(STRONG, "Machine", targeted(item("U", INSTALLER, "DisableMSI", 0)),
                targeted(item("D", INSTALLER, "DisableMSI", 0)));
        assertEquals("CANNOT_TELL", shown(verdict("windows-installer", true)).split(" ")[0]);
    }

    /** What may be deleted first may be created then. */
    @Test
    void whatMayBeTakenAwayMayBeCreatedAnew() throws IOException {
        registry(WEAK, INSTALLER, "DisableMSI", 0);
        preferences(STRONG, "Machine", targeted(item("D", INSTALLER, "DisableMSI", 0)),
                item("C", INSTALLER, "DisableMSI", 2));
        assertEquals("CANNOT_TELL", installer().split(" ")[0]);
    }

    /** What is there already is not created. */
    @Test
    void oneThatOnlyCreatesChangesNothingThatIsSet() throws IOException {
        registry(WEAK, INSTALLER, "DisableMSI", 0);
        preferences(STRONG, "Machine", item("C", INSTALLER, "DisableMSI", 2));
        assertEquals("RIGHT 0 Weak", installer());
        preferences(WEAK, "Machine", item("U", INSTALLER, "DisableMSI", 2));
        assertEquals("WRONG 2 Weak", installer());
        preferences(WEAK, "Machine", targeted(item("D", INSTALLER, "DisableMSI", 2)));
        assertEquals("CANNOT_TELL", installer().split(" ")[0], "then it may be missing, and be made");
    }

    @Test
    void oneOfUsersThatSetsWhatTheComputerHasLeavesNothingOpen() throws IOException {
        registry(WEAK, INSTALLER, "DisableMSI", 0);
        preferences(STRONG, "User", targeted(item("U", INSTALLER, "DisableMSI", 0)));
        assertEquals("RIGHT 0 Weak", shown(verdict("windows-installer", true)));
        preferences(STRONG, "User", targeted(item("U", INSTALLER, "DisableMSI", 2)));
        assertEquals("CANNOT_TELL", verdict("windows-installer", true).state().name());
    }

    @Test
    void aKeyThatIsTakenAwayLeavesRightWhatIsRightWithoutIt() throws IOException {
        registry(WEAK, STORAGE, "Deny_All", 0);
        preferences(STRONG, "Machine",
                "<Registry clsid=\"{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}\" name=\"k\">"
                        + "<Properties action=\"D\" hive=\"HKEY_LOCAL_MACHINE\" key=\"" + STORAGE
                        + "\" name=\"\"/></Registry>");
        assertEquals("RIGHT 0 Weak", storage());
        registry(WEAK, STORAGE, "Deny_All", 1);
        assertEquals("CANNOT_TELL 1 Weak", storage());
    }
}
