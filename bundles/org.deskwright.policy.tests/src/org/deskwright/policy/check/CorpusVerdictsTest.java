package org.deskwright.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * How each real file that was published stands to the checklist, by itself: ids and values in
 * {@code golden/corpus-policies.txt}. Of gpresult what it tells nothing of is counted. With
 * {@code -Ddeskwright.golden.update=true} it is written; look at what changed.
 */
class CorpusVerdictsTest {
    private static final Path PROJECT = Path.of(System.getProperty("deskwright.project", "."));

    @Test
    void eachRealFileIsJudgedAsItIs() throws IOException {
        Path corpus = Corpus.folder();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.add(corpus.relativize(file).toString().replace('\\', '/'));
                found.addAll(verdicts(file));
            }
        }
        Path golden = PROJECT.resolve("golden/corpus-policies.txt");
        if (Boolean.getBoolean("deskwright.golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, found);
        }
        assertEquals(String.join("\n", Files.readAllLines(golden)), String.join("\n", found));
    }

    private static List<String> verdicts(Path file) {
        Evidence evidence = new Intake(List.of(new PolicyReader()))
                .read(List.of(file), IntakeOptions.DEFAULT, (one, done, of) -> {}).evidence();
        List<Verdict> all = new ArrayList<>();
        Checklist checklist = Checklist.bundled();
        evidence.find(PolicySet.KIND)
                .ifPresent(set -> set.gpos().forEach(gpo -> all.addAll(Verdicts.of(checklist, gpo))));
        evidence.find(Rsop.All.KIND).ifPresent(results -> results.results()
                .forEach(result -> all.addAll(Verdicts.of(checklist, result, PolicyDefinitions.NONE))));
        List<String> lines = new ArrayList<>();
        long untold = all.stream().filter(one -> !one.set() && one.state() != State.RIGHT).count();
        all.stream().filter(one -> one.set() || one.state() == State.RIGHT).map(CorpusVerdictsTest::line)
                .forEach(lines::add);
        if (untold > 0) {
            lines.add("  not told: " + untold);
        }
        return lines;
    }

    private static String line(Verdict one) {
        return "  " + one.state() + " " + one.item().id()
                + (one.set() ? " = " + one.found() + (one.offset() < 0 ? "" : " at " + one.offset()) : " not set");
    }
}
