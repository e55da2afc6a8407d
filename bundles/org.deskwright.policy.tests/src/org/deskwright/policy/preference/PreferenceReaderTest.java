package org.deskwright.policy.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.Preference.Action;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.Setting;
import org.junit.jupiter.api.Test;

class PreferenceReaderTest {
    private static final String REGISTRY = """
            <?xml version="1.0" encoding="utf-8"?>
            <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
              <Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}" name="Amazon">
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="RebootCount">
                  <Properties action="U" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Amazon" name="RebootCount" type="REG_DWORD" value="0000000A"/>
                </Registry>
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="List">
                  <Properties action="R" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Amazon" name="List" type="REG_MULTI_SZ" value="a b"><Values><Value>a</Value><Value>b</Value></Values></Properties>
                  <Filters><FilterOs bool="AND"/></Filters>
                </Registry>
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Off" disabled="1">
                  <Properties action="U" hive="HKEY_LOCAL_MACHINE" key="K" name="Off" type="REG_DWORD" value="1"/>
                </Registry>
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Bad">
                  <Properties action="U" hive="HKEY_LOCAL_MACHINE" key="K" name="Bad" type="REG_DWORD" value="xyz"/>
                </Registry>
              </Collection>
            </RegistrySettings>
            """;
    private static final String SERVICES = """
            <NTServices clsid="{2CFB484A-4E96-4b5d-A0B6-093D2F91E6AE}"><NTService clsid="{AB6F0B67-341F-4e51-92F9-005FBFBA1A43}" name="stxhd"><Properties startupType="DISABLED" serviceName="StxhdSvc" timeout="30"/></NTService></NTServices>
            """;

    private static PreferenceFile read(String text) throws UnreadableException {
        return PreferenceReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void valuesAreReadWithTheirTypes() throws UnreadableException {
        PreferenceFile file = read(REGISTRY);
        assertEquals(List.of("REG_DWORD 10", "REG_MULTI_SZ a | b"),
                file.preferences().stream().map(one -> ((Preference.Value) one.what()).data().toString()).toList());
        assertEquals(List.of(Action.UPDATE, Action.REPLACE),
                file.preferences().stream().map(Preference::action).toList());
        assertEquals(List.of(false, true), file.preferences().stream().map(Preference::targeted).toList());
        assertEquals(1, file.problems().size());
        assertEquals(REGISTRY.lastIndexOf("<Registry ", REGISTRY.indexOf("name=\"Bad\"")),
                file.problems().getFirst().offset());
    }

    @Test
    void servicesAreReadAndFilesAreToldApart() throws UnreadableException {
        assertEquals(new Preference.Service("StxhdSvc", "DISABLED"), read(SERVICES).preferences().getFirst().what());
        assertTrue(PreferenceReader.recognises(REGISTRY) && PreferenceReader.recognises(SERVICES));
        assertFalse(PreferenceReader.recognises("<GPO xmlns=\"http://x\"><a clsid=\"{1}\"/>"));
        assertThrows(UnreadableException.class, () -> read(SERVICES.substring(0, 200)));
    }

    @Test
    void theyBelongToTheGpoAndWhatIsTargetedIsConditional() throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.add("B/DomainSysvol/GPO/Machine/Preferences/Registry/Registry.xml", read(REGISTRY));
        files.add("B/DomainSysvol/GPO/User/Preferences/Services/Services.xml", read(SERVICES));
        Gpo gpo = files.set().gpos().getFirst();
        assertEquals("B", gpo.folder());
        List<Setting> computer = GpoSettings.of(gpo, Half.COMPUTER);
        assertEquals(List.of("HKLM\\SOFTWARE\\Amazon\\RebootCount", "HKLM\\SOFTWARE\\Amazon\\List"),
                computer.stream().map(one -> one.key().shown()).toList());
        assertEquals(List.of(false, true), computer.stream().map(Setting::conditional).toList());
        assertEquals("disabled", GpoSettings.of(gpo, Half.USER).getFirst().shown());
    }

    @Test
    void whatIsSwitchedOffAsAWholeIsLeftOut() throws UnreadableException {
        String all = REGISTRY.replace("<RegistrySettings", "<RegistrySettings disabled=\"1\"");
        assertEquals(new PreferenceFile(List.of(), List.of()), read(all));
        assertEquals(new PreferenceFile(List.of(), List.of()),
                read(REGISTRY.replace("<Collection", "<Collection disabled=\"1\"")));
        assertEquals(List.of(), read(SERVICES.replace("<NTServices", "<NTServices disabled=\"1\"")).preferences());
    }

    @Test
    void realPreferencesAreRead() throws Exception {
        PreferenceFile registry = PreferenceReader.read(Corpus.bytes("azure-arc/Preferences-Registry.xml"));
        assertEquals(List.of(), registry.problems());
        assertEquals(2, registry.preferences().size());
        assertTrue(registry.preferences().stream().allMatch(Preference::targeted));
        assertEquals(2,
                PreferenceReader.read(Corpus.bytes("azure-arc/Preferences-ScheduledTasks.xml")).preferences().size());
    }

    private static final String KEY = """
            <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
            <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="K">
            <Properties action="%s" default="%s" hive="HKEY_LOCAL_MACHINE" key="A\\B" name="" type="" value=""/>
            </Registry></RegistrySettings>
            """;

    @Test
    void anItemWithoutNameIsAboutTheKeyUnlessItIsTheDefaultValue() throws UnreadableException {
        Preference key = read(KEY.formatted("R", "0")).preferences().getFirst();
        assertEquals(new Preference.Key("HKEY_LOCAL_MACHINE", "A\\B"), key.what());
        assertEquals(List.of(true, true, false, false), List.of("a\\b", "A\\B\\C", "A", "A\\BC").stream()
                .map(other -> key.removesFrom("HKEY_LOCAL_MACHINE", other)).toList());
        assertFalse(read(KEY.formatted("U", "0")).preferences().getFirst().removesFrom("HKEY_LOCAL_MACHINE", "A\\B"));
        assertTrue(read(KEY.formatted("D", "1")).preferences().getFirst().what() instanceof Preference.Value value
                && value.name().isEmpty());
    }

    @Test
    void aServiceWhoseStartIsLeftAloneHasNone() throws UnreadableException {
        assertEquals(new Preference.Other("NTServices", "StxhdSvc"),
                read(SERVICES.replace("DISABLED", "NOCHANGE")).preferences().getFirst().what());
    }
}
