package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyComparisonTest {
    private static final String ONE = "{00000000-0000-0000-0000-000000000001}";
    private static final String OTHER = "{00000000-0000-0000-0000-000000000002}";
    private static final RegistryEntry VALUE = new RegistryEntry(8, "K", "V", RegistryData.number(1));

    private static Gpo gpo(String id, RegistryEntry... entries) {
        GpoFiles files = new GpoFiles();
        files.add(id + "/Machine/registry.pol", List.of(entries));
        return files.set().gpos().getFirst();
    }

    private static RegistryEntry entry(String value, String data) {
        return new RegistryEntry(40, "K", value,
                data.isEmpty() ? new RegistryData(0, new byte[0]) : RegistryData.text(RegistryType.SZ, data));
    }

    private static List<SettingDifference> between(Gpo before, Gpo after) {
        return PolicyComparison.of(List.of(before), List.of(after), Checklist.bundled()).settings();
    }

    private static String shown(Setting setting) {
        return setting.removed() ? "removed" : setting.shown();
    }

    @ParameterizedTest
    @CsvSource({"**delvals.,' ',HKLM\\K\\(all values),removed", "**del.W,' ',HKLM\\K\\W,removed",
            "**DeleteValues,W,HKLM\\K\\W,removed", "**DeleteKeys,Sub,HKLM\\K\\Sub\\(key with all below it),removed",
            "'','',HKLM\\K\\(key),created", "**SecureKey=1,' ',HKLM\\K\\(who may write),administrators and SYSTEM only",
            "**SecureKey=0,' ',HKLM\\K\\(who may write),others as well"})
    void whatIsDoneToAKeyIsTold(String name, String data, String setting, String value) {
        Gpo before = gpo(ONE, VALUE);
        Gpo after = gpo(ONE, entry(name, data), VALUE);
        SettingDifference found = between(before, after).getFirst();
        assertEquals(List.of("added", setting), List.of(found.kind(), found.key().shown()));
        Setting now = found.after().orElseThrow();
        assertEquals(List.of(value, ONE + "/Machine/registry.pol", 40L),
                List.of(shown(now), now.source(), now.offset()));
        assertEquals("removed", between(after, before).getFirst().kind());
        assertEquals(List.of(), between(after, after));
    }

    @Test
    void aKeyThatIsRemovedTakesAlongWhatWasDoneToItBefore() {
        Gpo gpo = gpo(ONE, new RegistryEntry(8, "K\\Sub\\Below", "", new RegistryData(0, new byte[0])),
                new RegistryEntry(20, "K\\Subway", "", new RegistryData(0, new byte[0])), entry("**DeleteKeys", "sub"));
        assertEquals(List.of("HKLM\\K\\sub\\(key with all below it)", "HKLM\\K\\Subway\\(key)"),
                GpoSettings.of(gpo, Half.COMPUTER).stream().map(one -> one.key().shown()).toList());
    }

    @Test
    void eachSettingBearsTheNameOfTheGpoThatHeldIt() {
        List<SettingDifference> found = between(
                gpo(ONE, VALUE, new RegistryEntry(30, "K", "W", RegistryData.number(1))),
                gpo(OTHER, new RegistryEntry(8, "K", "U", RegistryData.number(1)),
                        new RegistryEntry(30, "K", "W", RegistryData.number(2))));
        assertEquals(List.of("added U " + OTHER, "removed V " + ONE, "changed W " + OTHER),
                found.stream().map(one -> one.kind() + " " + one.key().name() + " " + one.gpo()).toList());
    }

    @Test
    void anItemThatStandsOtherwiseIsToldOnceWhateverTheGpoIsCalled() {
        String installer = "Software\\Policies\\Microsoft\\Windows\\Installer";
        PolicyComparison found = PolicyComparison.of(
                List.of(gpo(ONE, new RegistryEntry(8, installer, "DisableMSI", RegistryData.number(2)))),
                List.of(gpo(OTHER, new RegistryEntry(8, installer, "DisableMSI", RegistryData.number(0)))),
                Checklist.bundled());
        assertEquals(
                List.of(OTHER + " Turn off Windows Installer WRONG RIGHT"), found
                        .verdicts().stream().map(one -> one.gpo() + " " + one.item().title() + " "
                                + one.before().orElseThrow().state() + " " + one.after().orElseThrow().state())
                        .toList());
    }
}
