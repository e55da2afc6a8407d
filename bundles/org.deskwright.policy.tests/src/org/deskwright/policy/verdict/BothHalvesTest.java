package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryData;
import org.junit.jupiter.api.Test;

/** Preferences of users that write to the part of the registry that is the computer's. */
class BothHalvesTest {
    private static final String ID = OnePlace.ID;
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\Installer";
    private static final String ITEM = "windows-installer";
    private static final String OF_COMPUTERS = "Machine/Preferences/Registry/Registry.xml";
    private static final String OF_USERS = "User/Preferences/Registry/Registry.xml";

    private final OnePlace place = new OnePlace();

    private static String preference(String hive, String value, String action) {
        return """
                <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="DisableMSI">
                <Properties action="%s" hive="%s" key="%s" name="DisableMSI" type="REG_DWORD" value="%s"/>
                </Registry></RegistrySettings>
                """.formatted(action, hive, KEY, value);
    }

    private void users(String value) throws UnreadableException {
        place.preference(OF_USERS, preference("HKEY_LOCAL_MACHINE", value, "U"));
    }

    private void computer(int value) {
        place.registry(Half.COMPUTER, KEY, "DisableMSI", RegistryData.number(value));
    }

    private Verdict verdict(boolean user) {
        return user ? place.reckoned(ITEM) : place.reckonedWithoutUser(ITEM);
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
        place.flags = 1;
        users("00000002");
        assertEquals(State.RIGHT, verdict(false).state());
    }

    @Test
    void loopbackThatReplacesTellsWhichPoliciesAnyUserGets() throws UnreadableException {
        users("00000002");
        place.registry(Half.COMPUTER, "Software\\Policies\\Microsoft\\Windows\\System", "UserPolicyMode",
                RegistryData.number(2));
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
        place.preference(OF_USERS, preference("HKEY_LOCAL_MACHINE", "00000000", "D"));
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
            place.preference(OF_COMPUTERS, preference(hive, "00000002", "U"));
            place.preference(OF_USERS, preference(hive, "00000002", "U"));
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
                OnePlace some = new OnePlace();
                some.registry(Half.COMPUTER, KEY, "DisableMSI", RegistryData.number(value));
                some.preference(OF_COMPUTERS,
                        """
                                <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Microsoft">
                                <Properties action="%s" default="0" hive="HKEY_LOCAL_MACHINE" key="Software\\Policies" name="" type="" value=""/>
                                </Registry></RegistrySettings>
                                """
                                .formatted(action));
                assertEquals(List.of(State.CANNOT_TELL), some.alone(ITEM).stream().map(Verdict::state).toList());
                assertEquals(State.CANNOT_TELL, some.reckonedWithoutUser(ITEM).state());
            }
        }
    }
}
