package org.deskwright.logs.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static final String SCHEMA = "format.schema.json";

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
        UserFiles.read(folder, SCHEMA, problems, text -> {
            LogFormat format = format(text);
            if (own.putIfAbsent(format.id(), format) != null) {
                throw new IllegalArgumentException("another file before it has the id " + format.id());
            }
        });
        List<LogFormat> all = new ArrayList<>(own.values());
        base.formats().stream().filter(format -> !own.containsKey(format.id())).forEach(all::add);
        return new UserFormats(new FormatCatalogue(all), problems);
    }

    /** Whether somebody wrote any. */
    static boolean areIn(Path folder) {
        return UserFiles.areIn(folder, SCHEMA);
    }

    private static LogFormat format(String text) {
        FormatFile read = FormatFile.read(text);
        SampleCheck.problem(read).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return read.format();
    }
}
