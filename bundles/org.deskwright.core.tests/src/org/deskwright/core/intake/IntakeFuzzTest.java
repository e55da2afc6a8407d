package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.internal.files.MemoryFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages files in seeded ways: whatever comes, there is a result, and what is lost is told by the file's name. */
class IntakeFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int ROUNDS = 120;

    @TempDir
    Path temp;
    private final Intake intake = new Intake(List.of(new NotesReader()));

    @ParameterizedTest
    @ValueSource(strings = {"x.gz", "x.dwcase", "x.zip", "c/case.json", "c/answers.json", "c/suppressions.json",
            "c/progress.json", "c/marks.json", "c/evidence/deskwright.json"})
    void damagedInputIsAProblemThatNamesTheFile(String name) throws Exception {
        Map<String, byte[]> sound = sound();
        for (int seed = 0; seed < ROUNDS; seed++) {
            for (Map.Entry<String, byte[]> each : sound.entrySet()) {
                Path file = temp.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                byte[] bytes = each.getKey().equals(name) ? damage(each.getValue(), new Random(seed)) : each.getValue();
                Files.write(file, bytes);
            }
            Path given = temp.resolve(name.startsWith("c/") ? "c" : name);
            IntakeResult result = intake.read(List.of(given), IntakeOptions.DEFAULT, IntakeListener.NONE);
            boolean lost = result.filesRead() == 0;
            assertTrue(!lost || !result.problems().isEmpty(), name + " seed " + seed + " lost without a word");
            String last = name.substring(name.lastIndexOf('/') + 1);
            for (ReadProblem problem : result.problems()) {
                boolean inside = name.endsWith(".dwcase") || name.endsWith(".zip");
                assertTrue(inside || problem.source().endsWith(last), name + " seed " + seed + ": " + problem.line());
                assertTrue(!problem.line().contains("\n") && !problem.line().contains("its reader failed"),
                        name + " seed " + seed + ": " + problem.line());
            }
        }
    }

    private Map<String, byte[]> sound() throws Exception {
        byte[] note = ("note:" + "some words and 12345 ".repeat(50)).getBytes(StandardCharsets.UTF_8);
        Case small = Case.begin(CaseInfo.begun("T", NOW)).withAnswers(new Answers(Map.of("a", "ä")))
                .withEvidence(List.of(new MemoryFile("eu-west-1/n", note)));
        byte[] archive = Files.readAllBytes(CaseWriter.saveArchive(small, temp.resolve("s.dwcase")).place().get());
        return Map.of("x.gz", TextSourceTest.gzip(note), "x.dwcase", archive, "x.zip", archive, //
                "c/progress.json",
                bytes("{\"schema\":\"deskwright.progress/1\",\"steps\":[{\"outcome\":\"c|v\",\"remedy\":\"t/r\","
                        + "\"step\":1,\"done\":\"2026-11-20T08:00:00Z\"}]}"),
                "c/marks.json",
                bytes("{\"schema\":\"deskwright.marks/1\",\"marks\":[{\"file\":\"a.log\",\"line\":1,\"sha256\":\""
                        + "0".repeat(64) + "\",\"note\":\"n\"}]}"),
                "c/case.json", bytes("{\"schema\":\"deskwright.case/1\",\"title\":\"T\",\"zone\":\"UTC\"}"),
                "c/answers.json", bytes("{\"schema\":\"deskwright.answers/1\",\"answers\":{\"user.name\":\"eve\"}}"),
                "c/suppressions.json",
                bytes("{\"schema\":\"deskwright.suppressions/1\",\"suppressions\":[{\"check\":"
                        + "\"x\",\"reason\":\"r\",\"subject\":{\"type\":\"user\",\"id\":\"u\"},"
                        + "\"expires\":\"2026-11-20T08:00:00Z\"}]}"),
                "c/evidence/deskwright.json", bytes("{\"schema\":\"deskwright.manifest/1\",\"account\":\"111122223333\""
                        + ",\"region\":\"eu-west-1\",\"readAt\":\"2026-11-20T08:00:00Z\"}"),
                "c/evidence/n", note);
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                int from = random.nextInt(bytes.length);
                for (int i = from; i < Math.min(bytes.length, from + 8); i++) {
                    bytes[i] = (byte) random.nextInt(256);
                }
            }
            default -> {
                int cut = random.nextInt(bytes.length);
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - Math.min(3, bytes.length - cut));
                System.arraycopy(bytes, bytes.length - (shorter.length - cut), shorter, cut, shorter.length - cut);
                bytes = shorter;
            }
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
