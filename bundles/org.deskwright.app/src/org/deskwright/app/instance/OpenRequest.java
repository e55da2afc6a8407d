package org.deskwright.app.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a start asks of the workbench: files, folders and cases to open. No paths means "come to the front", or the
 * sample case when asked for.
 *
 * @param paths absolute
 * @param sample whether to open the bundled sample case
 */
public record OpenRequest(List<Path> paths, boolean sample) {
    /** System property with the folder that the start script was called in. */
    public static final String WORKING_DIRECTORY = "deskwright.cwd";

    public OpenRequest {
        paths = List.copyOf(paths);
    }

    /** Reads {@code open PATH...} and {@code --sample}; what the platform left over and means nothing is ignored. */
    public static OpenRequest fromArguments(String... arguments) {
        Path base = Path.of(System.getProperty(WORKING_DIRECTORY, System.getProperty("user.dir")));
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        boolean sample = words.remove("--sample");
        int open = words.indexOf("open");
        List<Path> paths = open < 0
                ? List.of()
                : words.subList(open + 1, words.size()).stream().filter(w -> !w.startsWith("-"))
                        .map(w -> base.resolve(w).normalize().toAbsolutePath()).toList();
        return new OpenRequest(paths, sample);
    }

    /** The paths at which nothing is. */
    public List<Path> missing() {
        return paths.stream().filter(Files::notExists).toList();
    }

    /** This request without them. */
    public OpenRequest present() {
        return new OpenRequest(paths.stream().filter(p -> !Files.notExists(p)).toList(), sample);
    }

    public boolean isEmpty() {
        return paths.isEmpty() && !sample;
    }
}
