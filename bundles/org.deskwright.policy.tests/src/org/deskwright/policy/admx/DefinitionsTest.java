package org.deskwright.policy.admx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final String ADMX = """
            <?xml version="1.0" encoding="utf-8"?>
            <policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
              <categories>
                <category name="Outer" displayName="$(string.Outer)"/>
                <category name="Inner" displayName="$(string.Inner)"><parentCategory ref="Outer"/></category>
              </categories>
              <policies>
                <policy name="DisableMSI" class="Machine" displayName="$(string.DisableMSI)" key="Software\\Policies\\Microsoft\\Windows\\Installer">
                  <parentCategory ref="Inner"/>
                  <elements><enum id="box" valueName="DisableMSI"/></elements>
                </policy>
                <policy name="Sites" class="User" displayName="$(string.Sites)" key="Software\\Policies\\Sites" valueName="On">
                  <parentCategory ref="Outer"/>
                  <elements><list id="l" key="Software\\Policies\\Sites\\List"/></elements>
                </policy>
              </policies>
            </policyDefinitions>
            """;
    private static final String ADML = """
            <policyDefinitionResources revision="1.0" schemaVersion="1.0"><resources><stringTable>
              <string id="DisableMSI">Turn off Windows Installer</string><string id="Inner">Windows Installer</string>
              <string id="Outer">Windows Components</string>
            </stringTable></resources></policyDefinitionResources>
            """;

    private static TemplateFile read(String source, String text) throws UnreadableException {
        return TemplateReader.read(source, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aValueBelongsToThePolicyThatTheEditorShows() throws UnreadableException {
        PolicyDefinitions all = PolicyDefinitions
                .of(List.of(read("en-US/MSI.adml", ADML), read("PolicyDefinitions/MSI.admx", ADMX)));
        TemplatePolicy policy = all.find("software\\policies\\microsoft\\windows\\installer", "disablemsi")
                .orElseThrow();
        assertEquals("Turn off Windows Installer", policy.title());
        assertEquals(List.of("Windows Components", "Windows Installer"), policy.path());
        assertEquals(List.of(policy), all.named("turn off windows installer"));
        assertTrue(all.has("msi") && all.find("Software\\Policies\\None", "x").isEmpty());
    }

    @Test
    void aListTakesAnyValueAndWithoutTextsNamesStand() throws UnreadableException {
        PolicyDefinitions all = PolicyDefinitions.of(List.of(read("a.admx", ADMX)));
        assertEquals("Sites", all.find("Software\\Policies\\Sites\\List", "anything").orElseThrow().title());
        assertTrue(all.find("Software\\Policies\\Sites", "other").isEmpty());
    }

    @Test
    void filesAreToldApart() {
        assertTrue(TemplateReader.recognises(ADMX) && TemplateReader.recognises(ADML));
        assertThrows(UnreadableException.class, () -> read("a.admx", ADMX.substring(0, 400)));
    }
}
