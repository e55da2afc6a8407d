package org.deskwright.policy.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.intake.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyChecklistsTest {
    private static final String OWN = """
            {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
              {"id": "first", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
               "wants": {"empty": true}, "path": "p", "why": "wü", "sources": [{"title": "t", "url": "https://example.com/"}]},
              {"id": "second", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
               "wants": {"empty": true}, "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://example.com/"}]}]}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ReadProblem problem(String text) throws IOException {
        Path file = file("broken.json", text);
        CompanyChecklists read = CompanyChecklists.read(List.of(file));
        assertEquals(List.of(), read.all());
        assertEquals(file.toString(), read.problems().getFirst().source());
        return read.problems().getFirst();
    }

    private static long byteOf(String text, String what) {
        return text.substring(0, text.indexOf(what)).getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whatIsGoodInAFolderIsReadThoughTheRestIsBroken() throws IOException {
        Path good = file("good.json", OWN);
        file("links.json", "{}");
        file("same.json", OWN);
        CompanyChecklists read = CompanyChecklists.read(List.of(folder, folder.resolve("gone")));
        assertEquals(List.of(good), read.all().stream().map(CompanyChecklists.OfFile::file).toList());
        assertEquals(3, read.problems().size(), read.problems().toString());
    }

    @Test
    void whereAnItemIsBrokenIsTold() throws IOException {
        String broken = OWN.replaceFirst("(?s)\"second\", \"editor\": \"security\", \"title\": \"Network\"",
                "\"second\", \"editor\": \"security\"");
        ReadProblem problem = problem(broken);
        assertEquals(byteOf(broken, "\"second\""), problem.offset());
        assertTrue(problem.reason().contains("item 2 (second) lacks title"), problem.line());
        assertFalse(problem.line().contains("null"), problem.line());
        assertTrue(problem(OWN.replace("\"empty\"", "\"odd\"")).reason().contains("item 1 (first) wants has none"));
    }

    private List<String> mistakes(String item) throws IOException {
        Path file = file("mistakes.json", """
                {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [{"id": "one", "editor": "templates",
                 "title": "T", "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://example.com/"}],
                 %s}]}
                """.formatted(item));
        return CompanyChecklists.read(List.of(file)).problems().stream().map(ReadProblem::reason)
                .map(one -> one.replace("is no checklist: item 1 (one) ", "")).toList();
    }

    private List<String> key(String key) throws IOException {
        return mistakes("\"registry\": {\"key\": \"" + key.replace("\\", "\\\\")
                + "\", \"value\": \"v\"}, \"wants\": {\"value\": \"0\"}");
    }

    @Test
    void eachMistakeIsALine() throws IOException {
        String registry = "\"registry\": {\"key\": \"K\", \"value\": \"v\"}";
        assertEquals(List.of(), mistakes(registry + ", \"wants\": {\"value\": \"0\"}"));
        assertEquals(List.of("protocols.0 is \"DCV\"; known are PCOIP, WSP", "breaks is \"no\", not true or false",
                "unset is \"banana\"; known are right, open",
                "wants has \"valu\", which is not known; known are value, notValues, values, empty, notBits, present,"
                        + " members, notMembers, allUsers"),
                mistakes(registry + ", \"protocols\": [\"DCV\"], \"breaks\": \"no\", \"unset\": \"banana\","
                        + " \"wants\": {\"value\": \"0\", \"valu\": \"1\"}"));
        assertEquals(List.of("has registry and right, and needs one of registry, right, service, template, policy"),
                mistakes(registry + ", \"right\": \"SeNetworkLogonRight\", \"wants\": {\"value\": \"0\"}"));
        assertEquals(List.of("check names no check of a diagnosis: policy.gone"),
                mistakes(registry + ", \"check\": \"policy.gone\", \"wants\": {\"value\": \"0\"}"));
    }

    @Test
    void aKeyUnderWhichNothingIsEverFoundIsAMistake() throws IOException {
        for (String key : List.of("HKLM\\Software\\K", "HKEY_CURRENT_USER\\K", "Software\\K\\", "\\Software",
                "Software/K")) {
            assertEquals(1, key(key).size(), key);
            assertTrue(key(key).getFirst().startsWith("key "), key(key).toString());
        }
        assertEquals(List.of(), key("Software\\Any/Thing"));
    }

    @Test
    void ofTwoItemsWithOneIdTheSecondIsAMistake() throws IOException {
        String twice = OWN.replace("\"second\"", "\"first\"");
        assertEquals("is no checklist: item 2 (first) has the id of item 1", problem(twice).reason());
    }

    @Test
    void whereItIsNoJsonIsTold() throws IOException {
        String broken = OWN.replace("\"title\": \"Network\"", "\"title\"; \"Network\"");
        ReadProblem problem = problem(broken);
        assertTrue(Math.abs(byteOf(broken, "; ") - problem.offset()) <= 2, problem.line());
        assertFalse(problem.line().contains("http"), problem.line());
    }

    @Test
    void oneIsKnownByItsContent() throws IOException {
        assertTrue(CompanyChecklists.isOne(file("own.json", OWN)));
        assertFalse(CompanyChecklists.isOne(file("directory.json", "{\"schema\": \"other\"}")));
        assertFalse(CompanyChecklists.isOne(folder));
    }
}
