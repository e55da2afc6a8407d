package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.check.Check;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** No check without samples of each kind, and no text that nothing ever says. */
class GoldenCoverageTest {
    private final List<Check> checks = new EstateChecks().checks();

    @Test
    void eachCheckHasASampleThatFindsOneThatDoesNotAndOneThatCannotTell() throws IOException {
        Map<String, Set<String>> lacking = new TreeMap<>();
        for (Check check : checks) {
            lacking.put(check.descriptor().id(), new TreeSet<>(Set.of("finding", "no finding", "cannot tell")));
        }
        for (GoldenSample sample : GoldenSample.all()) {
            Set<String> seen = new TreeSet<>();
            for (JsonElement outcome : sample.expected()) {
                seen.add(outcome.getAsJsonObject().get("outcome").getAsString());
            }
            Set<String> open = lacking.getOrDefault(sample.check(), new TreeSet<>());
            open.remove(seen.contains("finding") ? "finding" : "");
            boolean clean = seen.contains("passed") || seen.contains("not-applicable");
            open.remove(clean && !seen.contains("finding") && !seen.contains("missing-evidence") ? "no finding" : "");
            open.remove(seen.contains("missing-evidence") ? "cannot tell" : "");
        }
        lacking.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), lacking);
    }

    @Test
    void eachVariantOfADescriptorIsSaidInSomeSample() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Check check : checks) {
            check.descriptor().variants().keySet().forEach(v -> silent.add(check.descriptor().id() + " " + v));
        }
        for (GoldenSample sample : GoldenSample.all()) {
            for (JsonElement outcome : sample.expected()) {
                JsonObject object = outcome.getAsJsonObject();
                silent.remove(sample.check() + " " + object.get("variant").getAsString());
            }
        }
        assertEquals(Set.of(), silent);
    }
}
