package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.catalogue.Schemas;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Commands are told with lines that hold secrets and such that look like those, and all of them are tried. */
class SecretCommandsTest {
    private static final String FILE = Schemas.file("secret-commands.json");

    private static Stream<DynamicTest> lines(String member) {
        return JsonParser.parseString(FILE).getAsJsonObject().getAsJsonArray("commands").asList().stream()
                .map(JsonElement::getAsJsonObject).flatMap(command -> lines(command, member));
    }

    private static Stream<DynamicTest> lines(JsonObject command, String member) {
        return command.getAsJsonArray(member).asList().stream().map(JsonElement::getAsString)
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    private static void check(String marked) {
        String line = marked.replaceAll("[\u00ab\u00bb]", "");
        assertEquals(marked.replaceAll("\u00ab[^\u00bb]*\u00bb", "[removed]"), Redactor.ofSecrets().redact(line));
        assertEquals(line.length(), Redactor.masked(line).length());
        String clean = Redactor.ofSecrets().redact(line);
        assertEquals(clean, Redactor.ofSecrets().redact(clean));
    }

    @Test
    void theFileIsOfItsSchema() {
        assertEquals(List.of(), Schemas.problems("secret-commands", FILE));
    }

    @TestFactory
    Stream<DynamicTest> whatACommandIsGivenGoesAndTheRestStays() {
        return lines("taken");
    }

    @TestFactory
    Stream<DynamicTest> whatLooksLikeItStays() {
        return lines("kept");
    }

    private static void assertRedacted(String marked) {
        String plain = marked.replaceAll("[\u00ab\u00bb]", "");
        assertEquals(marked.replaceAll("\u00ab[^\u00bb]*\u00bb", "[removed]"), Redactor.ofSecrets().redact(plain));
    }

    @Test
    void aCommandMayGoOverSeveralLines() {
        assertRedacted("curl -s \\\n  -u kim:\u00abhunter\u00bb \\\n  https://x\ncurl done");
        assertRedacted("curl -s -u ^\r\n  kim:\u00abhunter\u00bb ^\r\n  https://x");
        assertRedacted("mongosh -u kim `\n  -p \u00abhunter\u00bb\n-p hunter");
        assertRedacted("curl -s\n  -u kim:hunter");
    }

    @Test
    void whatIsKeptOfHostsMayGoOverSeveralLines() {
        assertRedacted(
                "machine host1\nlogin kim\npassword \u00abhunter\u00bb\nmachine host2\nlogin lee password \u00abhunter\u00bb");
        assertRedacted("machine host1\nis down\npassword of kim");
    }

    @Test
    void aCommandMayStandInWhateverIsWrittenDown() {
        assertRedacted("{\"cmd\":\"zip -P \u00abhunter\u00bb a.zip b\", \"other\":\"-P five\"}");
        assertRedacted("{\"cmd\":\"bash -c \\\"zip -P \u00abhunter\u00bb\\\"\",\"n\":1}");
        assertRedacted("{\"cmd\":\"zip -P \\\"\u00abtwo words\u00bb\\\" a.zip\",\"n\":1}");
        assertRedacted("[\"zip\", \"-P\", \"\u00abhunter\u00bb\", \"a.zip\"]");
        assertRedacted("Start-Process zip -ArgumentList '-P','\u00abhunter\u00bb','a.zip'");
        assertRedacted("<Data>zip -P &quot;\u00abtwo words\u00bb&quot; a.zip</Data>");
        assertRedacted("<Data>zip -P \u00abhunter\u00bb</Data>");
        assertRedacted("cd /a && zip -P \u00abhunter\u00bb; zip -P \u00abhunter\u00bb | tee a");
        assertRedacted("2026-03-02T08:00:00Z INFO CMD (root) zip -P\u00abab\"cd'ef\u00bb a");
        assertRedacted("redis-cli -a $(cat /run/x) ping; redis-cli -a \"$WORD\" ping; redis-cli -a %WORD%");
    }
}
