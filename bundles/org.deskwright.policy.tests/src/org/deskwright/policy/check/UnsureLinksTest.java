package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.checklist.Checklist;
import org.junit.jupiter.api.Test;

/** What is not known of links, versions and halves of GPOs leaves open what it would change. */
class UnsureLinksTest extends TwoGpos {
    @Test
    void anOuOfWhichNothingWasReadMayWin() throws IOException {
        links(OUTER + ";0", INNER + ";0");
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry("A", "b", 1));
        assertEquals("RIGHT ", inner("windows-installer"));
        assertEquals("CANNOT_TELL", verdict("windows-installer", "CN=WS1,OU=Missing,OU=Outer").state().name());
        links(OUTER + ";2", INNER + ";0");
        assertEquals("RIGHT", verdict("windows-installer", "CN=WS1,OU=Missing,OU=Outer").state().name());
    }

    @Test
    void linksWithoutAnOrderLeaveOpenWhatTheyDisagreeOn() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0), entry(STORAGE, "Deny_All", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        for (String gpo : List.of(OUTER, INNER)) {
            Files.writeString(machine(gpo).resolveSibling("gpreport.xml"),
                    """
                            <?xml version="1.0"?>
                            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                            <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                            <Name>%s</Name><SecurityDescriptor><SDDL xmlns="http://www.microsoft.com/GroupPolicy/Types/Security"
                            >D:(A;;RPCR;;;AU)</SDDL></SecurityDescriptor><LinksTo><SOMName>Both</SOMName>
                            <SOMPath>example.com/Both</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo></GPO>
                            """
                            .formatted(gpo, gpo.equals(OUTER) ? "A" : "B"));
        }
        Files.writeString(folder.resolve("links.ldf"),
                container("DC=example,DC=com", "domainDNS", "").stripTrailing() + "\ngPOptions: 0\n");
        assertEquals("CANNOT_TELL", verdict("windows-installer", "OU=Both").state().name());
        // a third GPO may be linked there, of which there is no report
        assertEquals("CANNOT_TELL", verdict("removable-all", "OU=Both").state().name());
    }

    @Test
    void oneReportTellsNotAllLinksOfAnOu() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/gpreport.xml"),
                """
                        <?xml version="1.0"?>
                        <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                        <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                        <Name>Only</Name><SecurityDescriptor><SDDL xmlns="http://www.microsoft.com/GroupPolicy/Types/Security"
                        >D:(A;;RPCR;;;AU)</SDDL></SecurityDescriptor>
                        <LinksTo><SOMPath>example.com</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo>
                        <LinksTo><SOMPath>example.com/Both</SOMPath><Enabled>true</Enabled><NoOverride>false</NoOverride></LinksTo>
                        </GPO>
                        """
                        .formatted(OUTER));
        registry(OUTER, entry(STORAGE, "Deny_All", 1));
        assertEquals("CANNOT_TELL", verdict("removable-all", "OU=Both").state().name());
        assertEquals("CANNOT_TELL", verdict("banner-text", "OU=Both").state().name());
    }

    private void directory(String from, String to) throws IOException {
        Path links = folder.resolve("links.ldf");
        Files.writeString(links, Files.readString(links).replace(from, to));
    }

    @Test
    void aValueOfOlderFilesMayBeAnotherByNow() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n", "displayName: Inner\nversionNumber: 131074\n");
        Path version = machine(INNER).resolveSibling("GPT.INI");
        Files.writeString(version, "[General]\r\nVersion=131073\r\n");
        String older = "the files of Inner are of an older version than the directory tells";
        assertEquals("CANNOT_TELL " + older + ", so that it may be another by now", inner("windows-installer"));
        assertEquals("CANNOT_TELL " + older + "; no policy that was read sets it", inner("banner-text"));
        PolicyReading reading = PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
        assertEquals(List.of("RIGHT ", "WRONG its files are of an older version than the directory tells"),
                reading.verdicts(Checklist.bundled()).stream()
                        .filter(one -> one.item().id().equals("windows-installer"))
                        .map(one -> one.state() + " " + String.join("; ", one.open())).toList());
        Files.writeString(version, "[General]\r\nVersion=131075\r\n");
        assertEquals("WRONG the files of Inner are of a newer version than the directory tells",
                inner("windows-installer"));
        // only the half of users is older
        Files.writeString(version, "[General]\r\nVersion=65538\r\n");
        assertEquals("WRONG ", inner("windows-installer"));
    }

    @Test
    void halvesOfWhichNothingWasReadMayBeOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        assertEquals("WRONG ", inner("windows-installer"));
        directory("flags: 0\n", "");
        assertEquals("CANNOT_TELL Inner: which of its halves are switched off was not read",
                inner("windows-installer"));
    }

    @Test
    void aGpoThatClientsPassOverDoesNothing() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n", "displayName: Inner\nversionNumber: 65536\ngPCFunctionalityVersion: 2\n");
        Path version = machine(INNER).resolveSibling("GPT.INI");
        Files.writeString(version, "[General]\r\nVersion=65536\r\n");
        assertEquals("RIGHT ", inner("windows-installer"));
        Files.writeString(version, "[General]\r\nVersion=65537\r\n");
        directory("versionNumber: 65536", "versionNumber: 65537");
        assertEquals("WRONG ", inner("windows-installer"));
        directory("gPCFunctionalityVersion: 2", "gPCFunctionalityVersion: 1");
        assertEquals("RIGHT ", inner("windows-installer"));
    }

    @Test
    void whatTheDirectoryListsNoExtensionForMayNotBeDone() throws IOException {
        registry(OUTER, entry(INSTALLER, "DisableMSI", 0));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2));
        directory("displayName: Inner\n",
                "displayName: Inner\ngPCMachineExtensionNames: [{35378EAC-683F-11D2-A89A-00C04FBBC"
                        + "FA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]\n");
        assertEquals("WRONG ", inner("windows-installer"));
        directory("35378EAC", "827D319E");
        assertEquals("CANNOT_TELL the directory does not list the extension that carries it out for Inner",
                inner("windows-installer"));
        registry(INNER, entry("A", "b", 1));
        preferences(INNER, REGISTRY.formatted("U", INSTALLER, "DisableMSI", 2));
        assertEquals("CANNOT_TELL the directory does not list the extension that carries it out for Inner",
                inner("windows-installer"));
        directory("827D319E-683F-11D2-A89A-00C04FBBCFA2", "B087BE9D-ED37-454F-AF9C-04291E351182");
        assertEquals("WRONG ", inner("windows-installer"));
    }
}
