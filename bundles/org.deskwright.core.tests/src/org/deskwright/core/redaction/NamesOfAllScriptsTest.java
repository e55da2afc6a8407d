package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are called in all scripts, and in capitals or not it is the same account. */
class NamesOfAllScriptsTest {
    @ParameterizedTest
    @ValueSource(strings = {"müller", "Jürgen.Weiß", "zoë.o'hara", "ђорђевић", "Щербакова", "İlker", "Παπαδόπουλος",
            "Nguyễn", "李明", "山田太郎", "김민수", "김민", "สมชาย", "Ångström", "Ａlex", "𐐔𐐯𐑅", "renée", "Łukasz", "ﬁona"})
    void aKnownNameIsFoundHoweverItIsWritten(String name) {
        Redactor redactor = Redactor.ofSecretsAndNames(Map.of(name, "user"));
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String written = Normalizer.normalize(name, form);
            assertEquals("log on of user-1.", redactor.redact("log on of " + written + "."));
            assertEquals("C:\\Users\\user-1\\x.log", redactor.redact("C:\\Users\\" + written + "\\x.log"));
            assertEquals("domain-1\\user-1 in",
                    redactor.redact("CORP\\" + written.replace("'", "") + " in").replace("user-2", "user-1"));
        }
        assertEquals("user-1 x", redactor.redact(name.codePoints().map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + " x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"müller", "Щербакова", "李明", "김민수", "renée"})
    void whatTellsItselfByItsFormIsReplacedAsAWhole(String name) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String written = Normalizer.normalize(name, form);
            for (String text : List.of("on CORP\\%s.", "on %s\\kim.", "to %s@corp.example.", "user=%s;", "/home/%s/x",
                    "\\\\%s\\share", "https://%s/x", "to kim@%s.example.", "host %s.corp.local up")) {
                String clean = Redactor.ofSecretsAndNames(Map.of()).redact(text.formatted(written));
                for (int i = 0; i < written.length(); i++) {
                    assertTrue(written.charAt(i) < 0x80 || clean.indexOf(written.charAt(i)) < 0, clean);
                }
                assertFalse(clean.contains("ller") || clean.contains("ren"), clean);
            }
        }
    }

    @Test
    void partsOfOtherWordsStay() {
        Redactor redactor = Redactor.ofSecretsAndNames(Map.of("Zoe", "user", "müller", "user", "金", "user"));
        String text = "Zoë Zoe\u0308 Zoesophie Müllerin übermüller 金曜日";
        assertEquals(text, redactor.redact(text));
        assertEquals("user-1 user-2", redactor.redact("ZOE MÜLLER"));
    }

    @Test
    void whereNoSpacesStandBetweenWordsANameIsFoundAmongThem() {
        Redactor redactor = Redactor.ofSecretsAndNames(Map.of("李明", "user", "김민수", "user"));
        assertEquals("用户user-1登录失败", redactor.redact("用户李明登录失败"));
        assertEquals("user-2님이", redactor.redact("김민수님이"));
    }

    @Test
    void usersOfWhomThereAreManyAreNoNamesInSentences() {
        Redactor redactor = Redactor.ofSecretsAndNames(
                Map.of("root", "user", "Admin", "user", "system", "user", "session", "user", "al", "user"));
        String text = "the root of the system: no admin of this session, al gusto";
        assertEquals(text, redactor.redact(text));
        assertEquals("C:\\Users\\user-1\\x user=user-3 domain-1\\user-2",
                redactor.redact("C:\\Users\\admin\\x user=root CORP\\session"));
        assertEquals("name-1", Redactor.ofSecretsAndNames(Map.of("session", "name")).redact("session"),
                "what one was told to replace is replaced");
    }
}
