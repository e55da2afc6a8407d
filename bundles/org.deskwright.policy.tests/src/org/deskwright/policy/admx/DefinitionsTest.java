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
        TemplatePolicy policy = all.find("software\\policies\\microsoft\\windows\\installer", "disablemsi", "Machine")
                .orElseThrow();
        assertEquals("Turn off Windows Installer", policy.title());
        assertEquals(List.of("Windows Components", "Windows Installer"), policy.path());
        assertEquals(List.of(policy), all.named("turn off windows installer"));
        assertTrue(all.has("msi") && all.find("Software\\Policies\\None", "x", "Machine").isEmpty());
    }

    @Test
    void ofSeveralLanguagesTheFirstCounts() throws UnreadableException {
        String german = ADML.replace("Turn off Windows Installer", "Windows Installer deaktivieren");
        PolicyDefinitions all = PolicyDefinitions.of(List.of(read("en-US/MSI.adml", ADML),
                read("de-DE/MSI.adml", german), read("PolicyDefinitions/MSI.admx", ADMX)));
        assertEquals(1, all.named("Turn off Windows Installer").size());
        assertTrue(all.named("Windows Installer deaktivieren").isEmpty());
    }

    @Test
    void aListTakesAnyValueAndWithoutTextsNamesStand() throws UnreadableException {
        PolicyDefinitions all = PolicyDefinitions.of(List.of(read("a.admx", ADMX)));
        assertEquals("Sites", all.find("Software\\Policies\\Sites\\List", "anything", "User").orElseThrow().title());
        assertTrue(all.find("Software\\Policies\\Sites", "other", "User").isEmpty());
        assertTrue(all.find("Software\\Policies\\Sites", "On", "Machine").isEmpty());
    }

    @Test
    void aTemplateOfTheOlderFormNamesItsValuesToo() throws UnreadableException {
        String adm = """
                ; comes with the agent
                CLASS MACHINE
                CATEGORY !!Session
                  KEYNAME "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin"
                  POLICY !!Usb
                    EXPLAIN !!UsbHelp
                    PART !!Choice DROPDOWNLIST REQUIRED
                      VALUENAME "pcoip.enable_usb"
                      ITEMLIST
                        NAME "On" VALUE NUMERIC 1 DEFAULT
                      END ITEMLIST
                    END PART
                    PART "Devices" LISTBOX
                      KEYNAME "Software\\Policies\\Teradici\\PCoIP\\devices"
                    END PART
                  END POLICY
                END CATEGORY
                [strings]
                Session="PCoIP Session Variables"
                Usb="Enable/disable USB in the PCoIP session"
                """;
        assertTrue(AdmReader.recognises(adm) && !AdmReader.recognises("; CLASS MACHINE"));
        PolicyDefinitions all = PolicyDefinitions
                .of(List.of(AdmReader.read("Adm/PCoIP.adm", adm.getBytes(StandardCharsets.UTF_16))));
        TemplatePolicy usb = all.find("Software\\Policies\\Teradici\\PCoIP\\pcoip_admin", "pcoip.enable_usb", "Machine")
                .orElseThrow();
        assertEquals("Enable/disable USB in the PCoIP session", usb.title());
        assertEquals(List.of("PCoIP Session Variables"), usb.path());
        assertEquals(usb, all.find("Software\\Policies\\Teradici\\PCoIP\\devices", "any", "Machine").orElseThrow());
        assertEquals("Adm/PCoIP.adm", all.source("pcoip"));
    }

    @Test
    void filesAreToldApart() {
        assertTrue(TemplateReader.recognises(ADMX) && TemplateReader.recognises(ADML));
        assertThrows(UnreadableException.class, () -> read("a.admx", ADMX.substring(0, 400)));
    }
}
