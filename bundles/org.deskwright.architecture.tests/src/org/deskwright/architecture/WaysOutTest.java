package org.deskwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Text leaves the program in few places, and each takes secrets out. Whoever needs another one thinks first. */
class WaysOutTest {
    /** What puts text elsewhere, and the classes that may. */
    private static final Map<String, Set<String>> ALLOWED = Map.of("new Clipboard\\(", Set.of("Clip"),
            "new StyledText\\(", Set.of("NotesPage"), "new DragSource\\(|\\.addDragSupport\\(", Set.of(),
            "console(?:\\(\\))?\\.out\\(\\)", Set.of("StandardOutput", "DeskwrightCommand"), "new ParquetTable\\(",
            Set.of("LogExportFile"), "extends ReportRenderer\\b",
            Set.of("HtmlRenderer", "JsonRenderer", "JunitRenderer", "MarkdownRenderer", "TextRenderer"),
            "ReportJson\\.write\\(", Set.of("KeptReports", "JsonRenderer"), "Files\\.newBufferedWriter\\(",
            Set.of("WholeFile", "RehearsalLog"));

    @Test
    void textLeavesByKnownWaysAlone() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        ALLOWED.keySet().forEach(way -> found.put(way, new TreeSet<>()));
        for (BundleManifest bundle : House.bundles()) {
            if (bundle.isTest() || bundle.name().equals("org.deskwright.testing")) {
                continue;
            }
            for (Path file : House.javaFiles(bundle)) {
                String text = Files.readString(file);
                found.forEach((way, classes) -> {
                    if (Pattern.compile(way).matcher(text).find()) {
                        classes.add(file.getFileName().toString().replace(".java", ""));
                    }
                });
            }
        }
        Map<String, Set<String>> allowed = new TreeMap<>();
        ALLOWED.forEach((way, classes) -> allowed.put(way, new TreeSet<>(classes)));
        assertEquals(allowed, found);
    }
}
