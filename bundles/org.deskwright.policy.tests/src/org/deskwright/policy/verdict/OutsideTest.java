package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else than the place of a setting decides it. */
class OutsideTest {
    private static final String POWER = "Software\\Policies\\Microsoft\\Power\\PowerSettings";
    private static final String HIGH = "8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c";
    private static final String LIMITS = "Software\\Policies\\Microsoft\\Windows NT\\Terminal Services";
    private static final String STORAGE = "Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";
    private static final String RIGHTS = "Privilege Rights";

    private final OnePlace place = new OnePlace();

    private String states(String item) {
        return place.reckoned(item).state() + " " + place.alone(item).stream().map(Verdict::state).toList();
    }

    private void plan() {
        place.registry(Half.COMPUTER, POWER, "ActivePowerScheme", RegistryData.text(RegistryType.SZ, HIGH));
    }

    @Test
    void whereNoPolicySetsAPlanTheOneOfTheComputerCounts() throws UnreadableException {
        place.template("System Access", "MinimumPasswordAge = 1");
        assertEquals("CANNOT_TELL []", states("power-plan"));
        assertEquals("CANNOT_TELL []", states("sleep-timeout"));
        plan();
        assertEquals("RIGHT [RIGHT]", states("power-plan"));
    }

    @Test
    void preferencesOfPowerOptionsMaySetAPlanToo() throws UnreadableException {
        plan();
        place.preference("Machine/Preferences/PowerOptions/PowerOptions.xml", """
                <PowerOptions clsid="{B0C6B4A1-0000-0000-0000-000000000001}"><GlobalPowerOptionsV2
                 clsid="{B0C6B4A1-0000-0000-0000-000000000002}" name="Balanced"><Properties action="U" default="1"
                 nameGuid="{381B4222-F694-41F0-9685-FF5BB260DF2E}"/></GlobalPowerOptionsV2></PowerOptions>
                """);
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("power-plan"));
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("hibernate-timeout"));
        assertTrue(place.reckoned("power-plan").open().getFirst().contains("PowerOptions (Balanced)"));
    }

    private void drive(String allDrives) throws UnreadableException {
        place.preference("User/Preferences/Drives/Drives.xml", """
                <Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive
                 clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="H:"><Properties action="U" thisDrive="NOCHANGE"
                 allDrives="%s" letter="H" path="\\\\files\\home"/></Drive></Drives>
                """.formatted(allDrives));
    }

    @Test
    void aMapOfDrivesMayHideThem() throws UnreadableException {
        drive("NOCHANGE");
        assertEquals("RIGHT []", states("drives-hidden"));
        drive("HIDE");
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("drives-hidden"));
    }

    @Test
    void aLimitOfTheComputerCountsBeforeThatOfTheUser() {
        place.registry(Half.USER, LIMITS, "MaxIdleTime", RegistryData.number(900_000));
        assertEquals("WRONG [WRONG]", states("idle-limit-user"));
        place.registry(Half.COMPUTER, LIMITS, "MaxIdleTime", RegistryData.number(0));
        assertEquals("RIGHT [WRONG]", states("idle-limit-user"));
        assertEquals("0", place.reckoned("idle-limit-user").found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*S-1-5-32-545__Members = *S-1-5-21-1-2-3-512|CANNOT_TELL",
            "Users__Members =|CANNOT_TELL", "*S-1-5-32-545__Members = *S-1-5-21-1-2-3-513|RIGHT",
            "*S-1-5-32-545__Memberof =|RIGHT", "*S-1-5-32-555__Members =|RIGHT"})
    void whoIsInAGroupMayBeSetByThePolicyThatGivesItTheRight(String line, State expected) throws UnreadableException {
        place.template(RIGHTS, "SeNetworkLogonRight = *S-1-5-32-545", "[Group Membership]", line);
        assertEquals(expected + " [" + expected + "]", states("network-logon"));
    }

    @Test
    void preferencesTakeMembersOutOfAGroup() throws UnreadableException {
        place.template(RIGHTS, "SeRemoteInteractiveLogonRight = *S-1-5-32-555");
        assertEquals("RIGHT [RIGHT]", states("remote-logon"));
        place.preference("Machine/Preferences/Groups/Groups.xml", """
                <Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}"><Group
                 clsid="{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}" name="Remote Desktop Users (built-in)"><Properties
                 action="U" deleteAllUsers="1" groupSid="S-1-5-32-555" groupName="Remote Desktop Users (built-in)"/>
                </Group></Groups>
                """);
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("remote-logon"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SeDenyRemoteInteractiveLogonRight|remote-logon-denied|*S-1-5-32-555|WRONG",
            "SeDenyRemoteInteractiveLogonRight|remote-logon-denied|*S-1-5-32-546|RIGHT",
            "SeDenyNetworkLogonRight|network-logon-denied|*S-1-5-32-544|CANNOT_TELL",
            "SeDenyNetworkLogonRight|network-logon-denied|BUILTIN\\Administrators|CANNOT_TELL",
            "SeDenyNetworkLogonRight|network-logon-denied|*S-1-5-32-546,*S-1-5-113|RIGHT",
            "SeDenyInteractiveLogonRight|local-logon-denied|*S-1-5-32-544,*S-1-5-11|WRONG"})
    void whoIsDeniedMayBeAllUsersByAnotherGroup(String right, String item, String members, State expected)
            throws UnreadableException {
        place.template(RIGHTS, right + " = " + members);
        assertEquals(expected + " [" + expected + "]", states(item));
    }

    @Test
    void ofNumbersThatNobodyDocumentsNothingIsClaimed() {
        place.registry(Half.COMPUTER, STORAGE, "Deny_All", RegistryData.number(2));
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("removable-all"));
    }

    @Test
    void ofSeveralServicesThatAreSetOtherwiseNoneIsBelieved() throws UnreadableException {
        place.template("Service General Setting", "\"stxhdsvc\",4,\"\"", "\"STXHDAgent\",2,\"\"");
        assertEquals(State.CANNOT_TELL, place.reckoned("web-access-service").state());
        OnePlace other = new OnePlace();
        other.template("Service General Setting", "\"stxhdsvc\",4,\"\"", "\"STXHDAgent\",4,\"\"");
        assertEquals(State.RIGHT, other.reckoned("web-access-service").state());
    }

    @Test
    void ofAListWithLettersBehindItsEndNothingIsClaimed() {
        place.registry(Half.COMPUTER, "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System",
                "LegalNoticeText", new RegistryData(RegistryType.MULTI_SZ.number(),
                        "\0Staff only\0\0".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("CANNOT_TELL [CANNOT_TELL]", states("banner-text"));
    }

    @Test
    void aKeyWithABackslashTooManyIsNotTakenForNothing() {
        place.registry(Half.COMPUTER, "\\" + STORAGE + "\\", "Deny_All", RegistryData.number(1));
        assertEquals(State.CANNOT_TELL, place.reckoned("removable-all").state());
    }
}
