package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableTest {
    @TempDir
    Path folder;

    /** Ways in which a file can be bad. */
    enum Bad {
        CORRUPT, TRUNCATED, EMPTY, BINARY, WRONG_ENCODING, DEEP, LONG_TEXT, BOMB, BROKEN_GZIP, BROKEN_CASE, NOT_JSON;

        byte[] content() throws IOException {
            byte[] good = Fleet.WORKSPACES.getBytes(StandardCharsets.UTF_8);
            return switch (this) {
                case CORRUPT -> Fleet.WORKSPACES.replaceFirst("\"State\": \"UNHEALTHY\"", "\"State\" }] \"UNHEALTHY\"")
                        .getBytes(StandardCharsets.UTF_8);
                case TRUNCATED -> java.util.Arrays.copyOf(good, good.length / 2);
                case EMPTY -> new byte[0];
                case BINARY -> random();
                case WRONG_ENCODING ->
                    Fleet.WORKSPACES.replace("mueller", "m\u00fcller").getBytes(StandardCharsets.ISO_8859_1);
                case DEEP -> ("{\"Workspaces\": [{\"More\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
                case LONG_TEXT -> ("{\"Workspaces\": [{\"WorkspaceId\": \"" + "x".repeat(20_000_000))
                        .getBytes(StandardCharsets.UTF_8);
                case BOMB -> gzip(new byte[64 << 20], 1);
                case BROKEN_GZIP -> java.util.Arrays.copyOf(gzip(good, 1), 200);
                case BROKEN_CASE -> "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8);
                case NOT_JSON -> "An error occurred (AccessDeniedException)".getBytes(StandardCharsets.UTF_8);
            };
        }

        private static byte[] random() {
            byte[] bytes = new byte[5000];
            new Random(42).nextBytes(bytes);
            return bytes;
        }

        private static byte[] gzip(byte[] content, int times) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                for (int i = 0; i < times; i++) {
                    out.write(content);
                }
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void aBadFileIsNamedInOneLineAndEndsWithThree(Bad bad) throws IOException {
        String name = bad == Bad.BROKEN_CASE ? "bad.dwcase" : "bad.json";
        Files.write(folder.resolve(name), bad.content());
        Session session = Session.run(folder, "diagnose", name);
        assertEquals(3, session.exit(), session.err());
        assertTrue(session.errLine().contains(name), session.err());
        assertFalse(session.err().contains("Exception") && bad != Bad.NOT_JSON || session.err().contains("\tat "),
                session.err());
    }

    @Test
    void theRestIsStillReadAndThreeIsToldEvenWithFindings() throws IOException {
        Path fleet = Fleet.in(folder);
        Files.write(fleet.resolve("bad.json"), Bad.BINARY.content());
        Session session = Session.run(folder, "diagnose", "fleet", "--format", "json");
        assertEquals(3, session.exit());
        assertTrue(session.out().contains("estate.unhealthy") && session.out().contains("ws-0123456789"));
    }

    @Test
    void aReaderWhoseBundleLacksAClassIsToldInOneLine() throws IOException {
        Fleet.in(folder);
        Session session = Session.run(folder, List.of(new EstateReader(), lackingAClass()), List.of(new EstateChecks()),
                false, "diagnose", "fleet");
        assertEquals(3, session.exit(), session.err());
        assertTrue(session.errLine().contains("the reader lacking failed (NoClassDefFoundError: org/example/Lost)"));
        assertTrue(session.out().contains("ws-0123456789"));
    }

    @Test
    void anErrorOfTheToolItselfIsALineAndNoTrace() throws IOException {
        Fleet.in(folder);
        CheckProvider broken = new CheckProvider() {
            @Override
            public String id() {
                throw new NoClassDefFoundError("org/example/Lost");
            }

            @Override
            public List<Check> checks() {
                return List.of();
            }
        };
        Session session = Session.run(folder, List.of(new EstateReader()), List.of(broken), false, "diagnose", "fleet");
        assertFalse(session.err().contains("\tat ") || session.err().contains("    at "), session.err());
        assertTrue(session.err().contains("org/example/Lost"), session.err());
    }

    @Test
    void aFileThatTakesAllMemoryIsNamed() throws IOException {
        Fleet.in(folder);
        EvidenceReader greedy = new EvidenceReader() {
            @Override
            public String id() {
                return "greedy";
            }

            @Override
            public EvidenceReader.Session begin() {
                return new EvidenceReader.Session() {
                    @Override
                    public Recognition recognises(FileHead head) {
                        return Recognition.CERTAIN;
                    }

                    @Override
                    public void read(SourceFile file, Consumer<ReadProblem> problems) {
                        throw new OutOfMemoryError("Java heap space");
                    }

                    @Override
                    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                        // it never gets so far
                    }
                };
            }
        };
        Session session = Session.run(folder, List.of(greedy), List.of(), false, "diagnose", "fleet");
        assertEquals(70, session.exit());
        assertTrue(session.errLine().startsWith("deskwright: out of memory over workspaces.json; read fewer files"),
                session.err());
    }

    private static EvidenceReader lackingAClass() {
        return new EvidenceReader() {
            @Override
            public String id() {
                return "lacking";
            }

            @Override
            public EvidenceReader.Session begin() {
                throw new NoClassDefFoundError("org/example/Lost");
            }
        };
    }

    @Test
    void anEmptyFolderIsNoCleanBillOfHealth() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Session session = Session.run(folder, "diagnose", "empty");
        assertEquals(3, session.exit());
        assertTrue(session.errLine().startsWith("empty: holds no evidence"), session.err());
        assertTrue(session.out().startsWith("Nothing was read, so nothing was diagnosed."), session.out());
        assertTrue(session.out().contains("\n  aws workspaces describe-workspaces --region YOUR_REGION"));
        assertTrue(session.out().contains("\n  deskwright diagnose workspaces.json\n"));
        assertTrue(session.out().lines().count() < 8, session.out());
    }

    @Test
    void aReportForMachinesIsWrittenEvenWhenNothingWasRead() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Session session = Session.run(folder, "diagnose", "empty", "--format", "json");
        assertEquals(3, session.exit());
        assertTrue(session.out().contains("deskwright.report/1") && session.out().contains("holds no evidence"));
    }

    @Test
    void aFileSaysWhyThereIsNoReport() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Session session = Session.run(folder, "diagnose", "empty", "--output", "r.txt", "--save-case", "c.dwcase");
        assertEquals(3, session.exit());
        assertTrue(Files.readString(folder.resolve("r.txt")).startsWith("empty: holds no evidence"));
        assertTrue(session.err().contains("no case was saved, for nothing was read"), session.err());
        assertFalse(Files.exists(folder.resolve("c.dwcase")));
    }

    @Test
    void aCaseThatCannotBeOpenedIsNoReportOfUnknowns() throws IOException {
        Fleet.in(folder);
        Session.run(folder, "diagnose", "fleet", "--save-case", "kept");
        Path info = folder.resolve("kept/case.json");
        Files.writeString(info, Files.readString(info).replace("deskwright.case/1", "deskwright.case/2"));
        Session newer = Session.run(folder, "diagnose", "kept");
        assertEquals(3, newer.exit(), newer.err());
        assertTrue(newer.errLine().contains("case.json"), newer.err());
        assertTrue(newer.out().contains("\n  deskwright version\n"), newer.out());
        assertTrue(newer.out().lines().count() < 8, newer.out());
    }

    @Test
    void answersAloneCanDecideSomething() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Session session = Session.run(folder, "diagnose", "empty", "--answer", "client.address=203.0.113.7");
        assertEquals(3, session.exit());
        assertTrue(session.out().startsWith("Deskwright 1.0.0: diagnosis as of"), session.out());
    }
}
