package org.deskwright.policy.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two OUs within each other with one GPO each, and what is reckoned for the inner. */
abstract class TwoGpos {
    static final String OUTER = "{00000000-0000-0000-0000-000000000001}";
    static final String INNER = "{00000000-0000-0000-0000-000000000002}";
    static final String STORAGE = "Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";
    static final String INSTALLER = "Software\\Policies\\Microsoft\\Windows\\Installer";
    static final String LOOPBACK = "Software\\Policies\\Microsoft\\Windows\\System";
    /** A preference by its action, key, name and number. */
    static final String REGISTRY = """
            <?xml version="1.0" encoding="utf-8"?>
            <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
            <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v"><Properties action="%s"
            hive="HKEY_LOCAL_MACHINE" key="%s" name="%s" type="REG_DWORD" value="%08x"/></Registry>
            </RegistrySettings>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void links() throws IOException {
        links(OUTER + ";0", INNER + ";0");
    }

    void links(String outer, String inner) throws IOException {
        Files.writeString(folder.resolve("links.ldf"),
                container("DC=example,DC=com", "domainDNS", "")
                        + container("OU=Outer,DC=example,DC=com", "organizationalUnit", outer)
                        + container("OU=Inner,OU=Outer,DC=example,DC=com", "organizationalUnit", inner)
                        + policy(OUTER, "Outer") + policy(INNER, "Inner"));
    }

    static String container(String dn, String type, String link) {
        return "dn: " + dn + "\nobjectClass: " + type + "\n" + (link.isEmpty()
                ? ""
                : "gPLink: [LDAP://CN=" + link.replace(";", ",CN=Policies,CN=System,DC=example,DC=com;") + "]\n")
                + "\n";
    }

    static String policy(String gpo, String name) {
        return "dn: CN=" + gpo + ",CN=Policies,CN=System,DC=example,DC=com\ndisplayName: " + name
                + "\nflags: 0\nnTSecurityDescriptor: D:(A;;RPCR;;;AU)\n\n";
    }

    Path machine(String gpo) throws IOException {
        return Files.createDirectories(folder.resolve("Policies/" + gpo + "/Machine"));
    }

    void registry(String gpo, RegistryEntry... entries) throws IOException {
        Files.write(machine(gpo).resolve("registry.pol"), PolWriter.write(List.of(entries)));
    }

    static RegistryEntry entry(String key, String name, int value) {
        return new RegistryEntry(8, key, name, RegistryData.number(value));
    }

    IntakeResult read() throws IOException {
        return new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {});
    }

    Verdict verdict(String item, String place) throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        Dn dn = Dn.of(place + ",DC=example,DC=com");
        ResultantSet.Both both = ResultantSet.of(reading.directory(), Target.ofComputer(reading.directory(), dn),
                reading.gpos(), Optional.empty());
        return reading.verdicts(reading.asked(Checklist.bundled()), dn, both).stream()
                .filter(one -> one.item().id().equals(item)).findFirst().orElseThrow();
    }

    String inner(String item) throws IOException {
        Verdict verdict = verdict(item, "OU=Inner,OU=Outer");
        return verdict.state() + " " + String.join("; ", verdict.open());
    }

    void preferences(String gpo, String text) throws IOException {
        Path home = Files.createDirectories(machine(gpo).resolve("Preferences/Registry"));
        Files.writeString(home.resolve("Registry.xml"), text);
    }
}
