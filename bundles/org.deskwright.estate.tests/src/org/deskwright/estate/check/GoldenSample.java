package org.deskwright.estate.check;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.awscli.EstateReader;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * One folder {@code golden/<check-id>/<name>}: files as the AWS CLI prints them or as Windows saves events, a manifest,
 * {@code answers.json} where the admin said something, {@code parameters.json} where the check has to have others than
 * its own, and {@code expected.json}.
 */
record GoldenSample(Path folder) {
    /** All samples speak of this moment, so that ages never change. */
    static final Instant AS_OF = Instant.parse("2026-11-20T12:00:00Z");
    private static final Set<String> NOT_EVIDENCE = Set.of("answers.json", "expected.json", "parameters.json");

    /** All samples of this bundle, in the order of their paths. */
    static List<GoldenSample> all() throws IOException {
        Path golden = Path.of(System.getProperty("deskwright.project", "bundles/org.deskwright.estate.tests"))
                .resolve("golden");
        try (Stream<Path> folders = Files.find(golden, 2,
                (path, attributes) -> attributes.isDirectory() && golden.relativize(path).getNameCount() == 2)) {
            return folders.sorted().map(GoldenSample::new).toList();
        }
    }

    String check() {
        return folder.getParent().getFileName().toString();
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path expectedFile() {
        return folder.resolve("expected.json");
    }

    JsonArray expected() throws IOException {
        try (Reader reader = Files.newBufferedReader(expectedFile())) {
            return JsonParser.parseReader(reader).getAsJsonArray();
        }
    }

    /** Reads through the real intake; {@code stage} is an empty folder that takes the evidence files alone. */
    IntakeResult read(Path stage) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!NOT_EVIDENCE.contains(file.getFileName().toString())) {
                    Path copy = stage.resolve(folder.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        IntakeOptions options = new IntakeOptions(Optional.of(AS_OF), ZoneOffset.UTC, answers());
        return new Intake(List.of(new EstateReader(), new EventsCovered())).read(new ArrayList<>(List.of(stage)),
                options, IntakeListener.NONE);
    }

    /** Parameters of the check by name, where it is not to go by their defaults. */
    Map<String, String> parameters() throws IOException {
        Path file = folder.resolve("parameters.json");
        return Files.exists(file) ? texts(JsonParser.parseString(Files.readString(file)).getAsJsonObject()) : Map.of();
    }

    private Answers answers() throws IOException {
        Path file = folder.resolve("answers.json");
        if (!Files.exists(file)) {
            return Answers.NONE;
        }
        return new Answers(
                texts(JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject("answers")));
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new HashMap<>();
        json.entrySet().forEach(e -> texts.put(e.getKey(), e.getValue().getAsString()));
        return texts;
    }
}
