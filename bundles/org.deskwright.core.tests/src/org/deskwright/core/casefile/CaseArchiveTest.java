package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody may have put into an archive. */
class CaseArchiveTest {
    private static final String ADVICE = "; make the archive again from the original files";

    @TempDir
    Path temp;
    private final List<String> problems = new ArrayList<>();

    @Test
    void eachEntryThatCannotBeTrustedIsRefusedByItselfAndTheRestIsRead() throws IOException {
        Case opened = open(Zips.ofCase().with("evidence/good", "1").with("evidence/../../evil", "x")
                .with("/etc/evil", "x").with("C:/evil", "x").with("evidence/good", "2")
                .encrypted("evidence/secret", "x").byMethod(12, "evidence/bzip", "x")
                .link("evidence/link", "/etc/passwd").declaring(100 << 20, "evidence/bomb", "x")
                .with("evidence/a\u0007b", "x").with("evidence\\windows", "w").with("evidence//x", "x").bytes());
        assertEquals(Map.of("good", "?/? 1", "windows", "?/? w"), Cases.evidence(opened));
        String out = ": its name leads out of the archive" + ADVICE;
        assertEquals(List.of("c.dwcase/evidence/../../evil" + out, "c.dwcase//etc/evil" + out, "c.dwcase/C:/evil" + out,
                "c.dwcase/evidence/good: the archive holds a second file of this name" + ADVICE,
                "c.dwcase/evidence/secret: is encrypted" + ADVICE,
                "c.dwcase/evidence/bzip: is compressed by method 12, which is not known" + ADVICE,
                "c.dwcase/evidence/link: is a link, not a file" + ADVICE,
                "c.dwcase/evidence/bomb: would grow from 3 to 104857600 bytes" + ADVICE, "c.dwcase/evidence/a?b" + out,
                "c.dwcase/evidence//x" + out), problems);
    }

    @Test
    void anEntryThatHoldsMoreThanItDeclaresEndsThere() throws IOException {
        Case opened = open(Zips.ofCase().declaring(10, "evidence/liar", "x".repeat(100_000)).bytes());
        UnreadableException e = assertThrows(UnreadableException.class, () -> Cases.text(opened.evidence().getFirst()));
        assertTrue(e.reason().contains("grows"), e.reason());
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        byte[] bytes = Zips.ofCase().with("evidence/a", "1").with("evidence/b", "2").bytes();
        int first = indexOf(bytes, "evidence/a", 2);
        int second = indexOf(bytes, "evidence/b", 2);
        System.arraycopy(bytes, first - 4, bytes, second - 4, 4); // the offset of the local header
        assertEquals(Map.of("a", "?/? 1"), Cases.evidence(open(bytes)));
        assertEquals(List.of("c.dwcase/evidence/b: shares its place in the archive with another file" + ADVICE),
                problems);
    }

    @Test
    void damagedContentIsToldByItsChecksum() throws IOException {
        byte[] bytes = Zips.ofCase().byMethod(0, "evidence/a", "12345").bytes();
        bytes[indexOf(bytes, "evidence/a", 1) + "evidence/a".length() + 2] = 'x';
        Case opened = open(bytes);
        UnreadableException e = assertThrows(UnreadableException.class, () -> Cases.text(opened.evidence().getFirst()));
        assertTrue(e.reason().contains("checksum"), e.reason());
    }

    @Test
    void aFolderThatSomebodyZippedIsACaseToo() throws IOException {
        Case opened = open(new Zips().with("my/case.json", "{\"schema\":\"deskwright.case/1\",\"title\":\"T\"}")
                .with("my/evidence/deskwright.json", "{\"schema\":\"deskwright.manifest/1\",\"region\":\"eu-west-1\"}")
                .with("my/evidence/111122223333/a", "1").with("my/evidence/.hidden", "1").bytes());
        assertEquals("T", opened.info().title());
        assertEquals(Map.of("111122223333/a", "111122223333/eu-west-1 1"), Cases.evidence(opened));
        assertEquals(List.of(), problems);
    }

    @Test
    void anArchiveWithoutACaseSaysSo() throws IOException {
        Path file = Files.write(temp.resolve("c.dwcase"), new Zips().with("a", "1").bytes());
        assertTrue(assertThrows(CaseException.class, () -> Case.open(file)).getMessage()
                .startsWith("c.dwcase: is not a case: it holds no case.json"));
    }

    private Case open(byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve("c.dwcase"), bytes);
        return Case.salvage(file, (ReadProblem p) -> problems.add(p.line())).orElseThrow();
    }

    private static int indexOf(byte[] bytes, String name, int occurrence) {
        byte[] wanted = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int found = 0;
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length) && ++found == occurrence) {
                return i;
            }
        }
        throw new AssertionError(name);
    }
}
