package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Policies of a small domain as an admin copies them: an export of the directory, and templates as SYSVOL has them. */
final class PolicyFolder {
    private static final String NOTICE = "{00000000-0000-0000-0000-000000000001}";
    static final String DESKS = "{00000000-0000-0000-0000-000000000002}";
    /** Of none, for tests that add one. */
    static final String OTHER = "{00000000-0000-0000-0000-000000000004}";
    static final String LOOSE = "{00000000-0000-0000-0000-000000000003}";
    static final String SYSTEM = "MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    /** A descriptor without a list: nobody is kept from reading and applying. */
    private static final String FOR_ALL = "AQAEgAAAAAAAAAAAAAAAAAAAAAA=";

    private PolicyFolder() {
    }

    /** Three policies: two with links, one of these to two OUs, and one without. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("links.ldf"),
                container("DC=example,DC=com", "domainDNS", "")
                        + container("OU=Cloud,DC=example,DC=com", "organizationalUnit", link(NOTICE, 2))
                        + container("OU=Desks,OU=Cloud,DC=example,DC=com", "organizationalUnit",
                                link(DESKS, 0) + "gPOptions: 1\n")
                        + container("OU=Offices,DC=example,DC=com", "organizationalUnit", link(NOTICE, 1))
                        + policy(NOTICE, "Company notice") + policy(DESKS, "WorkSpaces desktops"));
        template(folder, NOTICE, "[Privilege Rights]\nSeNetworkLogonRight = *S-1-5-32-544\n[Registry Values]\n" + SYSTEM
                + "\\LegalNoticeText=7,Authorised users only\n");
        template(folder, DESKS, "[Registry Values]\n" + SYSTEM + "\\LegalNoticeText=7,\n" + SYSTEM
                + "\\DontDisplayLastUserName=4,0\n" + SYSTEM + "\\DisableCAD=4,0\n");
        template(folder, LOOSE, "[Registry Values]\n" + SYSTEM + "\\DisableCAD=4,1\n");
    }

    /**
     * Answers of AWS: one computer, by DCV.
     *
     * @param certificates whether users of its directory sign in with them
     */
    static void dcv(Path folder, String certificates) throws IOException {
        Files.writeString(folder.resolve("workspaces.json"), """
                {"Workspaces": [{"WorkspaceId": "ws-000000001", "DirectoryId": "d-0000000001", "UserName": "ann",
                "State": "AVAILABLE", "BundleId": "wsb-000000001", "ComputerName": "PC-A",
                "WorkspaceProperties": {"Protocols": ["WSP"], "OperatingSystemName": "WINDOWS_11"}}]}
                """);
        Files.writeString(folder.resolve("directories.json"), """
                {"Directories": [{"DirectoryId": "d-0000000001", "DirectoryName": "example.com",
                "DirectoryType": "AD_CONNECTOR", "State": "REGISTERED", "RegistrationCode": "SLiad+ABC123",
                "CertificateBasedAuthProperties": {"Status": "%s"}}]}
                """.formatted(certificates));
    }

    /**
     * A preference that a policy has.
     *
     * @param half {@code User} or {@code Machine}
     * @param filters that the computer decides by whether it is done; may be empty
     */
    static void preference(Path folder, String gpo, String half, String filters) throws IOException {
        Path place = Files.createDirectories(folder.resolve("Policies/" + gpo + "/" + half + "/Preferences/Registry"));
        Files.writeString(place.resolve("Registry.xml"),
                """
                        <?xml version="1.0" encoding="utf-8"?>
                        <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                        <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="DisableMSI" status="DisableMSI" image="12"
                        changed="2026-01-01 00:00:00" uid="{00000000-0000-0000-0000-000000000009}"><Properties action="U"
                        displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" name="DisableMSI" type="REG_DWORD"
                        key="Software\\Policies\\Microsoft\\Windows\\Installer" value="00000002"/>%s</Registry></RegistrySettings>
                        """
                        .formatted(filters));
    }

    static String container(String dn, String type, String links) {
        return "dn: " + dn + "\nobjectClass: top\nobjectClass: " + type + "\n" + links + "\n";
    }

    static String link(String gpo, int options) {
        return "gPLink: [LDAP://CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com;" + options + "]\n";
    }

    static String policy(String gpo, String name) {
        return "dn: CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com\nobjectClass: top\n"
                + "objectClass: groupPolicyContainer\ncn: " + gpo + "\ndisplayName: " + name
                + "\nflags: 0\nnTSecurityDescriptor:: " + FOR_ALL + "\n\n";
    }

    static void template(Path folder, String gpo, String lines) throws IOException {
        Path place = Files
                .createDirectories(folder.resolve("Policies/" + gpo + "/Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(place.resolve("GptTmpl.inf"),
                "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\nRevision=1\n" + lines,
                StandardCharsets.UTF_16);
    }
}
