package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;
import org.deskwright.policy.rsop.ToldOrder;
import org.junit.jupiter.api.Test;

/** A time that has to be longer than another. */
class DiskTimeTest {
    private static final Dn DOMAIN = Dn.of("DC=example,DC=com");
    private static final Dn PLACE = Dn.of("OU=Desks,DC=example,DC=com");
    private static final String KEY = "Software\\Policies\\Microsoft\\Power\\PowerSettings\\6738E2C4-E8A5-4A42-B16A-E040E769756E";
    private static final String ID = "{00000000-0000-0000-0000-00000000000%d}";

    private final GpoFiles files = new GpoFiles();

    /** @param values plugged in, and on battery where there is one */
    private void gpo(int number, String name, int... values) {
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            entries.add(new RegistryEntry(8, KEY, i == 0 ? name : "DCSettingIndex", RegistryData.number(values[i])));
        }
        files.add(ID.formatted(number) + "/Machine/registry.pol", entries);
    }

    private static Verdict disk(List<Verdict> all) {
        return all.stream().filter(one -> one.item().id().equals("disk-timeout")).findFirst().orElseThrow();
    }

    private State ofGpo() {
        return disk(Verdicts.of(Checklist.bundled(), files.set().gpos().getFirst())).state();
    }

    private Verdict ofPlace(boolean ordered) {
        List<GpoLink> links = List.of(new GpoLink(ID.formatted(1), false, false),
                new GpoLink(ID.formatted(2), false, false));
        List<GpoObject> objects = List.of(object(1), object(2));
        PolicyDirectory directory = new PolicyDirectory(
                List.of(new PolicyContainer(DOMAIN, Kind.DOMAIN, List.of(), true, false),
                        new PolicyContainer(PLACE, Kind.OU, links, ordered, false)),
                objects, List.of(), Map.of(), List.of());
        Target target = new Target(PLACE, Account.ANY_COMPUTER, Optional.empty(), Account.ANY_USER, Optional.empty(),
                Map.of());
        return disk(Verdicts.of(Checklist.bundled(), "x",
                ResultantSet.of(directory, target, files.set().gpos(), Optional.empty())));
    }

    private static GpoObject object(int number) {
        return new GpoObject(ID.formatted(number), "G" + number, 0,
                Optional.of(new SecurityDescriptor(List.of(), true)), "", OptionalLong.empty(), "");
    }

    private static Verdict told(RegistryData plugged, RegistryData battery) {
        return disk(Verdicts.of(Checklist.bundled(),
                new Rsop("gpresult.xml", "DESK1", "", true,
                        List.of(preferred("ACSettingIndex", plugged), preferred("DCSettingIndex", battery)), Map.of(),
                        ToldOrder.NONE, ToldOrder.NONE, false, List.of(), List.of()),
                PolicyDefinitions.NONE));
    }

    private static RsopSetting preferred(String name, RegistryData data) {
        return new RsopSetting(new RsopSetting.Preferred(new Preference(8, Preference.Action.UPDATE, false,
                new Preference.Value("HKEY_LOCAL_MACHINE", KEY, name, data))), ID.formatted(1), 1, 8);
    }

    @Test
    void gpresultDecidesItWhereItTellsBoth() {
        RegistryData ten = RegistryData.number(600);
        RegistryData twenty = RegistryData.number(1200);
        assertEquals(State.RIGHT, told(twenty, ten).state());
        assertEquals(State.WRONG, told(ten, twenty).state());
        RegistryData text = RegistryData.text(RegistryType.SZ, "600");
        assertEquals(State.CANNOT_TELL, told(twenty, text).state());
        assertEquals(List.of("it is REG_SZ, Windows wants REG_DWORD"), told(text, ten).open());
    }

    @Test
    void longerThanOnBatteryIsRight() {
        gpo(1, "ACSettingIndex", 1200, 600);
        assertEquals(State.RIGHT, ofGpo());
    }

    @Test
    void asLongAsOnBatteryIsWrong() {
        gpo(1, "ACSettingIndex", 600, 600);
        assertEquals(State.WRONG, ofGpo());
    }

    @Test
    void nothingIsLongerThanNever() {
        gpo(1, "ACSettingIndex", 600, 0);
        assertEquals(State.WRONG, ofGpo());
    }

    @Test
    void aloneItCannotBeTold() {
        gpo(1, "ACSettingIndex", 600);
        assertEquals(State.CANNOT_TELL, ofGpo());
    }

    @Test
    void ofAPlaceTwoPoliciesMaySetThem() {
        gpo(1, "ACSettingIndex", 1200);
        gpo(2, "DCSettingIndex", 1800);
        assertEquals(State.WRONG, ofPlace(true).state());
        assertEquals(State.CANNOT_TELL, ofPlace(false).state());
        assertEquals("0 or greater than DCSettingIndex", Required.of(ofPlace(true).item()));
    }
}
