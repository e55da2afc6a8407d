package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.core.internal.files.JsonDocument;
import org.deskwright.core.report.Suppression;

import com.google.gson.JsonObject;

/**
 * What is set aside as a file of its own, of the same form as in a case ({@code deskwright.suppressions/1}), so that
 * the next case need not have it all typed again.
 */
public final class SuppressionFile {
    private static final int MOST_BYTES = 16 << 20;

    private SuppressionFile() {
    }

    /**
     * All that the file holds.
     *
     * @throws IOException when it cannot be read, is no such file or holds anything that is not understood; the message
     *     says what for people
     */
    public static List<Suppression> read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(-1, "is larger than 16 MiB", "choose another file");
        }
        List<ReadProblem> problems = new ArrayList<>();
        List<Suppression> all = SuppressionsJson.read(JsonDocument.read(bytes, SuppressionsJson.SCHEMA),
                file.getFileName().toString(), problems::add);
        if (!problems.isEmpty()) {
            ReadProblem first = problems.getFirst();
            throw new UnreadableException(first.offset(), first.reason(), first.advice());
        }
        return all;
    }

    /** As it is read again. */
    public static String text(List<Suppression> suppressions) {
        return new String(JsonDocument.write(SuppressionsJson.write(suppressions, new JsonObject())),
                StandardCharsets.UTF_8);
    }

    /** Those that are there, and of the others those that are about something else; the order stays. */
    public static List<Suppression> joined(List<Suppression> there, List<Suppression> others) {
        Map<Object, Suppression> all = new LinkedHashMap<>();
        there.forEach(s -> all.put(about(s), s));
        others.forEach(s -> all.putIfAbsent(about(s), s));
        return List.copyOf(all.values());
    }

    private static Object about(Suppression s) {
        return List.of(s.check(), s.variant(), s.subjectType(), s.subjectId(), s.scope());
    }
}
