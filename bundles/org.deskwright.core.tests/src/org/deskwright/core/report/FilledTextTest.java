package org.deskwright.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.deskwright.core.redaction.Redactor;
import org.junit.jupiter.api.Test;

class FilledTextTest {
    private final Redactor redactor = Redactor
            .ofSecretsAndNames(Map.of("Cert", "user", "NameID", "user", "jdoe", "user"));

    private String redacted(String template, String filled) {
        return redactor.redactFilled(FilledText.parts(template, filled));
    }

    @Test
    void ourWordsStayWhateverUsersAreCalled() {
        String command = "Get-ChildItem Cert:\\LocalMachine\\Root | Where-Object Subject -like '*{user}*'";
        assertEquals(command.replace("{user}", "user-1"), redacted(command, command.replace("{user}", "jdoe")));
        assertEquals("NameID has to equal user-1, the policy user = Enabled.",
                redacted("NameID has to equal {user}, the policy user = Enabled.",
                        "NameID has to equal jdoe, the policy user = Enabled."));
        assertEquals("no user-1", redactor.redact("no jdoe"));
    }

    /** Names tell themselves by what stands beside them, too. */
    @Test
    void whatWasFilledInIsReplacedAsInAnyText() {
        assertEquals("curl https://host-1/x in Cert",
                redacted("curl https://{host}/x in Cert", "curl https://adfs.acme.com/x in Cert"));
        assertEquals("Cert and user-1", redacted("Cert and {user}", "Cert and Cert"));
        assertEquals("user-1 of 2 users", redacted("{user} of {count} {count:user|users}", "Cert of 2 users"));
        assertEquals("Wait for user-1", redacted("Another text", "Wait for Cert"));
        assertEquals("\uE000 user-1", redacted("\uE000 Cert", "\uE000 Cert"), "taken for nobody's");
    }

    @Test
    void partsAreTheTextAgain() {
        assertEquals(List.of("a ", "1", " b ${x} ", "", ""), FilledText.parts("a {n} b ${x} {m}", "a 1 b ${x} "));
    }
}
