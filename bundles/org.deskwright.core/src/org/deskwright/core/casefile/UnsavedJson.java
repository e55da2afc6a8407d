package org.deskwright.core.casefile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.core.internal.files.JsonDocument;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of an {@link UnsavedCase}: its documents are those of a case, all in one. */
final class UnsavedJson {
    private static final String SCHEMA = "deskwright.unsaved/1";

    private UnsavedJson() {
    }

    static byte[] write(UnsavedCase unsaved) {
        JsonObject object = new JsonObject();
        object.addProperty("schema", SCHEMA);
        object.addProperty("written", unsaved.written().toString());
        JsonArray opened = new JsonArray();
        unsaved.opened().forEach(path -> opened.add(path.toAbsolutePath().toString()));
        object.add("opened", opened);
        JsonArray without = new JsonArray();
        unsaved.without().forEach(location -> without.add(json(location)));
        object.add("without", without);
        object.addProperty("sample", unsaved.sample());
        unsaved.place().ifPresent(place -> object.addProperty("place", place.toString()));
        Instants.put(object, "saved", unsaved.saved());
        Case.Parts parts = unsaved.writings().parts();
        JsonObject none = new JsonObject();
        object.add("case", CaseInfoJson.write(parts.info(), none));
        object.add("answers", AnswersJson.write(parts.answers(), none));
        object.add("suppressions", SuppressionsJson.write(parts.suppressions(), none));
        object.add("progress", ProgressJson.write(parts.progress(), none));
        object.add("marks", MarksJson.write(parts.marks(), none));
        object.addProperty("notes", parts.notes());
        return JsonDocument.write(object);
    }

    private static JsonObject json(Location location) {
        JsonObject object = new JsonObject();
        object.addProperty("file", location.file().toString());
        object.addProperty("entry", location.entry());
        return object;
    }

    static UnsavedCase read(byte[] bytes, String name) throws UnreadableException {
        JsonObject object = JsonDocument.read(bytes, SCHEMA);
        CaseDocuments documents = new CaseDocuments(new Nowhere(name), problem -> {
            // what is left is still of use
        });
        Case writings = Case.begin(CaseInfoJson.read(part(object, "case"), documents))
                .withAnswers(AnswersJson.read(part(object, "answers"), documents))
                .withSuppressions(SuppressionsJson.read(part(object, "suppressions"), documents))
                .withProgress(ProgressJson.read(part(object, "progress"), documents))
                .withMarks(MarksJson.read(part(object, "marks"), documents))
                .withNotes(JsonDocument.string(object, "notes").orElse(""));
        List<Path> opened = new ArrayList<>();
        each(object, "opened", element -> path(element).ifPresent(opened::add));
        Set<Location> without = new HashSet<>();
        each(object, "without", element -> {
            if (element instanceof JsonObject row) {
                path(row.get("file")).ifPresent(
                        file -> without.add(new Location(file, JsonDocument.string(row, "entry").orElse(""))));
            }
        });
        return new UnsavedCase(instant(object, "written").orElse(Instant.EPOCH), opened, without,
                JsonDocument.string(object, "sample").filter("true"::equals).isPresent(), path(object.get("place")),
                instant(object, "saved"), writings);
    }

    private static JsonObject part(JsonObject object, String member) {
        return object.get(member) instanceof JsonObject part ? part : new JsonObject();
    }

    private static void each(JsonObject object, String member, Consumer<JsonElement> action) {
        if (object.get(member) instanceof JsonArray rows) {
            rows.forEach(action);
        }
    }

    private static Optional<Path> path(JsonElement element) {
        try {
            return element != null && element.isJsonPrimitive()
                    ? Optional.of(Path.of(element.getAsString()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonObject object, String member) {
        try {
            return Instants.find(object, member);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Nothing is looked for beside the file. */
    private record Nowhere(String name) implements CaseStore {
        @Override
        public Optional<SourceFile> file(String file) {
            return Optional.empty();
        }

        @Override
        public List<SourceFile> evidence(Consumer<ReadProblem> problems) {
            return List.of();
        }

        @Override
        public List<SourceFile> reports(Consumer<ReadProblem> problems) {
            return List.of();
        }
    }
}
