package org.deskwright.benchmarks.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;

/**
 * Backups of GPOs with all files that Windows writes: the two that hold settings, Backup.xml, bkupInfo.xml and
 * gpreport.xml, which tells each setting again with an explanation and takes most of the room, and the list above them.
 */
final class BackupGenerator {
    private static final int REGISTRY = 260;
    private static final int OPTIONS = 40;
    private static final int TRUSTEES = 6;
    private static final String MANIFEST = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";
    private static final String OPERATIONS = "http://www.microsoft.com/GroupPolicy/GPOOperations";
    private static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings";
    private static final String TYPES = "http://www.microsoft.com/GroupPolicy/Types";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    /** As long as explanations are. */
    private static final String EXPLANATION = "Decides how the component behaves on the computers that it applies to. "
            .repeat(4);
    private static final String DESCRIPTOR = "01 00 04 9c 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 04 00 34 00 02 00 "
            + "00 00 05 02 28 00 00 01 00 00 01 00 00 00 8f fd ac ed b3 ff d1 11 b4 1d 00 a0 c9 68 f9 39 01 01 00 00 00 00 00 "
            + "05 0b 00 00 00 00 02 14 00 94 00 02 00 01 01 00 00 00 00 00 05 12 00 00 00";

    private BackupGenerator() {
    }

    static void write(Path folder, int gpos) throws IOException {
        Random random = new Random(20261126);
        StringBuilder list = new StringBuilder(
                "<mfst:Backups xmlns:mfst=\"" + MANIFEST + "\" xmlns=\"" + MANIFEST + "\" mfst:version=\"1.0\">");
        for (int i = 0; i < gpos; i++) {
            String backup = id(random);
            String gpo = id(random);
            String info = "<GPOGuid><![CDATA[" + gpo + "]]></GPOGuid><GPODomain><![CDATA[example.com]]></GPODomain>"
                    + "<BackupTime><![CDATA[2026-11-26T08:00:00]]></BackupTime><ID><![CDATA[" + backup
                    + "]]></ID><Comment/><GPODisplayName><![CDATA[GPO " + i + "]]></GPODisplayName></BackupInst>";
            list.append("<BackupInst>").append(info);
            Path home = folder.resolve("backups").resolve(backup);
            Path machine = home.resolve("DomainSysvol/GPO/Machine");
            Path security = Files.createDirectories(machine.resolve("microsoft/windows nt/SecEdit"));
            Files.writeString(home.resolve("bkupInfo.xml"), "<BackupInst xmlns=\"" + MANIFEST + "\">" + info);
            Files.writeString(home.resolve("Backup.xml"), backup(gpo, "GPO " + i));
            List<RegistryEntry> entries = entries(random);
            Files.write(machine.resolve("registry.pol"), PolWriter.write(entries));
            Files.write(security.resolve("GptTmpl.inf"), template(random).getBytes(StandardCharsets.UTF_16LE));
            Files.write(home.resolve("gpreport.xml"),
                    report(gpo, "GPO " + i, entries).getBytes(StandardCharsets.UTF_16LE));
        }
        Files.writeString(folder.resolve("backups/manifest.xml"), list.append("</mfst:Backups>"));
        Files.createFile(folder.resolve("complete"));
    }

    private static String id(Random random) {
        return "{" + new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase() + "}";
    }

    private static String backup(String id, String name) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><GroupPolicyBackupScheme "
                + "xmlns:bkp=\"" + OPERATIONS + "\" xmlns=\"" + OPERATIONS + "\"><GroupPolicyObject><SecurityGroups>");
        for (int i = 0; i < 2 * TRUSTEES; i++) {
            out.append("<Group bkp:Source=\"FromDACL\"><Sid><![CDATA[S-1-5-21-1-2-3-").append(i)
                    .append("]]></Sid><SamAccountName><![CDATA[Group ").append(i)
                    .append("]]></SamAccountName><Type><![CDATA[GlobalGroup]]></Type><NetBIOSDomainName><![CDATA[EXAMPLE]]>"
                            + "</NetBIOSDomainName><DnsDomainName><![CDATA[example.com]]></DnsDomainName><UPN/></Group>");
        }
        return out.append("</SecurityGroups><FilePaths/><GroupPolicyCoreSettings><ID><![CDATA[").append(id)
                .append("]]></ID><Domain><![CDATA[example.com]]></Domain><SecurityDescriptor>").append(DESCRIPTOR)
                .append("</SecurityDescriptor><DisplayName><![CDATA[").append(name)
                .append("]]></DisplayName><Options><![CDATA[1]]></Options><UserVersionNumber><![CDATA[0]]></UserVersionNumber>"
                        + "<MachineVersionNumber><![CDATA[65537]]></MachineVersionNumber><WMIFilter/></GroupPolicyCoreSettings>"
                        + "</GroupPolicyObject></GroupPolicyBackupScheme>")
                .toString();
    }

    private static String report(String id, String name, List<RegistryEntry> entries) {
        StringBuilder out = new StringBuilder(
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<GPO xmlns:xsi=\"" + INSTANCE + "\" xmlns=\""
                        + SETTINGS + "\">\r\n  <Identifier>\r\n    <Identifier xmlns=\"" + TYPES + "\">")
                .append(id)
                .append("</Identifier>\r\n    <Domain xmlns=\"" + TYPES + "\">example.com</Domain>\r\n"
                        + "  </Identifier>\r\n  <Name>")
                .append(name)
                .append("</Name>\r\n  <SecurityDescriptor>\r\n    <SDDL xmlns=\"" + TYPES
                        + "/Security\">O:DAG:DAD:PAI(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)(A;CI;LCRPLORC;;;AU)"
                        + "</SDDL>\r\n    <Permissions xmlns=\"" + TYPES + "/Security\">\r\n");
        for (int i = 0; i < TRUSTEES; i++) {
            out.append("      <TrusteePermissions>\r\n        <Trustee>\r\n          <SID xmlns=\"" + TYPES
                    + "\">S-1-5-21-1-2-3-").append(i)
                    .append("</SID>\r\n        </Trustee>\r\n        <Type xsi:type=\""
                            + "PermissionType\">\r\n          <PermissionType>Allow</PermissionType>\r\n        </Type>\r\n"
                            + "        <Inherited>false</Inherited>\r\n        <AccessMask>0</AccessMask>\r\n"
                            + "      </TrusteePermissions>\r\n");
        }
        out.append("    </Permissions>\r\n  </SecurityDescriptor>\r\n  <Computer>\r\n    <Enabled>true</Enabled>\r\n"
                + "    <ExtensionData>\r\n      <Extension xmlns:q1=\"" + SETTINGS
                + "/Security\" xsi:type=\"q1:SecuritySettings\">\r\n");
        for (int i = 0; i < OPTIONS; i++) {
            out.append(
                    "        <q1:SecurityOptions>\r\n          <q1:KeyName>MACHINE\\System\\CurrentControlSet\\Control\\"
                            + "Lsa\\Option")
                    .append(i)
                    .append("</q1:KeyName>\r\n          <q1:SettingNumber>1</q1:SettingNumber>\r\n"
                            + "          <q1:Display>\r\n            <q1:Name>Option of security</q1:Name>\r\n            <q1:Units />\r\n"
                            + "            <q1:DisplayBoolean>true</q1:DisplayBoolean>\r\n          </q1:Display>\r\n"
                            + "        </q1:SecurityOptions>\r\n");
        }
        out.append(
                "      </Extension>\r\n      <Name>Security</Name>\r\n    </ExtensionData>\r\n    <ExtensionData>\r\n"
                        + "      <Extension xmlns:q2=\"" + SETTINGS
                        + "/Registry\" xsi:type=\"q2:RegistrySettings\">\r\n");
        for (RegistryEntry entry : entries) {
            out.append("        <q2:Policy>\r\n          <q2:Name>Configure ").append(entry.value())
                    .append("</q2:Name>\r\n          <q2:State>Enabled</q2:State>\r\n          <q2:Explain>")
                    .append(EXPLANATION)
                    .append("</q2:Explain>\r\n          <q2:Supported>Windows 10</q2:Supported>\r\n"
                            + "          <q2:Category>")
                    .append(entry.key()).append("</q2:Category>\r\n        </q2:Policy>\r\n");
        }
        return out
                .append("      </Extension>\r\n      <Name>Registry</Name>\r\n    </ExtensionData>\r\n  </Computer>\r\n"
                        + "  <User>\r\n    <Enabled>true</Enabled>\r\n  </User>\r\n  <LinksTo>\r\n    <SOMName>WorkSpaces</SOMName>\r\n"
                        + "    <SOMPath>example.com/WorkSpaces</SOMPath>\r\n    <Enabled>true</Enabled>\r\n"
                        + "    <NoOverride>false</NoOverride>\r\n  </LinksTo>\r\n</GPO>")
                .toString();
    }

    /** Of keys that many GPOs have in common, as in a domain. */
    private static List<RegistryEntry> entries(Random random) {
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = 0; i < REGISTRY; i++) {
            int key = random.nextInt(400);
            RegistryData data = random.nextInt(4) == 0
                    ? RegistryData.text(RegistryType.SZ, "\\\\server" + random.nextInt(99) + "\\share" + i)
                    : RegistryData.number(random.nextInt(5));
            entries.add(new RegistryEntry(0, "Software\\Policies\\Microsoft\\Windows\\Component" + key, "Setting" + i,
                    data));
        }
        // half of what the checklist asks for, right or wrong
        for (Item item : Checklist.bundled().items()) {
            if (item.place() instanceof Place.Registry place && place.half() != Half.USER && random.nextBoolean()) {
                entries.set(random.nextInt(REGISTRY),
                        new RegistryEntry(0, place.key(), place.value(), RegistryData.number(random.nextInt(2))));
            }
        }
        return entries;
    }

    private static String template(Random random) {
        StringBuilder out = new StringBuilder("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Registry Values]\r\n");
        for (int i = 0; i < OPTIONS; i++) {
            out.append("MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\Option").append(i).append("=4,")
                    .append(random.nextInt(3)).append("\r\n");
        }
        return out.append("[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544,*S-1-5-32-545\r\n")
                .append("SeDenyNetworkLogonRight = *S-1-5-32-546\r\nSeInteractiveLogonRight = *S-1-5-32-544\r\n")
                .append("[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n").toString();
    }
}
