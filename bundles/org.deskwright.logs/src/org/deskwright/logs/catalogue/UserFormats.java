package org.deskwright.logs.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.logs.format.LogFormat;

/**
 * Formats that users wrote, beside those that come with Deskwright. One with the id of another takes its place.
 *
 * @param catalogue all formats
 * @param problems of files that hold no format, each in one line that begins with the file
 */
public record UserFormats(FormatCatalogue catalogue, List<String> problems) {
    /** Of the instance area: where the files are looked for, which end in {@code .json}. */
    public static final String FOLDER = "log-formats";

    private static final String ENDING = ".json";
    private static final String SCHEMA = "format.schema.json";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 200;

    public UserFormats {
        problems = List.copyOf(problems);
    }

    /**
     * Reads all files of the folder; none where it is not there.
     *
     * @param base formats that come with Deskwright
     */
    public static UserFormats read(FormatCatalogue base, Path folder) {
        List<String> problems = new ArrayList<>();
        Map<String, LogFormat> own = new LinkedHashMap<>();
        for (Path file : files(folder, problems)) {
            try {
                LogFormat format = format(file);
                if (own.putIfAbsent(format.id(), format) != null) {
                    problems.add(file + ": another file before it has the id " + format.id());
                }
            } catch (IOException | IllegalArgumentException e) {
                problems.add(oneLine(file + ": " + reason(e, file)));
            }
        }
        List<LogFormat> all = new ArrayList<>(own.values());
        base.formats().stream().filter(format -> !own.containsKey(format.id())).forEach(all::add);
        return new UserFormats(new FormatCatalogue(all), problems);
    }

    /** Whether somebody wrote any. */
    static boolean areIn(Path folder) {
        List<String> problems = new ArrayList<>();
        return !files(folder, problems).isEmpty() || !problems.isEmpty();
    }

    private static List<Path> files(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(file -> file.toString().endsWith(ENDING)).sorted()
                    .filter(file -> !file.endsWith(SCHEMA)).toList();
            if (files.size() > MOST_FILES) {
                problems.add(folder + ": of " + files.size() + " files the first " + MOST_FILES + " are read");
            }
            return files.stream().limit(MOST_FILES).toList();
        } catch (IOException e) {
            problems.add(oneLine(folder + ": cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private static LogFormat format(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("not a file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes, which no format is");
        }
        FormatFile read = FormatFile.read(text(Files.readAllBytes(file)));
        SampleCheck.problem(read).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return read.format();
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
