package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.verdict.Fix;
import org.deskwright.policy.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Preferences are done last: what they set and take away is what there is in the end. */
class PreferencesInTheEndTest extends TwoGpos {
    @Test
    void aValueThatAPreferenceDeletesInTheEndIsNotSet() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(INSTALLER, "DisableMSI", 2), entry(STORAGE, "Deny_All", 1));
        String gone = "CANNOT_TELL what Windows does without it counts";
        // done last also where a weaker GPO has it
        for (String gpo : List.of(OUTER, INNER)) {
            preferences(gpo, REGISTRY.formatted("D", INSTALLER, "DisableMSI", 0));
            assertEquals(gone, inner("windows-installer"));
            assertEquals("WRONG ", inner("removable-all"));
            preferences(gpo, REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
            assertEquals("RIGHT ", inner("removable-all"));
            assertEquals("WRONG ", inner("windows-installer"));
            assertEquals(gpo.equals(OUTER) ? "RIGHT removed, WRONG 1" : "RIGHT removed", each("removable-all"));
            preferences(gpo, REGISTRY.replaceAll("(?s)<Registry .*</Registry>", ""));
        }
        preferences(OUTER, REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
        preferences(INNER, REGISTRY.formatted("U", STORAGE, "Deny_All", 1));
        assertEquals("WRONG ", inner("removable-all"), "the stronger makes it anew");
    }

    @Test
    void aDeletingPreferenceThatIsTargetedLeavesOpenWhatItWouldChange() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        preferences(INNER, REGISTRY.formatted("D", STORAGE, "Deny_All", 0).replace("/></Registry>",
                "/><Filters><FilterOs/></Filters></Registry>"));
        assertEquals("CANNOT_TELL", inner("removable-all").split(" ")[0]);
        assertEquals("CANNOT_TELL 1, CANNOT_TELL removed", each("removable-all"));
        registry(INNER, entry(STORAGE, "Deny_All", 0));
        assertEquals("CANNOT_TELL removed, RIGHT 0", each("removable-all"));
    }

    @Test
    void ofItemsOfOneFileTheLastIsDone() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        String delete = REGISTRY.formatted("D", STORAGE, "Deny_All", 0).replace("</RegistrySettings>\n", "");
        String make = REGISTRY.formatted("U", STORAGE, "Deny_All", 1);
        preferences(INNER, delete + make.substring(make.indexOf("<Registry clsid")));
        assertEquals("WRONG ", inner("removable-all"));
        assertEquals("WRONG 1", each("removable-all"));
        preferences(INNER, make.replace("</RegistrySettings>\n", "")
                + delete.substring(delete.indexOf("<Registry clsid")) + "</RegistrySettings>");
        assertEquals("RIGHT ", inner("removable-all"));
        assertEquals("RIGHT removed", each("removable-all"));
    }

    @Test
    void aPreferenceOfUsersMayDeleteWhatIsOfTheComputer() throws IOException {
        registry(OUTER, entry("A", "b", 1));
        registry(INNER, entry(STORAGE, "Deny_All", 1));
        Path user = Files.createDirectories(machine(INNER).resolveSibling("User/Preferences/Registry"));
        Files.writeString(user.resolve("Registry.xml"), REGISTRY.formatted("D", STORAGE, "Deny_All", 0));
        assertEquals("CANNOT_TELL 1, CANNOT_TELL removed", each("removable-all"));
        assertEquals("CANNOT_TELL Inner deletes it by a preference of users, and no OU of users was named",
                inner("removable-all"));
        registry(INNER, entry("A", "b", 1));
        assertEquals("RIGHT ", inner("removable-all"), "what is not there need not be deleted");
    }

    /** What each GPO by itself does about an item. */
    private String each(String item) throws IOException {
        return PolicyReading.of(read().evidence()).verdicts(Checklist.bundled()).stream()
                .filter(one -> one.item().id().equals(item)).map(one -> one.state() + " " + one.found()).sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void aPreferenceThatAReportTellsIsMendedAsOne() throws IOException {
        Files.delete(folder.resolve("links.ldf"));
        Files.writeString(folder.resolve("report.xml"), """
                <?xml version="1.0"?>
                <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>
                <Identifier xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier></Identifier>
                <Name>Told</Name><User><Enabled>true</Enabled><ExtensionData><Extension
                xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry"><q:RegistrySettings
                clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"><q:Registry
                clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v"><q:Properties action="U"
                hive="HKEY_LOCAL_MACHINE" key="%s" name="DisableMSI" type="REG_DWORD" value="00000002"/>
                </q:Registry></q:RegistrySettings></Extension></ExtensionData></User></GPO>
                """.formatted(OUTER, INSTALLER));
        PolicyReading reading = PolicyReading.of(new Intake(List.of(new PolicyReader()))
                .read(List.of(folder), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence());
        Verdict verdict = reading.verdicts(Checklist.bundled()).stream()
                .filter(one -> one.item().id().equals("windows-installer")).findFirst().orElseThrow();
        assertEquals("WRONG", verdict.state().name());
        assertEquals(
                "In Told: User Configuration > Preferences > Windows Settings > Registry > DisableMSI"
                        + " (HKEY_LOCAL_MACHINE\\" + INSTALLER + ")",
                Fix.of(verdict, "").editor().split(": (?!User)")[0]);
    }
}
