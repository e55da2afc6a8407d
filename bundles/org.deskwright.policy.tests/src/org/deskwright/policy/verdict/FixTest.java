package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;
import org.deskwright.policy.template.UserRight.Member;
import org.deskwright.policy.verdict.Fix.Kind;
import org.deskwright.policy.verdict.Fix.Step;
import org.deskwright.policy.verdict.Verdict.About;
import org.junit.jupiter.api.Test;

class FixTest {
    private static final List<String> FILES = List.of("Machine/GptTmpl.inf", "Machine/registry.pol",
            "Machine/Preferences/Registry/Registry.xml", "gpresult.xml", "");

    private static Verdict wrong(Item item, String file) {
        return wrong(item, file, new Member("S-1-5-32-546", ""));
    }

    private static Verdict wrong(Item item, String file, Member other) {
        Held held = switch (item.place()) {
            case Place.Right _ -> Held.by(List.of(new Member("S-1-5-9", ""), other, new Member("S-1-1-0", "")));
            case Place.Service _ -> Held.of("StxhdSvc");
            default -> Held.NOTHING;
        };
        return new Verdict(item, About.GPO, "One", State.WRONG, !file.isEmpty(), "x", "One", file, 8, List.of(), held);
    }

    private static Item item(String id) {
        return Checklist.bundled().items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    /** What the readers of files make of a text; commands are read by nobody here. */
    private static Optional<Gpo> read(Step step, Half half) throws UnreadableException {
        byte[] bytes = step.text().getBytes(StandardCharsets.UTF_8);
        GpoFiles files = new GpoFiles();
        String folder = half == Half.USER ? "User" : "Machine";
        switch (step.kind()) {
            case TEMPLATE -> files.add("Machine/GptTmpl.inf", template(bytes));
            case PREFERENCE -> files.add(folder + "/Preferences/Registry/Registry.xml", PreferenceReader.read(bytes));
            case LGPO -> files.add("fix.txt", LgpoText.read(bytes));
            case REG -> files.add("fix.reg", RegFile.read(bytes));
            case POWERSHELL, APPLY, COMPUTER -> {
                return Optional.empty();
            }
        }
        return Optional.of(files.set().gpos().getFirst());
    }

    private static SecurityTemplate template(byte[] bytes) throws UnreadableException {
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(bytes));
        assertEquals(List.of(), template.problems());
        return template;
    }

    /** What is taken out of the registry says nothing any more, where that is as wanted. */
    private static boolean mends(Item item, Gpo gpo) {
        List<State> states = Verdicts.of(new Checklist("one", List.of(item)), gpo).stream().map(Verdict::state)
                .toList();
        return states.equals(List.of(State.RIGHT)) || states.isEmpty() && item.wish().isMetUnset();
    }

    @Test
    void whatAFixWritesIsReadAndTurnsEachItemGreenWhereverItWasSet() throws UnreadableException {
        List<String> without = new ArrayList<>();
        for (Item item : Checklist.bundled().settings()) {
            if (item.place() instanceof Place.Named) {
                continue;
            }
            for (String file : FILES) {
                Fix fix = Fix.of(wrong(item, file), "the policy");
                assertTrue(fix.editor().startsWith("In One: "), fix.editor());
                if (fix.steps().isEmpty()) {
                    without.add(item.id() + " " + file);
                }
                Half half = item.place() instanceof Place.Registry registry ? registry.half() : Half.COMPUTER;
                for (Step step : fix.steps()) {
                    Optional<Gpo> gpo = read(step, half);
                    assertTrue(gpo.isEmpty() || mends(item, gpo.get()), item.id() + " " + file + " " + step);
                }
            }
        }
        // a certificate is imported, and no template takes back a value that the registry should not have
        assertEquals(List.of(),
                without.stream().map(line -> item(line.substring(0, line.indexOf(' '))).wish())
                        .filter(wish -> !(wish instanceof Wish.Present(boolean present) && present)
                                && !(wish instanceof Wish.NotBits) && !(wish instanceof Wish.NotValues))
                        .toList());
    }

    @Test
    void aGpoIsCalledByItsIdWhereThatIsTold() {
        String id = "{AAAAAAAA-0000-0000-0000-000000000001}";
        for (String file : List.of("Machine/registry.pol", "Machine/Preferences/Registry/Registry.xml")) {
            for (String gpo : List.of(id, "Same " + id)) {
                Verdict verdict = new Verdict(item("windows-installer"), About.GPO, gpo, State.WRONG, true, "2", gpo,
                        file, 8, List.of(), Held.NOTHING);
                String text = Fix.of(verdict, "").text(Kind.POWERSHELL);
                assertTrue(text.contains(" -Guid '" + id + "' ") && !text.contains(" -Name "), text);
            }
        }
    }

    /** An export of a computer, or of an editor, is called by its file; no command finds a GPO of that name. */
    @Test
    void filesThatAreNoGpoGetNoCommandForOne() {
        for (String file : List.of("export.reg", "kept/lgpo.txt")) {
            String gpo = file.substring(file.indexOf('/') + 1);
            Fix fix = Fix.of(new Verdict(item("windows-installer"), About.GPO, gpo, State.WRONG, true, "2", gpo, file,
                    8, List.of(), Held.NOTHING), "the policy");
            assertEquals("", fix.text(Kind.POWERSHELL));
            assertFalse(fix.text(Kind.REG).isEmpty());
            assertTrue(fix.editor().startsWith("In the policy of " + gpo + ": Computer Configuration"), fix.editor());
        }
        Fix nameless = Fix.of(new Verdict(item("windows-installer"), About.GPO, "", State.WRONG, true, "2", "",
                "registry.pol", 8, List.of(), Held.NOTHING), "the policy");
        assertEquals("", nameless.text(Kind.POWERSHELL));
    }

    /** As secedit writes them. */
    @Test
    void anExportOfSecuritySettingsIsMendedByATemplate() {
        Fix fix = Fix.of(new Verdict(item("banner-text"), About.GPO, "secpol.txt", State.WRONG, true, "Hello",
                "secpol.txt", "secpol.txt", 8, List.of(), Held.NOTHING), "the policy");
        assertTrue(fix.text(Kind.TEMPLATE).endsWith("\\LegalNoticeText=7,\r\n"), fix.toString());
        assertEquals("", fix.text(Kind.POWERSHELL) + fix.text(Kind.LGPO));
    }

    @Test
    void whoeverIsToBeAddedIsToldByName() {
        Fix fix = Fix.of(wrong(item("remote-logon"), "GptTmpl.inf"), "");
        assertTrue(fix.editor().contains("Remote Desktop Users (S-1-5-32-555)"), fix.editor());
        assertTrue(Required.of(item("remote-logon")).contains("Remote Desktop Users (S-1-5-32-555)"));
        assertEquals("Domain Computers (S-1-5-21-312244633-367206452-458580585-515)",
                Judge.shown(List.of(new Member("S-1-5-21-312244633-367206452-458580585-515", ""))));
    }

    @Test
    void itChangesThePlaceThatWins() {
        Item banner = item("banner-text");
        Fix template = Fix.of(wrong(banner, "Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf"), "");
        assertEquals("", template.text(Kind.POWERSHELL) + template.text(Kind.LGPO));
        assertTrue(template.text(Kind.TEMPLATE).endsWith("\\LegalNoticeText=7,\r\n"));
        assertTrue(template.text(Kind.APPLY).contains("/areas SECURITYPOLICY"));
        Fix registry = Fix.of(wrong(banner, "Machine/registry.pol"), "");
        assertTrue(Fix.of(wrong(item("fast-user-switching"), "Machine/registry.pol"), "").editor()
                .endsWith(" > Hide entry points for Fast User Switching: Disabled."));
        assertTrue(Fix.of(wrong(item("windows-installer"), "Machine/registry.pol"), "").editor()
                .endsWith(" > Turn off Windows Installer: Enabled, with Never."));
        assertEquals("", registry.text(Kind.TEMPLATE));
        assertTrue(registry.text(Kind.POWERSHELL).startsWith("Remove-GPRegistryValue -Name 'One'"));
        Fix preferences = Fix.of(wrong(item("web-access-driver"), "Machine/Preferences/Registry/Registry.xml"), "");
        assertTrue(preferences.text(Kind.POWERSHELL).contains("Set-GPPrefRegistryValue -Name 'One' -Context Computer"));
        assertFalse(preferences.text(Kind.PREFERENCE).isEmpty());
        Fix preferred = Fix.of(wrong(item("windows-installer"), "P/User/Preferences/Registry/Registry.xml"), "");
        assertTrue(
                preferred.editor()
                        .contains("User Configuration > Preferences > Windows Settings > Registry > "
                                + "DisableMSI (HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\Installer)"),
                preferred.editor());
        assertTrue(Fix.of(wrong(banner, "Machine/Preferences/Registry/Registry.xml"), "").editor()
                .endsWith("take the item out."));
    }

    @Test
    void whoeverHasARightKeepsIt() {
        Member other = new Member("", "EXAMPLE\\Desk");
        assertTrue(Fix.of(wrong(item("network-logon"), "GptTmpl.inf", other), "").text(Kind.TEMPLATE)
                .endsWith("SeNetworkLogonRight = *S-1-5-9,EXAMPLE\\Desk,*S-1-1-0,*S-1-5-32-545\r\n"));
        assertTrue(Fix.of(wrong(item("network-logon-denied"), "GptTmpl.inf", other), "").text(Kind.TEMPLATE)
                .endsWith("SeDenyNetworkLogonRight = *S-1-5-9,EXAMPLE\\Desk\r\n"));
    }

    private static Verdict named(Item item, String gpo, String service, String found) {
        return new Verdict(item, About.GPO, gpo, State.WRONG, true, found, gpo, "Machine/registry.pol", 8, List.of(),
                Held.of(service));
    }

    @Test
    void theMarksThatAShellTakesForQuotesAreDoubled() {
        String text = Fix.of(named(item("windows-installer"), "Sales\u2019; calc; \u2019'\u201B", "", "1"), "")
                .text(Kind.POWERSHELL);
        assertTrue(text.startsWith(
                "Set-GPRegistryValue -Name 'Sales\u2019\u2019; calc; \u2019\u2019''\u201B\u201B' -Key "), text);
    }

    @Test
    void aServiceOfAnOddNameIsInNoLineThatAShellWouldReplaceSomethingIn() {
        Item service = item("web-access-service");
        Fix fix = Fix.of(named(service, "One", "stxhd\"; calc; \"", "manual"), "");
        assertEquals("Set-Service -Name 'stxhd\"; calc; \"' -StartupType Disabled\r\n", fix.text(Kind.COMPUTER));
        assertEquals("", fix.text(Kind.TEMPLATE) + fix.text(Kind.APPLY));
        assertFalse(Fix.of(named(service, "One", "stxhd$(calc)", "manual"), "").text(Kind.COMPUTER).contains("sc.exe"));
        assertEquals(List.of(),
                Fix.of(wrong(item("network-logon"), "GptTmpl.inf", new Member("", "a,*S-1-1-0")), "").steps());
    }

    @Test
    void noNameBeginsALineOrEndsAText() {
        List<Item> items = List.of(item("windows-installer"), item("web-access-service"), item("drives-hidden"),
                item("removable-all"));
        Random random = new Random(8);
        String letters = "aB\\ '\"`$;&|%\u2018\u2019\u201A\u201B\r\n\u0000\u001B\u0085\u2028\u202E";
        for (int i = 0; i < 800; i++) {
            StringBuilder name = new StringBuilder("n");
            for (int j = random.nextInt(6); j >= 0; j--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Item item : items) {
                Fix fix = Fix.of(named(item, name.toString(), name.toString(), "12"), "");
                assertEquals(1, fix.editor().lines().count());
                fix.steps().forEach(step -> assertHolds(step, name.toString()));
            }
        }
    }

    /** That a shell finds nothing of a name outside its texts, and as many lines as there are commands. */
    private static void assertHolds(Step step, String name) {
        assertTrue(step.text().chars()
                .allMatch(letter -> letter >= ' ' && letter != 0x85 || letter == '\r' || letter == '\n'), name);
        if (step.kind() == Kind.POWERSHELL || step.kind() == Kind.COMPUTER) {
            String outside = step.text()
                    .replaceAll("['\u2018-\u201B](?:[^'\u2018-\u201B]|['\u2018-\u201B]{2})*['\u2018-\u201B]", "");
            assertTrue(outside.matches("[\\w .=\"|\r\n\\-]*"), step.text());
            assertEquals(step.text().lines().count(),
                    step.text().lines().filter(line -> line.matches("(Set|Remove|Get)-.*|sc\\.exe .*")).count());
        }
    }

    @Test
    void aPreferenceOfUsersIsMendedInTheirHalf() {
        Item item = item("windows-installer");
        for (String half : List.of("User", "Machine")) {
            String text = Fix.of(wrong(item, "P/" + half + "/Preferences/Registry/Registry.xml"), "")
                    .text(Kind.POWERSHELL);
            assertTrue(
                    text.contains(
                            " -Context " + (half.equals("User") ? "User" : "Computer") + " -Key 'HKEY_LOCAL_MACHINE\\"),
                    text);
        }
    }

    @Test
    void otherDrivesStayHidden() {
        Fix fix = Fix.of(named(item("drives-hidden"), "One", "", "REG_DWORD 29"), "");
        assertTrue(fix.text(Kind.REG).endsWith("\"NoDrives\"=dword:00000011\r\n"), fix.text(Kind.REG));
        assertTrue(fix.editor().endsWith("so that NoDrives is 17."), fix.editor());
        assertTrue(Fix.of(named(item("drives-hidden"), "One", "", "12"), "").text(Kind.REG)
                .endsWith("\"NoDrives\"=-\r\n"));
        assertTrue(Fix.of(named(item("drives-hidden"), "One", "", "4294967295"), "").text(Kind.REG)
                .endsWith("\"NoDrives\"=dword:fffffff3\r\n"));
    }

    @Test
    void aServiceIsNamedWhereItIsKnown() {
        Fix fix = Fix.of(wrong(item("web-access-service"), "GptTmpl.inf"), "");
        assertTrue(fix.text(Kind.TEMPLATE).endsWith("\"StxhdSvc\",4,\"\"\r\n"));
        assertEquals(
                "Set-Service -Name 'StxhdSvc' -StartupType Disabled\r\nsc.exe config \"StxhdSvc\" start= disabled\r\n",
                fix.text(Kind.COMPUTER));
        Verdict unset = new Verdict(item("web-access-service"), About.PLACE, "x", State.CANNOT_TELL, false, "", "", "",
                -1, List.of(), Held.NOTHING);
        assertEquals(List.of(Kind.COMPUTER), Fix.of(unset, "the policy").steps().stream().map(Step::kind).toList());
    }
}
