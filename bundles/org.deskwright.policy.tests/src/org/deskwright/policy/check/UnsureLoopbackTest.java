package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.junit.jupiter.api.Test;

/** Loopback of which is not known whether it is on leaves open what it would change. */
class UnsureLoopbackTest extends TwoGpos {
    @Test
    void loopbackThatAPreferenceSwitchesOnIsNotTakenForOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        assertEquals("RIGHT RIGHT", ofUser());
        Path preferences = Files.createDirectories(machine(INNER).resolve("Preferences/Registry"));
        Files.writeString(preferences.resolve("Registry.xml"), REGISTRY.formatted("U", LOOPBACK, "UserPolicyMode", 2));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
    }

    @Test
    void loopbackWhoseKeyAPreferenceTakesAwayIsNotKnown() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(LOOPBACK, "UserPolicyMode", 2));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        assertEquals("WRONG RIGHT", ofUser());
        String gone = REGISTRY.formatted("D", LOOPBACK, "", 0).replace(" type=\"REG_DWORD\" value=\"00000000\"", "");
        preferences(INNER, gone);
        assertEquals("CANNOT_TELL RIGHT", ofUser());
        registry(INNER, entry("A", "b", 1));
        assertEquals("RIGHT RIGHT", ofUser(), "what nobody switches on stays off");
    }

    @Test
    void aNumberOfAnotherTypeIsNoLoopbackThatIsOff() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        registry(INNER, new RegistryEntry(8, LOOPBACK, "UserPolicyMode", RegistryData.text(RegistryType.SZ, "2")));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
        registry(INNER, entry(LOOPBACK, "UserPolicyMode", 7));
        assertEquals("CANNOT_TELL RIGHT", ofUser());
        registry(INNER, entry(LOOPBACK, "UserPolicyMode", 0));
        assertEquals("RIGHT RIGHT", ofUser());
    }

    private String ofUser() throws IOException {
        PolicyReading reading = PolicyReading.of(read().evidence());
        Dn computers = Dn.of("OU=Inner,OU=Outer,DC=example,DC=com");
        Dn users = Dn.of("OU=Outer,DC=example,DC=com");
        ResultantSet.Both both = ResultantSet.of(reading.directory(),
                Target.ofComputer(reading.directory(), computers).withUser(reading.directory(), users), reading.gpos(),
                Optional.empty());
        return reading.verdicts(reading.asked(Checklist.bundled()), computers, both).stream()
                .filter(one -> one.item().id().matches("removable-all-user|removable-disks-read-user"))
                .map(one -> one.state().name()).collect(Collectors.joining(" "));
    }

    @Test
    void loopbackThatIsNotKnownLeavesOpenWhatItWouldChange() throws IOException {
        links(OUTER + ";2", INNER + ";0");
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry("A", "b", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User"));
        Files.write(user.resolve("registry.pol"), PolWriter.write(List.of(entry(STORAGE, "Deny_All", 1))));
        assertEquals("RIGHT RIGHT", ofUser());
        byte[] whole = Files.readAllBytes(machine(INNER).resolve("registry.pol"));
        Files.write(machine(INNER).resolve("registry.pol"), Arrays.copyOf(whole, whole.length - 4));
        Path outer = Files.createDirectories(machine(OUTER).resolveSibling("User"));
        Files.write(outer.resolve("registry.pol"),
                PolWriter.write(List.of(entry(STORAGE + "\\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}", "Deny_Read", 1))));
        // an enforced policy of the user is wrong in any case
        assertEquals("CANNOT_TELL WRONG", ofUser());
    }
}
