package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.preference.PreferenceFile;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.junit.jupiter.api.Test;

/** Preferences of users that write to the part of the registry that is the computer's. */
class BothHalvesTest {
    private static final Dn PLACE = Dn.of("OU=Desks,DC=example,DC=com");
    private static final String ID = "{00000000-0000-0000-0000-000000000001}";
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\Installer";

    private final GpoFiles files = new GpoFiles();
    private int flags;

    private static PreferenceFile preference(String hive, String value) throws UnreadableException {
        return preference(hive, value, "U");
    }

    private static PreferenceFile preference(String hive, String value, String action) throws UnreadableException {
        return PreferenceReader.read("""
                <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="DisableMSI">
                <Properties action="%s" hive="%s" key="%s" name="DisableMSI" type="REG_DWORD" value="%s"/>
                </Registry></RegistrySettings>
                """.formatted(action, hive, KEY, value).getBytes(StandardCharsets.UTF_8));
    }

    private void users(String value) throws UnreadableException {
        files.add(ID + "/User/Preferences/Registry/Registry.xml", preference("HKEY_LOCAL_MACHINE", value));
    }

    private void computer(int value) {
        files.add(ID + "/Machine/registry.pol",
                List.of(new RegistryEntry(8, KEY, "DisableMSI", RegistryData.number(value))));
    }

    private Verdict verdict(boolean user) {
        return verdict(files, user);
    }

    private Verdict verdict(GpoFiles files, boolean user) {
        PolicyDirectory directory = new PolicyDirectory(
                List.of(new PolicyContainer(Dn.of("DC=example,DC=com"), Kind.DOMAIN, List.of(), true, false),
                        new PolicyContainer(PLACE, Kind.OU, List.of(new GpoLink(ID, false, false)), true, false)),
                List.of(new GpoObject(ID, "One", flags, Optional.of(new SecurityDescriptor(List.of(), true)), "",
                        OptionalLong.empty(), "")),
                List.of(), Map.of(), List.of());
        Target target = new Target(PLACE, Account.ANY_COMPUTER, user ? Optional.of(PLACE) : Optional.empty(),
                Account.ANY_USER, Optional.empty(), Map.of());
        return Verdicts
                .of(Checklist.bundled(), "x", ResultantSet.of(directory, target, files.set().gpos(), Optional.empty()))
                .stream().filter(one -> one.item().id().equals("windows-installer")).findFirst().orElseThrow();
    }

    @Test
    void theyCountWhereTheUserIsKnown() throws UnreadableException {
        users("00000002");
        Verdict verdict = verdict(true);
        assertEquals(State.WRONG, verdict.state());
        assertTrue(verdict.file().contains("User/Preferences"), verdict.file());
    }

    @Test
    void whereNoUserIsKnownTheyLeaveOpenWhatTheyWouldChange() throws UnreadableException {
        users("00000002");
        assertEquals(State.CANNOT_TELL, verdict(false).state());
        assertEquals(ID + " sets it by a preference of users, and no OU of users was named",
                verdict(false).open().getFirst());
        computer(2);
        assertEquals(State.WRONG, verdict(false).state());
    }

    @Test
    void whereNoUserIsKnownTheyLeaveAloneWhatTheyWouldNotChange() throws UnreadableException {
        users("00000000");
        computer(0);
        assertEquals(State.RIGHT, verdict(false).state());
        flags = 1;
        users("00000002");
        assertEquals(State.RIGHT, verdict(false).state());
    }

    @Test
    void loopbackThatReplacesTellsWhichPoliciesAnyUserGets() throws UnreadableException {
        users("00000002");
        files.add(ID + "/Machine/registry.pol", List.of(new RegistryEntry(8,
                "Software\\Policies\\Microsoft\\Windows\\System", "UserPolicyMode", RegistryData.number(2))));
        Verdict verdict = verdict(false);
        assertEquals(State.WRONG, verdict.state());
        assertTrue(verdict.file().contains("User/Preferences"), verdict.file());
    }

    @Test
    void ofTwoHalvesThatDifferNobodyKnowsWhichIsLast() throws UnreadableException {
        users("00000002");
        computer(0);
        assertEquals(State.CANNOT_TELL, verdict(true).state());
        assertTrue(verdict(true).open().getFirst().contains("done last"), verdict(true).open().toString());
    }

    @Test
    void whatThoseOfUsersDeleteMayBeGone() throws UnreadableException {
        files.add(ID + "/User/Preferences/Registry/Registry.xml", preference("HKEY_LOCAL_MACHINE", "00000000", "D"));
        assertEquals(List.of("no policy that was read sets it"), verdict(true).open(), "there is nothing to delete");
        computer(2);
        assertEquals(State.CANNOT_TELL, verdict(true).state());
        assertTrue(verdict(true).open().getFirst().contains("done last"), verdict(true).open().toString());
        assertEquals(ID + " deletes it by a preference of users, and no OU of users was named",
                verdict(false).open().getFirst());
    }

    @Test
    void otherPartsOfTheRegistryAreNeither() throws UnreadableException {
        for (String hive : List.of("HKEY_CLASSES_ROOT", "HKEY_USERS", "HKEY_CURRENT_CONFIG")) {
            files.add(ID + "/Machine/Preferences/Registry/Registry.xml", preference(hive, "00000002"));
            files.add(ID + "/User/Preferences/Registry/Registry.xml", preference(hive, "00000002"));
        }
        computer(0);
        assertEquals(State.RIGHT, verdict(true).state());
        assertEquals(State.RIGHT, verdict(false).state());
    }

    @Test
    void whereBothAreAlikeItIsTold() throws UnreadableException {
        users("00000000");
        computer(0);
        assertEquals(State.RIGHT, verdict(true).state());
    }

    @Test
    void whatStandsInAKeyThatAPreferenceTakesAwayIsOpen() throws UnreadableException {
        for (int value : List.of(0, 2)) {
            for (String action : List.of("D", "R")) {
                GpoFiles some = new GpoFiles();
                some.add(ID + "/Machine/registry.pol",
                        List.of(new RegistryEntry(8, KEY, "DisableMSI", RegistryData.number(value))));
                some.add(ID + "/Machine/Preferences/Registry/Registry.xml",
                        PreferenceReader
                                .read("""
                                        <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                                        <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Microsoft">
                                        <Properties action="%s" default="0" hive="HKEY_LOCAL_MACHINE" key="Software\\Policies" name="" type="" value=""/>
                                        </Registry></RegistrySettings>
                                        """
                                        .formatted(action).getBytes(StandardCharsets.UTF_8)));
                Gpo gpo = some.set().gpos().getFirst();
                assertEquals(List.of(State.CANNOT_TELL), Verdicts.of(Checklist.bundled(), gpo).stream()
                        .filter(one -> one.item().id().equals("windows-installer")).map(Verdict::state).toList());
                assertEquals(State.CANNOT_TELL, verdict(some, false).state());
            }
        }
    }
}
