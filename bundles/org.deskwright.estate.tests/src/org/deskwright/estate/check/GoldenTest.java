package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.IntakeResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every check over each of its samples; {@code -Ddeskwright.golden.update=true} writes what comes out instead. */
class GoldenTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Check> CHECKS = new EstateChecks().checks().stream()
            .collect(Collectors.toMap(c -> c.descriptor().id(), Function.identity()));

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> eachSampleGivesWhatItsFileExpects() throws IOException {
        return GoldenSample.all().stream()
                .map(s -> DynamicTest.dynamicTest(s.check() + " " + s.name(), () -> verify(s)));
    }

    private void verify(GoldenSample sample) throws IOException {
        Check check = CHECKS.get(sample.check());
        assertTrue(check != null, () -> "There is no check " + sample.check());
        IntakeResult read = sample.read(Files.createTempDirectory(temp, "sample"));
        assertEquals(List.of(), read.problems());

        Parameters parameters = Parameters.of(check.descriptor(), sample.parameters());
        List<Outcome> outcomes = check.evaluate(read.evidence(), parameters);
        assertFalse(outcomes.isEmpty(), "A check says something about everything");
        outcomes.forEach(outcome -> hasItsText(outcome, check.descriptor()));
        assertEquals(outcomes.size(),
                outcomes.stream()
                        .map(o -> List.of(o.variant(), o.subject().type(), o.subject().id(), o.subject().scope()))
                        .distinct().count(),
                "Two statements that a comparison of reports could not tell apart");
        assertEquals(outcomes, check.evaluate(read.evidence(), parameters));

        String text = GoldenOutcomes.text(GoldenOutcomes.of(outcomes));
        if (Boolean.getBoolean("deskwright.golden.update")) {
            Files.writeString(sample.expectedFile(), text);
        } else {
            assertEquals(Files.readString(sample.expectedFile()), text);
        }
    }

    private static void hasItsText(Outcome outcome, CheckDescriptor descriptor) {
        CheckDescriptor.Variant variant = descriptor.variant(outcome.variant())
                .orElseThrow(() -> new AssertionError("The descriptor lacks the variant " + outcome.variant()));
        assertEquals(variant.outcome(), GoldenOutcomes.kind(outcome), outcome::variant);
        Matcher placeholders = PLACEHOLDER.matcher(variant.message());
        while (placeholders.find()) {
            assertTrue(outcome.values().has(placeholders.group(1)),
                    () -> outcome.variant() + " has no value for " + variant.message());
        }
    }
}
