package org.deskwright.logs.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files of JSON that users wrote into a folder of the instance area. */
public final class UserFiles {
    private static final String ENDING = ".json";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 200;

    private UserFiles() {
    }

    /**
     * Reads all files of the folder in the order of their names; none where it is not there.
     *
     * @param schema name of a file that is passed over
     * @param problems takes what is wrong with a file, in one line that begins with it
     * @param reader takes the text of a file; what it throws as {@link IllegalArgumentException} is such a problem
     */
    public static void read(Path folder, String schema, List<String> problems, Consumer<String> reader) {
        read(folder, schema, problems, (_, text) -> reader.accept(text));
    }

    /** The same for a reader that takes the file, too, to tell of it. */
    public static void read(Path folder, String schema, List<String> problems, BiConsumer<Path, String> reader) {
        files(folder, schema, problems).forEach(file -> readOne(file, problems, text -> reader.accept(file, text)));
    }

    /** Reads one of them likewise. */
    public static void readOne(Path file, List<String> problems, Consumer<String> reader) {
        try {
            reader.accept(text(file));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(oneLine(file + ": " + reason(e, file)));
        }
    }

    /** Whether there are any, or it cannot be told. */
    static boolean areIn(Path folder, String schema) {
        List<String> problems = new ArrayList<>();
        return !files(folder, schema, problems).isEmpty() || !problems.isEmpty();
    }

    private static List<Path> files(Path folder, String schema, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(file -> file.toString().endsWith(ENDING)).sorted()
                    .filter(file -> !file.endsWith(schema)).toList();
            if (files.size() > MOST_FILES) {
                problems.add(folder + ": of " + files.size() + " files the first " + MOST_FILES + " are read");
            }
            return files.stream().limit(MOST_FILES).toList();
        } catch (IOException e) {
            problems.add(oneLine(folder + ": cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("not a file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes, which no such file is");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not written in UTF-8", e);
        }
    }

    private static String reason(Exception e, Path file) {
        String message = String.valueOf(e.getMessage());
        return e instanceof IOException && message.equals(file.toString()) ? "cannot be read" : message;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
