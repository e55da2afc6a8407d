package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.policy.check.PolicyChecks;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Files of a policy decide the topics of the AWS guide that policies cause, through a whole diagnosis. */
class PolicyTopicsTest {
    private static final Set<String> TOPICS = new TreeSet<>(Set.of("logon_banner", "gpo_security_user_rights",
            "byol_logon_issues", "msi_wont_install", "crash_web_access", "windows_workspace_sleeps_when_idle"));
    private static final String SYSTEM = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";

    @TempDir
    private Path folder;

    private void policy(String template, RegistryEntry... registry) throws IOException {
        Path machine = Files.createDirectories(folder.resolve("Machine"));
        Files.writeString(machine.resolve("GptTmpl.inf"),
                "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\nRevision=1\n"
                        + template.replace("SYSTEM", "MACHINE\\" + SYSTEM));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(List.of(registry)));
    }

    private static RegistryEntry value(String key, String name, int number) {
        return new RegistryEntry(0, key, name, RegistryData.number(number));
    }

    private static RegistryEntry plan(String id) {
        return new RegistryEntry(0, "Software\\Policies\\Microsoft\\Power\\PowerSettings", "ActivePowerScheme",
                RegistryData.text(RegistryType.SZ, id));
    }

    private static RegistryEntry installer(int number) {
        return value("Software\\Policies\\Microsoft\\Windows\\Installer", "DisableMSI", number);
    }

    private static RegistryEntry driver(int number) {
        return value("SYSTEM\\CurrentControlSet\\Services\\spacedeskHookKmode", "Start", number);
    }

    /** Topics of which a check of policies comes to that. */
    private Set<String> topics(String outcome) {
        Session session = Session.run(folder, List.of(new PolicyReader()), List.of(new PolicyChecks()), false,
                "diagnose", ".", "--format", "json");
        List<String> found = new ArrayList<>();
        for (JsonElement one : JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonArray("outcomes")) {
            JsonObject object = one.getAsJsonObject();
            if (object.get("outcome").getAsString().equals(outcome)
                    && object.get("check").getAsString().startsWith("policy.")) {
                object.getAsJsonArray("topics").forEach(topic -> found.add(topic.getAsString()));
            }
        }
        return new TreeSet<>(found);
    }

    @Test
    void whatBreaksWorkSpacesIsFoundForEachTopic() throws IOException {
        policy("""
                [Privilege Rights]
                SeNetworkLogonRight = *S-1-5-32-544
                [Registry Values]
                SYSTEM\\LegalNoticeText=7,Keep out
                SYSTEM\\DisableCAD=4,1
                """, installer(2), driver(3), plan("381b4222-f694-41f0-9685-ff5bb260df2e"));
        Set<String> found = topics("finding");
        found.retainAll(TOPICS);
        assertEquals(TOPICS, found);
    }

    @Test
    void whatIsRightPassesForEachTopic() throws IOException {
        policy("""
                [Privilege Rights]
                SeNetworkLogonRight = *S-1-5-32-545
                [Registry Values]
                SYSTEM\\LegalNoticeText=7,
                SYSTEM\\DisableCAD=4,0
                """, installer(0), driver(4), plan("8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c"));
        assertEquals(Set.of(), topics("finding"));
        Set<String> passed = topics("passed");
        passed.retainAll(TOPICS);
        assertEquals(TOPICS, passed);
    }

    @Test
    void gposAreToldByTheNamesThatPeopleKnow() throws IOException {
        String id = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
        Path machine = Files.createDirectories(folder.resolve("Policies/" + id + "/Machine"));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(List.of(installer(2))));
        String links = """
                dn: DC=example,DC=com
                objectClass: domainDNS

                dn: OU=WorkSpaces,DC=example,DC=com
                objectClass: organizationalUnit
                %2$s

                dn: CN=%1$s,CN=Policies,CN=System,DC=example,DC=com
                objectClass: groupPolicyContainer
                displayName: Installer
                flags: 0
                nTSecurityDescriptor: D:(A;;RPCR;;;AU)

                """;
        for (String link : List.of("gPOptions: 0", "gPLink: [LDAP://CN=" + id + ",CN=Policies,DC=example,DC=com;0]")) {
            Files.writeString(folder.resolve("links.ldf"), links.formatted(id, link));
            String text = Session
                    .run(folder, List.of(new PolicyReader()), List.of(new PolicyChecks()), false, "diagnose", ".")
                    .out();
            assertTrue(text.contains("gpo Installer/windows-installer"), text);
            assertFalse(text.contains("(Installer)") || text.contains("gpo {"), text);
        }
    }

    @Test
    void silenceClearsNoTopic() throws IOException {
        policy("[System Access]\nMinimumPasswordLength = 8\n", value("K", "V", 1));
        assertEquals(Set.of(), topics("finding"));
        assertEquals(Set.of(), topics("passed"));
        Set<String> open = topics("missing-evidence");
        open.retainAll(TOPICS);
        assertEquals(TOPICS, open);
    }
}
