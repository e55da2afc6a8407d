package org.deskwright.policy.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

/** What directives about whole keys come to. */
class WholeKeysTest {
    private static final Dn OUTER = Dn.of("OU=Outer,DC=example,DC=com");
    private static final Dn INNER = Dn.of("OU=Inner,OU=Outer,DC=example,DC=com");
    private static final String WEAK = "{00000000-0000-0000-0000-000000000001}";
    private static final String STRONG = "{00000000-0000-0000-0000-000000000002}";

    private static RegistryEntry value(String key, String name, int data) {
        return new RegistryEntry(8, key, name, RegistryData.number(data));
    }

    private static RegistryEntry directive(String key, String directive, String data) {
        return new RegistryEntry(90, key, directive,
                data.isEmpty() ? new RegistryData(0, new byte[0]) : RegistryData.text(RegistryType.SZ, data));
    }

    private static Gpo gpo(String id, List<RegistryEntry> entries) {
        GpoFiles files = new GpoFiles();
        files.add(id + "/Machine/registry.pol", entries);
        return files.set().gpos().getFirst();
    }

    private static ResultantSet reckon(List<RegistryEntry> weak, List<RegistryEntry> strong, Dn place) {
        List<PolicyContainer> places = new ArrayList<>();
        List<GpoObject> objects = new ArrayList<>();
        Map<String, Dn> links = Map.of(WEAK, OUTER, STRONG, INNER);
        places.add(new PolicyContainer(Dn.of("DC=example,DC=com"), Kind.DOMAIN, List.of(), true, false));
        links.forEach((id, dn) -> {
            places.add(new PolicyContainer(dn, Kind.OU, List.of(new GpoLink(id, false, false)), true, false));
            objects.add(new GpoObject(id, id.equals(WEAK) ? "Weak" : "Strong", 0,
                    Optional.of(new SecurityDescriptor(List.of(), true)), "", OptionalLong.empty(), ""));
        });
        PolicyDirectory directory = new PolicyDirectory(places, objects, List.of(), Map.of(), List.of());
        return ResultantSet.of(directory, Target.ofComputer(directory, place),
                List.of(gpo(WEAK, weak), gpo(STRONG, strong)), Optional.empty()).computer();
    }

    private static List<String> shown(ResultantSet result) {
        return result.settings().values().stream()
                .map(one -> one.key().shown() + " " + claim(one.winner().orElseThrow())
                        + (one.losers().isEmpty() ? "" : " over " + claim(one.losers().getFirst())))
                .toList();
    }

    private static String claim(Claim claim) {
        return (claim.setting().removed() ? "removed" : claim.setting().shown()) + " by " + claim.gpo().gpo().name();
    }

    @Test
    void aKeyThatTheStrongerRemovesTakesAlongAllThatTheWeakerDidBelow() {
        assertEquals(
                List.of("HKLM\\K\\Sub\\(key with all below it) removed by Strong",
                        "HKLM\\K\\Sub\\V removed by Strong over REG_DWORD 1 by Weak",
                        "HKLM\\K\\Sub\\Deep\\(key) removed by Strong over created by Weak",
                        "HKLM\\K\\Subway\\V REG_DWORD 3 by Weak"),
                shown(reckon(
                        List.of(value("K\\Sub", "V", 1), directive("K\\Sub\\Deep", "", ""), value("K\\Subway", "V", 3)),
                        List.of(directive("K", "**DeleteKeys", "sub")), INNER)).stream()
                        .map(one -> one.replace("\\sub\\", "\\Sub\\")).toList());
    }

    @Test
    void whatTheStrongerSetsStaysWhereTheWeakerEmptiesTheKey() {
        assertEquals(
                List.of("HKLM\\K\\(all values) removed by Weak",
                        "HKLM\\K\\V REG_DWORD 2 by Strong over removed by Weak"),
                shown(reckon(List.of(directive("K", "**delvals.", " ")), List.of(value("K", "V", 2)), INNER)));
    }

    @Test
    void ofTwoWhoSayWhoMayWriteTheStrongerWins() {
        assertEquals(List
                .of("HKLM\\K\\(who may write) others as well by Strong over administrators and SYSTEM only by Weak"),
                shown(reckon(List.of(directive("K", "**SecureKey=1", " ")),
                        List.of(directive("K", "**SecureKey=0", " ")), INNER)));
    }

    @Test
    void emptyingAKeyLeavesItAndWhoMayWriteToIt() {
        assertEquals(
                List.of("HKLM\\K\\(all values) removed by Strong",
                        "HKLM\\K\\(who may write) administrators and SYSTEM only by Weak"),
                shown(reckon(List.of(directive("K", "**SecureKey=1", " ")), List.of(directive("K", "**delvals.", " ")),
                        INNER)));
    }

    @Test
    void twoPlacesDifferByWhatIsTakenAwayThere() {
        List<RegistryEntry> weak = List.of(value("K\\Sub", "V", 1));
        List<RegistryEntry> strong = List.of(directive("K", "**DeleteKeys", "Sub"));
        assertEquals(List.of("HKLM\\K\\Sub\\(key with all below it)", "HKLM\\K\\Sub\\V"),
                ResultChange.between(reckon(weak, strong, OUTER), reckon(weak, strong, INNER)).stream()
                        .map(one -> one.key().shown()).toList());
    }

    /** As slow as can be: each removal looks at all that was done before. */
    private static Map<SettingKey, SettingValue> oracle(List<RegistryEntry> entries) {
        Map<SettingKey, SettingValue> all = new HashMap<>();
        for (RegistryEntry entry : entries) {
            String key = "HKLM\\" + entry.key();
            if (entry.value().equals("**DeleteKeys")) {
                String gone = key + "\\" + entry.data().text().orElseThrow();
                all.keySet().removeIf(one -> one.place().equalsIgnoreCase(gone)
                        || one.place().toLowerCase().startsWith(gone.toLowerCase() + "\\"));
                all.put(new SettingKey(Half.COMPUTER, Extension.REGISTRY, gone, "(key with all below it)"),
                        new SettingValue.Removed());
            } else if (entry.value().isEmpty()) {
                all.put(new SettingKey(Half.COMPUTER, Extension.REGISTRY, key, "(key)"),
                        new SettingValue.Text("created"));
            } else {
                all.put(new SettingKey(Half.COMPUTER, Extension.REGISTRY, key, "(all values)"),
                        new SettingValue.Removed());
            }
        }
        return all;
    }

    @Test
    void itIsWhatLookingAtAllThatWasDoneBeforeComesTo() {
        // with letters before and behind the one that parts keys
        List<String> names = List.of("a", "A", "a b", "a!", "a]", "a_", "ab");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<RegistryEntry> entries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                StringBuilder key = new StringBuilder(names.get(random.nextInt(names.size())));
                for (int depth = random.nextInt(3); depth > 0; depth--) {
                    key.append('\\').append(names.get(random.nextInt(names.size())));
                }
                entries.add(switch (random.nextInt(3)) {
                    case 0 -> directive(key.toString(), "", "");
                    case 1 -> directive(key.toString(), "**delvals.", " ");
                    default -> directive(key.toString(), "**DeleteKeys", names.get(random.nextInt(names.size())));
                });
            }
            Map<SettingKey, SettingValue> found = new HashMap<>();
            GpoSettings.of(gpo(WEAK, entries), Half.COMPUTER).forEach(one -> found.put(one.key(), one.value()));
            assertEquals(oracle(entries), found, "seed " + seed);
        }
    }

    @Test
    void manyDirectivesTakeStepsForEachAndNotForEachPair() {
        int count = 200_000;
        List<RegistryEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count / 2; i++) {
            entries.add(directive("K\\Sub\\" + i, "", ""));
        }
        for (int i = 0; i < count / 2; i++) {
            entries.add(directive("K", "**DeleteKeys", i % 2 == 0 ? "Sub" : "Other" + i));
        }
        RegistryPart part = gpo(WEAK, entries).registry().getFirst();
        long[] steps = new long[1];
        KeySettings.of(part, Half.COMPUTER, "HKLM\\", (one, other) -> {
            steps[0]++;
            return one.compareTo(other);
        });
        // some times the height of a tree of them
        assertEquals(0, steps[0] / (count * 150L), steps[0] + " steps");
    }
}
