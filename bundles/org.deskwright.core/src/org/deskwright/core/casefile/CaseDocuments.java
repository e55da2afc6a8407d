package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.internal.files.JsonDocument;
import org.deskwright.core.internal.files.NewerSchemaException;
import org.deskwright.core.internal.files.StrictTextReader;

import com.google.gson.JsonObject;

/** Takes the documents of a case out of its store; what is wrong with one is told and the next one read. */
final class CaseDocuments {
    /** No document is so large; what is, is not a document. */
    private static final int MOST_BYTES = 64 << 20;

    private final CaseStore store;
    private final Consumer<ReadProblem> problems;
    private boolean sound = true;
    private boolean newer;

    CaseDocuments(CaseStore store, Consumer<ReadProblem> problems) {
        this.store = store;
        this.problems = problems;
    }

    /** Whether nothing was wrong so far. */
    boolean sound() {
        return sound;
    }

    /** Whether one of them was written by a newer major version. */
    boolean newer() {
        return newer;
    }

    Optional<JsonObject> json(String file, String schema) {
        try {
            Optional<byte[]> bytes = bytes(file);
            return bytes.isPresent() ? Optional.of(JsonDocument.read(bytes.get(), schema)) : Optional.empty();
        } catch (IOException e) {
            newer |= e instanceof NewerSchemaException;
            wrong(FileProblems.of(source(file), e));
            return Optional.empty();
        }
    }

    String text(String file) {
        try {
            Optional<byte[]> bytes = bytes(file);
            return bytes.isPresent() ? StrictTextReader.decode(bytes.get()) : "";
        } catch (IOException e) {
            wrong(FileProblems.of(source(file), e));
            return "";
        }
    }

    void wrong(ReadProblem problem) {
        sound = false;
        problems.accept(problem);
    }

    String source(String file) {
        return store.name() + "/" + file;
    }

    private Optional<byte[]> bytes(String name) throws IOException {
        Optional<SourceFile> file = store.file(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get().open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableException(-1, "is larger than 64 MiB", "restore it from a copy");
            }
            return Optional.of(bytes);
        }
    }
}
