package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;

/** A small file of each kind that policies come in. */
final class PolicySeeds {
    private static final String GPO = "{AAAAAAAA-0000-0000-0000-000000000001}";
    private static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings";
    private static final String DESCRIPTOR = "0100049c00000000000000000000000014000000040034000200000005022800000100000100"
            + "00008ffdacedb3ffd111b41d00a0c968f9390101000000000005" + "0b000000"
            + "0002140094000200010100000000000512000000";
    private static final String LDIF = """
            dn: DC=e,DC=c
            objectClass: domainDNS
            gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=e,DC=c;2]

            dn: OU=a\\, b,DC=e,DC=c
            objectClass: organizationalUnit
            gPOptions: 1
            gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=e,DC=c;0]

            dn: CN=%1$s,CN=Policies,CN=System,DC=e,DC=c
            displayName:: QQ==
            flags: 0
            gPCWQLFilter: [e.c;%1$s;0]
            nTSecurityDescriptor: D:(A;;RPCR;;;AU)(OD;;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;S-1-5-21-1-2-3-4)

            dn: CN=w,OU=a\\, b,DC=e,DC=c
            objectClass: computer
            objectSid: S-1-5-21-1-2-3-4
            primaryGroupID: 515
            memberOf: CN=g,DC=e,DC=c
            """.formatted(GPO);
    private static final String LGPO = "Computer\r\nSoftware\\K\r\nV\r\nDWORD:1\r\n\r\nUser\r\nK\r\n*\r\nDELETEALLVALUES\r\n";

    private PolicySeeds() {
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] result() {
        return bytes(LDIF + "\0" + LGPO);
    }

    /** With the kind that each is taken for. */
    static List<Map.Entry<String, byte[]>> files() {
        List<Map.Entry<String, byte[]>> all = new ArrayList<>();
        one().forEach((kind, bytes) -> all.add(Map.entry(kind, bytes)));
        all.addAll(further());
        return all;
    }

    /** One of each kind. */
    private static Map<String, byte[]> one() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("pol", PolWriter.write(List.of(new RegistryEntry(0, "Software\\K", "V", RegistryData.number(1)),
                new RegistryEntry(0, "K", "**del.V", RegistryData.text(RegistryType.SZ, " ")))));
        all.put("inf", ("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Privilege Rights]\r\nSeX = *S-1-1-0,a\r\n"
                + "[Registry Values]\r\nMACHINE\\K\\V=7,a\",\"b,c\r\n[Service General Setting]\r\n\"s\",4,\"\"\r\n")
                .getBytes(StandardCharsets.UTF_16LE));
        all.put("rsop", bytes("<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\" xmlns:q=\"" + SETTINGS
                + "/Security\"><ComputerResults><Name>A</Name><GPO><Name>n</Name><Path><Identifier>" + GPO
                + "</Identifier></Path><Link><SOMPath>e.c</SOMPath><AppliedOrder>1</AppliedOrder></Link></GPO>"
                + "<ExtensionData><q:UserRightsAssignment><Precedence>1</Precedence><q:Name>SeX</q:Name><q:Member><SID>S-1-1-0"
                + "</SID></q:Member></q:UserRightsAssignment></ExtensionData></ComputerResults></Rsop>"));
        String report = "<GPO xmlns=\"" + SETTINGS
                + "\"><Identifier><Identifier xmlns=\"http://www.microsoft.com/GroupPolicy" + "/Types\">" + GPO
                + "</Identifier></Identifier><Name>n</Name><SecurityDescriptor><SDDL>D:(A;;RPCR;;;AU)</SDDL>"
                + "</SecurityDescriptor><Computer><Enabled>false</Enabled></Computer><LinksTo><SOMPath>e.c/a</SOMPath>"
                + "<Enabled>true</Enabled></LinksTo></GPO>";
        String manifest = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";
        all.put("names", bytes("<mfst:Backups xmlns:mfst=\"" + manifest + "\"><mfst:BackupInst><mfst:GPOGuid><![CDATA["
                + GPO
                + "]]></mfst:GPOGuid><mfst:ID><![CDATA[{1}]]></mfst:ID><mfst:GPODisplayName>m</mfst:GPODisplayName>"
                + "</mfst:BackupInst></mfst:Backups>"));
        all.put("report", report.replace("<GPO", "\uFEFF<GPO").getBytes(StandardCharsets.UTF_16LE));
        all.put("backup", bytes("<GroupPolicyBackupScheme xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations\">"
                + "<GroupPolicyObject><GroupPolicyCoreSettings><ID>" + GPO + "</ID><SecurityDescriptor>" + DESCRIPTOR
                + "</SecurityDescriptor><Options>1</Options><MachineVersionNumber>65537</MachineVersionNumber>"
                + "</GroupPolicyCoreSettings></GroupPolicyObject></GroupPolicyBackupScheme>"));
        all.put("preferences",
                bytes("<RegistrySettings clsid=\"{1}\"><Collection><Registry><Properties action=\"U\" hive=\""
                        + "HKEY_LOCAL_MACHINE\" key=\"K\" name=\"V\" type=\"REG_DWORD\" value=\"0000000A\"/><Filters><FilterOs/>"
                        + "</Filters></Registry></Collection></RegistrySettings>"));
        all.put("audit",
                bytes("Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,"
                        + "Setting Value\r\n,System,\"Logon, other\",{0},Success,,1\r\n"));
        all.put("reg", bytes(
                "Windows Registry Editor Version 5.00\r\n[HKEY_LOCAL_MACHINE\\K]\r\n@=\"a\"\r\n\"V\"=hex(7):61,00,"
                        + "\\\r\n 00,00\r\n\"W\"=-\r\n[-HKEY_CURRENT_USER\\K]\r\n"));
        all.put("lgpo", bytes(LGPO));
        all.put("ldif", bytes(LDIF));
        all.put("json",
                bytes("[{\"DistinguishedName\":\"OU=a,DC=e,DC=c\",\"ObjectClass\":\"organizationalUnit\",\"gPLink\":"
                        + "\"[LDAP://cn=" + GPO
                        + ",cn=policies;0]\",\"nTSecurityDescriptor\":{\"Sddl\":\"D:\"},\"b\":[1,2]}]"));
        all.put("descriptor", HexFormat.of().parseHex(DESCRIPTOR));
        all.put("checklist",
                bytes("{\"schema\":\"deskwright.policy-checklist/1\",\"id\":\"a\",\"items\":[{\"id\":\"a\",\"editor\":"
                        + "\"security\",\"title\":\"t\",\"service\":\"a.*\",\"wants\":{\"notBits\":3},\"path\":\"p\",\"why\":\"w\",\"sources\":[]}]}"));
        all.put("reports", bytes("<report>" + report + report + "</report>"));
        all.put("sddl", bytes("O:BAG:S-1-5-21-1-2-3-512D:PAI(A;CI;CCLCSWRPWPDTLOSDRCWDWO;;;DA)(OD;;CR;"
                + "edacfd8f-ffb3-11d1-b41d-00a0c968f939;;S-1-5-21-1-2-3-4)(A;;0x10;;;AU)"));
        all.put("links", bytes("[LDAP://cn=" + GPO + ",cn=policies,DC=e;2][LDAP://CN=" + GPO + ",DC=e;1]"));
        all.put("gpt", bytes("[General]\r\nVersion=65537\r\n"));
        all.put("template",
                bytes("<policyDefinitions><categories><category name=\"C\" displayName=\"$(string.C)\"/></categories>"
                        + "<policies><policy name=\"P\" key=\"K\" valueName=\"V\"><parentCategory ref=\"C\"/></policy></policies>"
                        + "</policyDefinitions>"));
        all.put("adm",
                bytes("CLASS MACHINE\r\nCATEGORY !!C\r\n  KEYNAME \"K\"\r\n  POLICY !!T\r\n    VALUENAME \"V\"\r\n"
                        + "    VALUEON NUMERIC 1 VALUEOFF NUMERIC 0\r\n    PART \"p\" DROPDOWNLIST\r\n      VALUENAME W\r\n"
                        + "      ITEMLIST\r\n        NAME \"a\" VALUE NUMERIC 2\r\n      END ITEMLIST\r\n    END PART\r\n"
                        + "  END POLICY\r\nEND CATEGORY\r\n[strings]\r\nC=\"c\"\r\nT=\"T\"\r\n"));
        all.put("settings", bytes("<GPO xmlns=\"" + SETTINGS + "\"><Computer><ExtensionData><Extension xmlns:q=\""
                + SETTINGS
                + "/Registry\"><q:Policy><q:Name>n</q:Name><q:State>Enabled</q:State><q:Category>a/b</q:Category>"
                + "<q:CheckBox><q:Name>c</q:Name><q:State>Disabled</q:State></q:CheckBox><q:ListBox><q:Name>l</q:Name>"
                + "<q:Value><q:Element><q:Name>e</q:Name><q:Data>1</q:Data></q:Element></q:Value></q:ListBox>"
                + "<q:DropDownList><q:Name>d</q:Name><q:Value><q:Name>v</q:Name></q:Value></q:DropDownList></q:Policy>"
                + "<q:RegistrySetting><q:KeyPath>K</q:KeyPath><q:Value><q:Name>V</q:Name><q:Number>1</q:Number></q:Value>"
                + "</q:RegistrySetting><q:UserRightsAssignment><q:Name>SeX</q:Name><q:Member><q:Name>a</q:Name></q:Member>"
                + "</q:UserRightsAssignment><q:SecurityOptions><q:KeyName>MACHINE\\\\K\\V</q:KeyName><q:SettingStrings>"
                + "<q:Value>a</q:Value></q:SettingStrings></q:SecurityOptions><q:SystemServices><q:Name>s</q:Name>"
                + "<q:StartupMode>Disabled</q:StartupMode></q:SystemServices></Extension></ExtensionData></Computer>"
                + "</GPO>"));
        return all;
    }

    /** Other shapes that the same readers know. */
    private static List<Map.Entry<String, byte[]>> further() {
        return List.of(
                Map.entry("pol",
                        PolWriter.write(List.of(
                                new RegistryEntry(0, "K", "**delvals.", RegistryData.text(RegistryType.SZ, " ")),
                                new RegistryEntry(0, "K", "**DeleteValues", RegistryData.text(RegistryType.SZ, "a;b")),
                                new RegistryEntry(0, "K", "**DeleteKeys", RegistryData.text(RegistryType.SZ, "a;b")),
                                new RegistryEntry(0, "K", "**SecureKey", RegistryData.number(1)),
                                new RegistryEntry(0, "K", "V", RegistryData.text(RegistryType.SZ, "a;b]"))))),
                Map.entry("inf",
                        bytes("[Unicode]\nUnicode=yes\n[System Access]\nMinimumPasswordAge = 1\nNewGuestName = \"g\"\n"
                                + "[Event Audit]\nAuditLogonEvents = 3\n[Privilege Rights]\nSeX =\n[Version]\n"
                                + "signature=\"$CHICAGO$\"\nRevision=1\n[Registry Values]\nMACHINE\\K\\V=7,\n"
                                + "MACHINE\\K\\W=3,0a,0b\nMACHINE\\K\\X=1,\"a\"\n")),
                Map.entry("rsop", bytes("<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\" xmlns:q=\""
                        + SETTINGS
                        + "/Registry\"><DataType>PlanningData</DataType><UserResults><Name>u</Name><ExtensionData><q:Policy>"
                        + "<Precedence>1</Precedence><q:Name>n</q:Name><q:State>Enabled</q:State><q:Category>a/b"
                        + "</q:Category><q:CheckBox><q:Name>c</q:Name><q:State>Enabled</q:State></q:CheckBox>"
                        + "</q:Policy><q:RegistrySetting><q:KeyPath>K</q:KeyPath><q:Value><q:Name>V</q:Name>"
                        + "<q:Number>1</q:Number></q:Value></q:RegistrySetting></ExtensionData></UserResults></Rsop>")),
                Map.entry("names", bytes(
                        "<BackupInst xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest\"><GPOGuid>"
                                + "<![CDATA[" + GPO
                                + "]]></GPOGuid><GPODomain><![CDATA[e.c]]></GPODomain><GPODisplayName>"
                                + "<![CDATA[n]]></GPODisplayName></BackupInst>")),
                Map.entry("preferences", bytes(
                        "<NTServices clsid=\"{1}\"><NTService><Properties startupType=\"DISABLED\" serviceName=\"s\" "
                                + "serviceAction=\"STOP\"/></NTService></NTServices>")),
                Map.entry("template", bytes(
                        "<policyDefinitionResources><resources><stringTable><string id=\"C\">c</string></stringTable>"
                                + "<presentationTable><presentation id=\"P\"><checkBox refId=\"b\">B</checkBox><listBox "
                                + "refId=\"l\">L</listBox></presentation></presentationTable></resources>"
                                + "</policyDefinitionResources>")),
                Map.entry("template",
                        bytes("<policyDefinitions><policies><policy name=\"P\" class=\"Both\" key=\"K\" presentation=\""
                                + "$(presentation.P)\"><enabledList><item valueName=\"a\"><value><decimal value=\"1\"/></value>"
                                + "</item></enabledList><elements><boolean id=\"b\" valueName=\"B\"><trueValue><string>x</string>"
                                + "</trueValue><falseValue><delete/></falseValue></boolean><list id=\"l\" valuePrefix=\"p\" "
                                + "additive=\"true\"/><multiText id=\"m\" valueName=\"M\"/><decimal id=\"d\" valueName=\"D\"/>"
                                + "<enum id=\"e\" valueName=\"E\"><item displayName=\"i\"><value><decimal value=\"2\"/></value>"
                                + "</item></enum></elements></policy></policies></policyDefinitions>")));
    }
}
