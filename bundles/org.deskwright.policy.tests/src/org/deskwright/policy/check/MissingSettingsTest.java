package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.live.UnreadFiles;
import org.junit.jupiter.api.Test;

/** What is not known of the settings of a GPO proves nothing right or wrong. */
class MissingSettingsTest extends TwoGpos {
    private static final String ADMX = """
            <policyDefinitions revision="1.0" schemaVersion="1.0"><categories><category name="c" displayName="C"/></categories>
            <policies/></policyDefinitions>
            """;

    @Test
    void whatStandsBehindACutIsNotTakenForUnset() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"));
        byte[] whole = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        Files.write(machine(INNER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 30));
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("removable-all"));
        assertEquals(
                "CANNOT_TELL its file could not be read from byte 270 on, where a later entry may set it anew or take"
                        + " it away",
                inner("windows-installer"));
    }

    @Test
    void aValueBehindABrokenPlaceHolds() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1), entry(INSTALLER, "DisableMSI", 2), entry(INSTALLER, "DisableMSI", 0));
        byte[] bytes = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        bytes[8] = 0;
        Files.write(machine(INNER).resolve("registry.pol"), bytes);
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void whatNobodyKnowsOfAKeyLeavesOnlyThatAndWhatIsBelowOpen() throws IOException {
        registry(OUTER, entry(STORAGE, "Deny_All", 1), entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "**forget", 1));
        assertEquals("CANNOT_TELL an entry of Inner does something to the key that is not known",
                inner("removable-all"));
        assertEquals(
                "CANNOT_TELL an entry of Inner does something to the key that is not known; no policy that was read"
                        + " sets it",
                inner("removable-disks-read"));
        assertEquals("RIGHT ", inner("banner-text"));
        registry(INNER, entry(STORAGE, "**forget", 1), entry(STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"));
        registry(INNER, entry(STORAGE, "Deny_All", 1), entry("Software\\Policies", "**forget", 1));
        assertEquals("CANNOT_TELL a later entry of its file, at byte 170, does **forget, which is not known",
                inner("removable-all"));
    }

    @Test
    void theStrongerThatWasReadWinsOverWhatIsMissingOfTheWeaker() throws IOException {
        registry(OUTER, entry("A", "b", 1), entry("A", "c", 1));
        byte[] whole = Files.readAllBytes(machine(OUTER).resolve("registry.pol"));
        Files.write(machine(OUTER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 10));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void aFileOfAVersionThatIsNotKnownIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        byte[] other = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        other[4] = 2;
        Files.write(machine(INNER).resolve("registry.pol"), other);
        Files.writeString(machine(INNER).resolveSibling("GPT.INI"), "[General]\r\nVersion=3\r\n");
        assertEquals("CANNOT_TELL", inner("removable-all").split(" ")[0]);
    }

    @Test
    void whatTheDomainDidNotGiveIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        assertEquals("RIGHT ", inner("banner-text"));
        note(INNER, "Adm/system.adm", "cannot be read: STATUS_ACCESS_DENIED");
        assertEquals("RIGHT ", inner("banner-text"), "a template sets nothing");
        note(INNER, "Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf", "cannot be read: STATUS_ACCESS_DENIED");
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("banner-text"));
        assertEquals(
                List.of("Policies/" + INNER + "/Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf: in the domain,"
                        + " cannot be read: STATUS_ACCESS_DENIED"),
                read().problems().stream().map(problem -> problem.source() + ": " + problem.reason()).toList());
        assertEquals("RIGHT ", inner("windows-installer"));
        for (String late : List.of("", "Machine/Preferences/Registry/Registry.xml")) {
            note(INNER, late, "the rest cannot be read: the connection was closed");
            assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
            assertEquals("CANNOT_TELL", inner("windows-installer").split(" ")[0], "preferences write over all others");
        }
    }

    private void note(String gpo, String path, String reason) throws IOException {
        Files.write(machine(gpo).resolveSibling(UnreadFiles.FILE),
                new UnreadFiles(List.of(new UnreadFiles.Entry(path, reason))).written());
    }

    @Test
    void aTemplateThatCouldNotBeReadIsNotMissed() throws IOException {
        registry(INNER, entry("Software\\Policies\\Amazon\\WSP", "x", 1));
        assertEquals("CANNOT_TELL", template());
        Path store = Files.createDirectories(folder.resolve("Policies/PolicyDefinitions"));
        Files.createDirectories(machine(INNER).resolveSibling("Adm"));
        Files.writeString(machine(INNER).resolveSibling("Adm/system.adm"), "CLASS MACHINE\nCATEGORY x\nEND CATEGORY\n");
        assertEquals("CANNOT_TELL", template(), "the editor has others of its own");
        Files.writeString(store.resolve("other.admx"), ADMX);
        assertEquals("WRONG", template());
        Files.write(store.resolve(UnreadFiles.FILE),
                new UnreadFiles(List.of(new UnreadFiles.Entry("wsp.admx", "cannot be read: STATUS_ACCESS_DENIED")))
                        .written());
        assertEquals("CANNOT_TELL", template());
        Files.delete(store.resolve(UnreadFiles.FILE));
        Files.writeString(store.resolve("wsp.admx"), ADMX.substring(0, 60));
        assertEquals("CANNOT_TELL", template());
        Files.writeString(store.resolve("wsp.admx"), ADMX);
        assertEquals("RIGHT", template());
    }

    private String template() throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        return reading.templates(reading.asked(Checklist.bundled())).stream()
                .filter(one -> one.item().id().equals("dcv-template")).findFirst().orElseThrow().state().name();
    }

    private void template(String gpo, String lines, Charset charset) throws IOException {
        Path home = Files.createDirectories(machine(gpo).resolve("Microsoft/Windows NT/SecEdit"));
        Files.write(home.resolve("GptTmpl.inf"), ("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\nRevision=1\r\n" + lines).getBytes(charset));
    }

    @Test
    void aReportThatNamesPoliciesNoTemplateTellsOfIsNoSilence() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        Path home = Files.createDirectories(folder.resolve("report"));
        Files.writeString(home.resolve("gpreport.xml"),
                """
                        <?xml version="1.0"?>
                        <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                        <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                        <Name>Inner</Name><Computer><Enabled>true</Enabled><ExtensionData>
                        <Extension xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Registry"><q:Policy>
                        <q:Name>All Removable Storage classes: Deny all access</q:Name><q:State>Enabled</q:State>
                        <q:Category>System/Removable Storage Access</q:Category></q:Policy></Extension></ExtensionData></Computer>
                        </GPO>
                        """
                        .formatted(INNER));
        assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                inner("removable-all"));
    }

    @Test
    void aTemplateThatIsCutWithinALineTellsNothingOfItNorOfWhatStoodBehind() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            template(INNER, "[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544\r\n"
                    + "SeDenyNetworkLogonRight = *S-1-5-11,*S-1-5-32-", charset);
            assertEquals("WRONG ", inner("network-logon"));
            assertEquals("CANNOT_TELL its file ends within this line, as one that was cut off",
                    inner("network-logon-denied"));
            assertEquals("CANNOT_TELL not all settings of Inner could be read; no policy that was read sets it",
                    inner("local-logon-denied"));
        }
    }

    @Test
    void preferencesThatCouldNotBeReadMayWriteOverEveryPolicy() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 0));
        String whole = REGISTRY.formatted("U", INSTALLER, "DisableMSI", 2);
        preferences(OUTER, whole);
        assertEquals("WRONG ", inner("windows-installer"));
        preferences(OUTER, whole.substring(0, whole.length() - 30));
        assertEquals("CANNOT_TELL not all settings of Outer could be read", inner("windows-installer"));
    }

    private List<String> problems() throws IOException {
        return new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {})
                .problems().stream().map(problem -> problem.line().replaceFirst(".*/", "")).toList();
    }

    @Test
    void aFileWithoutItsHeaderIsNoPolicyWithoutSettings() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER);
        assertEquals("RIGHT ", inner("banner-text"));
        assertEquals(List.of(), problems());
        Path pol = machine(INNER).resolve("registry.pol");
        Files.write(pol, new byte[0]);
        assertEquals("CANNOT_TELL the settings of Inner were not read; no policy that was read sets it",
                inner("banner-text"));
        assertEquals(List.of("registry.pol: at byte 0: is empty, without even the 8 bytes that a Registry.pol of no"
                + " setting has; what clients make of that is not known; copy the file anew, from SYSVOL or by backing"
                + " up the GPO again"), problems());
        Files.write(pol, new byte[]{'P', 'R', 'e', 'g', 1});
        assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
        assertEquals(
                List.of("registry.pol: at byte 5: ends after 5 of the 8 bytes of its header; what clients make of"
                        + " that is not known; copy the file anew, from SYSVOL or by backing up the GPO again"),
                problems());
        Files.write(pol, new byte[100]);
        assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0]);
        registry(INNER);
        for (String other : List.of("Microsoft/Windows NT/SecEdit/GptTmpl.inf", "Preferences/Registry/Registry.xml")) {
            Path file = machine(INNER).resolve(other);
            Files.createDirectories(file.getParent());
            for (byte[] bytes : List.of(new byte[0], "what no reader knows\r\n".getBytes(StandardCharsets.UTF_8),
                    "<other><one/></other>".getBytes(StandardCharsets.UTF_8), new byte[600])) {
                Files.write(file, bytes);
                assertEquals("CANNOT_TELL", inner("banner-text").split(" ")[0], () -> other + " of " + bytes.length);
                assertFalse(problems().isEmpty(), () -> other + " of " + bytes.length);
            }
            Files.delete(file);
        }
    }

    @Test
    void aTemplateIsReadByItsPlaceWithoutTheSectionThatOthersAreKnownBy() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        template(INNER, "[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544\r\n", StandardCharsets.UTF_8);
        Path file = machine(INNER).resolve("Microsoft/Windows NT/SecEdit/GptTmpl.inf");
        String whole = Files.readString(file);
        assertEquals("WRONG ", inner("network-logon"));
        Files.writeString(file, whole.substring(whole.indexOf("[Privilege")));
        assertEquals("WRONG ", inner("network-logon"));
    }

    /** What secedit exports has its version last, which is far behind where a file is known. */
    @Test
    void aLongTemplateIsKnownByItsFirstSectionAndALogThatQuotesOneIsNone() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        String keys = "\"MACHINE\\SOFTWARE\\Key\",0,\"D:PAR(A;CI;KA;;;BA)\"\r\n".repeat(2_000);
        String export = "; exported\r\n[Unicode]\r\nUnicode=yes\r\n[Registry Keys]\r\n" + keys
                + "[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544\r\n[Version]\r\n"
                + "signature=\"$CHICAGO$\"\r\nRevision=1\r\n";
        Path file = Files.createDirectories(machine(INNER).resolve("Microsoft/Windows NT/SecEdit"))
                .resolve("GptTmpl.inf");
        Files.write(file, ("\uFEFF" + export).getBytes(StandardCharsets.UTF_16LE));
        assertEquals("WRONG ", inner("network-logon"));
        for (String name : List.of("a.inf", "a.log")) {
            assertTrue(PolicyFileKind.of(name, export.getBytes(StandardCharsets.UTF_8), export).isPresent());
            String quoted = "2026-11-20 10:00:00 INFO read:\n" + export;
            assertEquals(Optional.empty(), PolicyFileKind.of(name, quoted.getBytes(StandardCharsets.UTF_8), quoted));
        }
    }
}
