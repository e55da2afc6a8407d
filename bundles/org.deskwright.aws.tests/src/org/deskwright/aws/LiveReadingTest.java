package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.sample.EstateWriter;
import org.deskwright.sample.SampleEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What is read from AWS is what would have been read from files. */
class LiveReadingTest {
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T12:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void theWholeSampleIsReadAsFromFiles() throws IOException {
        new EstateWriter(Set.of()).write(SampleEstate.sample(), folder.resolve("files"));
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            Here.Kept kept = new Here.Kept(folder.resolve("live"), time.instant());
            List<LiveAnswer> answers = Here.estate(fake, time).read(Here.everything(fake), kept);
            assertEquals(Set.of(LiveAnswer.State.COMPLETE),
                    answers.stream().map(LiveAnswer::state).collect(Collectors.toSet()), answers::toString);
            assertEquals(List.of(), fake.calls().stream().filter(c -> c.status() != 200).map(FakeCall::error).toList());
        }
        IntakeResult live = Here.opened(folder.resolve("live"));
        IntakeResult files = Here.opened(folder.resolve("files"));
        assertEquals(List.of(), live.problems());
        Estate read = live.evidence().find(Estate.KIND).orElseThrow();
        Set<String> expected = items(files.evidence().find(Estate.KIND).orElseThrow());
        Set<String> found = items(read);
        assertTrue(expected.size() > 1500, () -> "only " + expected.size());
        assertEquals(List.of(), expected.stream().filter(i -> !found.contains(i)).limit(3).toList());
        assertEquals(List.of(), found.stream().filter(i -> !expected.contains(i)).limit(3).toList());
        Set<String> said = findings(files.evidence());
        Set<String> saidLive = findings(live.evidence());
        assertEquals(List.of(), said.stream().filter(f -> !saidLive.contains(f)).toList());
        assertEquals(List.of(), saidLive.stream().filter(f -> !said.contains(f)).toList());
    }

    /** But of what only a second reading tells. */
    private static Set<String> findings(Evidence evidence) {
        Set<String> findings = new TreeSet<>();
        for (Check check : new EstateChecks().checks()) {
            String id = check.descriptor().id();
            check.evaluate(evidence, Parameters.of(check.descriptor(), Map.of())).stream()
                    .filter(outcome -> outcome instanceof Outcome.Finding && !outcome.variant().endsWith("-seen"))
                    .forEach(outcome -> findings.add(id + " " + outcome.variant() + " " + outcome.subject()));
        }
        assertTrue(findings.size() > 60, findings::toString);
        return findings;
    }

    private static Set<String> items(Estate estate) {
        return Stream
                .of(estate.workspaces(), estate.directories(), estate.descriptions(), estate.ipGroups(),
                        estate.bundles(), estate.subnets(), estate.securityGroups(), estate.routeTables(),
                        estate.networkInterfaces(), estate.natGateways(), estate.elasticAddresses(),
                        estate.connectionStatuses())
                .flatMap(List::stream).map(item -> scope(item) + " " + sorted(EstateJson.toJson(item)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The bundles of Amazon are the same for all accounts of a Region. */
    private static String scope(Item item) {
        return item instanceof WorkspaceBundle bundle && bundle.owner().equals("AMAZON")
                ? item.provenance().scope().region()
                : item.provenance().scope().toString();
    }

    /** XML does not tell an empty list from none, and the order of members means nothing. */
    private static JsonElement sorted(JsonElement element) {
        return switch (element) {
            case JsonObject object -> {
                JsonObject sorted = new JsonObject();
                object.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .filter(e -> !(e.getValue() instanceof JsonArray list && list.isEmpty()))
                        .forEach(e -> sorted.add(e.getKey(), moment(e.getKey(), sorted(e.getValue()))));
                yield sorted;
            }
            case JsonArray array -> {
                JsonArray sorted = new JsonArray();
                array.forEach(item -> sorted.add(sorted(item)));
                yield sorted;
            }
            default -> element;
        };
    }

    /** In JSON the API sends moments as seconds, which the AWS CLI prints as text. */
    private static JsonElement moment(String name, JsonElement value) {
        if (!name.matches(".*(Time|Timestamp)") || !value.isJsonPrimitive()) {
            return value;
        }
        String text = value.getAsString();
        Instant moment = value.getAsJsonPrimitive().isNumber()
                ? Instant.ofEpochMilli(value.getAsBigDecimal().movePointRight(3).longValue())
                : OffsetDateTime.parse(text).toInstant();
        return new JsonPrimitive(moment.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
