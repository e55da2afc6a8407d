package org.deskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.check.PolicyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Two GPOs of one right, one of them wrong, and the directory that links them: what tests of commands about policies
 * read.
 */
abstract class PolicyFolder {
    static final String BAD = "{AAAAAAAA-0000-0000-0000-000000000001}";
    static final String GOOD = "{BBBBBBBB-0000-0000-0000-000000000002}";

    @TempDir
    Path folder;

    @BeforeEach
    void policies() throws IOException {
        template(BAD, "SeNetworkLogonRight = *S-1-5-21-1-2-3-515");
        template(GOOD, "SeNetworkLogonRight = *S-1-5-21-1-2-3-513");
        Files.writeString(folder.resolve("links.ldf"), """
                dn: DC=example,DC=com
                objectClass: domainDNS
                gPLink: [LDAP://cn=%1$s,cn=policies,cn=system,DC=example,DC=com;0]

                dn: OU=WorkSpaces,DC=example,DC=com
                objectClass: organizationalUnit
                gPLink: [LDAP://cn=%2$s,cn=policies,cn=system,DC=example,DC=com;0]

                dn: OU=Other,DC=example,DC=com
                objectClass: organizationalUnit

                dn: CN=%1$s,CN=Policies,CN=System,DC=example,DC=com
                displayName: Bad
                flags: 0
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                dn: CN=%2$s,CN=Policies,CN=System,DC=example,DC=com
                displayName: Good
                flags: 0
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)
                """.formatted(BAD, GOOD));
    }

    void template(String id, String right) throws IOException {
        Path security = Files.createDirectories(
                folder.resolve("Policies").resolve(id).resolve("Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(security.resolve("GptTmpl.inf"),
                "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\n[Privilege Rights]\r\n" + right
                        + "\r\n");
    }

    Session run(String... args) {
        return Session.run(folder, List.of(new PolicyReader()), List.of(), false, args);
    }

    static JsonObject json(Session session) {
        return JsonParser.parseString(session.out()).getAsJsonObject();
    }
}
