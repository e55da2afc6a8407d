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
            {"schema": "deskwright.policy-checklist/1", "id": "büro", "items": [
              {"id": "first", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
               "wants": {"empty": true}, "path": "p", "why": "w", "sources": []},
              {"id": "second", "editor": "security", "title": "Network", "right": "SeNetworkLogonRight",
               "wants": {"empty": true}, "path": "p", "why": "w", "sources": []}]}
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
        assertTrue(problem.reason().contains("item 2 (second) lacks something"), problem.line());
        assertFalse(problem.line().contains("null"), problem.line());
        assertTrue(
                problem(OWN.replace("\"empty\"", "\"odd\"")).reason().contains("item 1 (first) is wrong: no wish odd"));
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
