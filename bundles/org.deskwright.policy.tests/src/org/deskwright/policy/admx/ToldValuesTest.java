package org.deskwright.policy.admx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPart.Entry;
import org.deskwright.policy.admx.ToldPart.Kind;
import org.junit.jupiter.api.Test;

class ToldValuesTest {
    private static final String ADMX = """
            <policyDefinitions><policies><policy name="P" class="Machine" displayName="Fields" key="K"
            presentation="$(presentation.P)"><elements>
            <boolean id="one" valueName="One"><trueValue><decimal value="7"/></trueValue><falseValue><decimal value="3"/>
            </falseValue></boolean>
            <boolean id="two" valueName="Two"><falseList defaultKey="F"><item valueName="a"><value><string>x</string></value>
            </item></falseList></boolean>
            <enum id="many" valueName="Many"><item displayName="Some"><value><decimal value="4294967295"/></value>
            <valueList><item key="E" valueName="More"><value><delete/></value></item></valueList></item></enum>
            <decimal id="size" valueName="Size"/><decimal id="told" valueName="Told" storeAsText="true"/>
            <text id="path" valueName="Path" expandable="true"/><multiText id="lines" valueName="Lines"/>
            <list id="given" key="L" explicitValue="true" additive="true"/><list id="numbered" key="N" valuePrefix="n"/>
            <list id="bare" key="B"/></elements></policy></policies></policyDefinitions>
            """;
    private static final String ADML = """
            <policyDefinitionResources><resources><presentationTable><presentation id="P">
            <checkBox refId="one">The first</checkBox><checkBox refId="two">The second</checkBox>
            <decimalTextBox refId="size">Size:</decimalTextBox><decimalTextBox refId="told">Told:</decimalTextBox>
            <textBox refId="path"><label>Path</label></textBox><listBox refId="given">Given</listBox>
            <listBox refId="numbered">Numbered</listBox><listBox refId="bare">Bare</listBox>
            </presentation></presentationTable></resources></policyDefinitionResources>
            """;

    private static List<String> entries(String state, ToldPart... parts) throws UnreadableException {
        PolicyDefinitions all = PolicyDefinitions
                .of(List.of(TemplateReader.read("p.admx", ADMX.getBytes(StandardCharsets.UTF_8)),
                        TemplateReader.read("en-US/p.adml", ADML.getBytes(StandardCharsets.UTF_8))));
        ToldPolicy told = new ToldPolicy("Fields", "", state, List.of(parts), "Machine", 5);
        return ToldValues.of(told, all.find(told).orElseThrow()).stream()
                .map(one -> one.key() + " " + one.value() + " " + one.data()).toList();
    }

    private static ToldPart box(String label, boolean on) {
        return new ToldPart(Kind.CHECK_BOX, label, on, List.of());
    }

    @Test
    void aBoxSetsWhatItsTemplateGivesForItsState() throws UnreadableException {
        assertEquals(List.of("K One REG_DWORD 7", "K Two REG_DWORD 1"),
                entries("Enabled", box("The first", true), box("The second", true)));
        assertEquals(List.of("K One REG_DWORD 3", "F a REG_SZ x"),
                entries("Enabled", box("The second", false), box("The first", false)));
        assertEquals(List.of(), entries("Enabled", box("Another", true), box("One more", true)));
    }

    @Test
    void aChoiceSetsAllThatBelongsToIt() throws UnreadableException {
        assertEquals(List.of("K Many REG_DWORD 4294967295", "E **del.More REG_SZ  "),
                entries("Enabled", new ToldPart(Kind.DROP_DOWN, "Which", "Some")));
    }

    @Test
    void whatIsTypedHasTheTypeOfItsField() throws UnreadableException {
        assertEquals(
                List.of("K Size REG_DWORD 8", "K Told REG_SZ 9", "K Path REG_EXPAND_SZ 10",
                        "K Lines REG_MULTI_SZ a | b"),
                entries("Enabled", new ToldPart(Kind.NUMBER, "Told:", "9"), new ToldPart(Kind.NUMBER, "Size:", "8"),
                        new ToldPart(Kind.TEXT, "Path", "10"),
                        new ToldPart(Kind.TEXTS, "", true, List.of(new Entry("", "a"), new Entry("", "b")))));
        assertEquals(List.of(), entries("Enabled", new ToldPart(Kind.NUMBER, "Size:", "some")));
    }

    @Test
    void aListNamesItsValuesAsItsTemplateSays() throws UnreadableException {
        assertEquals(
                List.of("L a REG_SZ 1", "N **delvals. REG_SZ  ", "N n1 REG_SZ x", "N n2 REG_SZ y",
                        "B **delvals. REG_SZ  ", "B z REG_SZ z"),
                entries("Enabled", new ToldPart(Kind.LIST, "Given", true, List.of(new Entry("a", "1"))),
                        new ToldPart(Kind.LIST, "Numbered", true, List.of(new Entry("", "x"), new Entry("", "y"))),
                        new ToldPart(Kind.LIST, "Bare", true, List.of(new Entry("z", "")))));
    }

    @Test
    void aTemplateOfTheOlderFormTellsItsValuesToo() throws UnreadableException {
        String adm = """
                CLASS MACHINE
                CATEGORY "C"
                  KEYNAME "K"
                  POLICY !!Fields
                    VALUENAME "State"
                    VALUEON NUMERIC 5 VALUEOFF NUMERIC 6
                    PART !!Usb DROPDOWNLIST REQUIRED
                      VALUENAME "usb"
                      ITEMLIST
                        NAME !!Off VALUE NUMERIC 0
                        NAME "On" VALUE NUMERIC 1 DEFAULT
                      END ITEMLIST
                    END PART
                    PART "Box" CHECKBOX DEFCHECKED
                      VALUENAME "box"
                    END PART
                    PART "Size" NUMERIC TXTCONVERT
                      VALUENAME "size" MIN 1 MAX 9
                    END PART
                    PART "Names" LISTBOX ADDITIVE EXPLICITVALUE
                      KEYNAME "L"
                    END PART
                  END POLICY
                END CATEGORY
                [strings]
                Fields="Fields"
                Usb="USB"
                Off="Never"
                """;
        PolicyDefinitions all = PolicyDefinitions
                .of(List.of(AdmReader.read("p.adm", adm.getBytes(StandardCharsets.UTF_16))));
        ToldPolicy told = new ToldPolicy("Fields", "C", "Enabled",
                List.of(new ToldPart(Kind.DROP_DOWN, "USB", "Never"), box("Box", false),
                        new ToldPart(Kind.NUMBER, "Size", "4"),
                        new ToldPart(Kind.LIST, "Names", true, List.of(new Entry("a", "b")))),
                "Machine", 0);
        assertEquals(List.of("K State REG_DWORD 5", "K usb REG_DWORD 0", "K size REG_SZ 4", "L a REG_SZ b"),
                ToldValues.of(told, all.find(told).orElseThrow()).stream()
                        .map(one -> one.key() + " " + one.value() + " " + one.data()).toList());
    }

    @Test
    void aPolicyThatIsOffRemovesWhatItsFieldsSet() throws UnreadableException {
        assertEquals(List.of("K **del.One REG_SZ  ", "K **del.Two REG_SZ  ", "K **del.Many REG_SZ  ",
                "K **del.Size REG_SZ  ", "K **del.Told REG_SZ  ", "K **del.Path REG_SZ  ", "K **del.Lines REG_SZ  ",
                "L **delvals. REG_SZ  ", "N **delvals. REG_SZ  ", "B **delvals. REG_SZ  "), entries("Disabled"));
        assertEquals(List.of(), entries("Not configured"));
    }
}
