package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplateReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.rsop.RsopReader;
import org.junit.jupiter.api.Test;

/** Settings of DCV, whose values Amazon names in its template alone. */
class TemplateItemsTest {
    private static final String KEY = "Software\\Policies\\Amazon\\WSP";
    private static final String ITEM = "dcv-audio-in";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PolicyDefinitions definitions() throws UnreadableException {
        return PolicyDefinitions.of(List.of(
                TemplateReader.read("wsp.admx",
                        bytes("""
                                <policyDefinitions><categories><category name="c" displayName="DCV"/></categories><policies>
                                <policy name="audio" class="Machine" displayName="$(string.audio)" key="%s" valueName="made_up_for_this">
                                <parentCategory ref="c"/><enabledValue><decimal value="1"/></enabledValue>
                                <disabledValue><decimal value="0"/></disabledValue></policy></policies></policyDefinitions>
                                """
                                .formatted(KEY))),
                TemplateReader.read("wsp.adml", bytes("""
                        <policyDefinitionResources><resources><stringTable>
                        <string id="audio">Enable/disable audio-in redirection</string></stringTable></resources>
                        </policyDefinitionResources>
                        """))));
    }

    private static Gpo gpo(String value, int number) {
        GpoFiles files = new GpoFiles();
        files.add("Machine/registry.pol", List.of(new RegistryEntry(8, KEY, value, RegistryData.number(number))));
        return files.set().gpos().getFirst();
    }

    private static List<Verdict> verdicts(Gpo gpo, PolicyDefinitions definitions) {
        return Verdicts.of(TemplateItems.of(Checklist.bundled(), definitions), gpo).stream()
                .filter(one -> one.item().id().equals(ITEM)).toList();
    }

    @Test
    void withItsTemplateAValueIsRightOrWrong() throws UnreadableException {
        assertEquals(State.WRONG, verdicts(gpo("made_up_for_this", 0), definitions()).getFirst().state());
        assertEquals(State.RIGHT, verdicts(gpo("made_up_for_this", 1), definitions()).getFirst().state());
        assertEquals(List.of(), verdicts(gpo("another", 0), definitions()));
        Fix fix = Fix.of(verdicts(gpo("made_up_for_this", 0), definitions()).getFirst(), "the policy");
        assertTrue(fix.text(Fix.Kind.REG).contains("\"made_up_for_this\"=dword:"), fix.toString());
    }

    @Test
    void withoutItThatCannotBeToldAndWhatToAddIsSaid() {
        Verdict verdict = verdicts(gpo("made_up_for_this", 0), PolicyDefinitions.NONE).getFirst();
        assertEquals(State.CANNOT_TELL, verdict.state());
        assertTrue(verdict.open().getFirst().contains("PolicyDefinitions"), verdict.open().toString());
        assertEquals(List.of(), verdicts(gpo("h_log_verbosity_options", 3), PolicyDefinitions.NONE));
    }

    @Test
    void whatGpresultTellsByNameIsEnough() throws UnreadableException {
        for (String category : List.of("Amazon/WSP", "Amazon/DCV")) {
            for (String state : List.of("Enabled", "Disabled")) {
                Verdict verdict = Verdicts
                        .of(Checklist.bundled(),
                                RsopReader.read("gpresult.xml",
                                        bytes("""
                                                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
                                                <ComputerResults><Name>PC</Name><ExtensionData>
                                                <Extension xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Registry" i:type="q:RegistrySettings">
                                                <q:Policy><GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence>
                                                <q:Name>Enable/disable audio-in redirection</q:Name><q:State>%s</q:State><q:Category>%s</q:Category>
                                                </q:Policy></Extension></ExtensionData></ComputerResults></Rsop>
                                                """
                                                .formatted(state, category))),
                                PolicyDefinitions.NONE)
                        .stream().filter(one -> one.item().id().equals(ITEM)).findFirst().orElseThrow();
                assertEquals(state.equals("Enabled") ? State.RIGHT : State.WRONG, verdict.state(), category + state);
            }
        }
    }
}
