package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Policies of a company with names as long as they become in one, beside those of {@link PolicyFolder}. */
final class CompanyPolicies {
    /** An OU deep in the directory. */
    static final String OU = "WorkSpaces Finance and Controlling Frankfurt (Production)";
    /** The policy that is linked to it. */
    static final String POLICY = "WKS-C-P-0042 Interactive logon: banner, cached credentials and screen lock";
    /** The computer that told its results. */
    static final String COMPUTER = "EXAMPLE\\WSAMZN-0A1B2C3D";

    private static final String ID = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
    private static final String FILTER = "{4A1C6B0E-7E0D-4C58-9A44-3F1B0C2D9E77}";
    private static final String PARENT = "OU=Finance and Controlling,OU=Windows 11 Enterprise multi-session,OU=Cloud,DC=example,DC=com";

    private CompanyPolicies() {
    }

    static void write(Path folder) throws IOException {
        PolicyFolder.write(folder);
        Files.writeString(folder.resolve("links.ldf"),
                PolicyFolder.container("OU=Windows 11 Enterprise multi-session,OU=Cloud,DC=example,DC=com",
                        "organizationalUnit", PolicyFolder.link(PolicyFolder.DESKS, 0))
                        + PolicyFolder.container(PARENT, "organizationalUnit", "")
                        + PolicyFolder.container("OU=" + OU + "," + PARENT, "organizationalUnit",
                                PolicyFolder.link(ID, 0))
                        + "dn: CN=" + FILTER
                        + ",CN=SOM,CN=WMIPolicy,CN=System,DC=example,DC=com\nobjectClass: msWMI-Som\n" + "msWMI-ID: "
                        + FILTER + "\nmsWMI-Name: Only Windows 11 Enterprise multi-session, 24H2 or later\n\n"
                        + PolicyFolder.policy(ID, POLICY).stripTrailing() + "\ngPCWQLFilter: [example.com;" + FILTER
                        + ";0]\nversionNumber: 196613\n\n",
                StandardOpenOption.APPEND);
        PolicyFolder.template(folder, ID,
                "[Privilege Rights]\nSeInteractiveLogonRight = *S-1-5-32-544,*S-1-5-21-1004336348-1177238915-682003330-512\n"
                        + "SeDenyRemoteInteractiveLogonRight = *S-1-5-32-546\n[Registry Values]\n" + PolicyFolder.SYSTEM
                        + "\\LegalNoticeText=7,This system is for the use of authorised users only. Individuals using it"
                        + " without authority are subject to having their activities monitored.\n" + PolicyFolder.SYSTEM
                        + "\\DisableCAD=4,0\n");
        PolicyFolder.preference(folder, ID, "Machine",
                "<Filters><FilterOs bool=\"AND\" not=\"0\" class=\"NT\"/></Filters>");
        PolicyFolder.preference(folder, PolicyFolder.LOOSE, "User", "");
        Files.writeString(folder.resolve("gpresult of a WorkSpace in Frankfurt.xml"), """
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><DataType>LoggedData</DataType><ComputerResults>
                <Name>%s$</Name><SOM>example.com/Cloud</SOM><GPO><Name>%s</Name><Path><Identifier>%s</Identifier></Path>
                <Link><SOMPath>example.com</SOMPath><AppliedOrder>1</AppliedOrder></Link></GPO></ComputerResults></Rsop>
                """.formatted(COMPUTER, POLICY, ID));
        PolicyFolder.dcv(folder, "DISABLED");
        Files.write(folder.resolve("registry.pol"), new byte[]{'P', 'R', 'e', 'g', 1, 0, 0, 0, '[', 0, 'x'});
    }
}
