package org.deskwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * What starts Deskwright on Windows does what the script for all others does, as far as that can be told by reading.
 */
class StartScriptsTest {
    private static final Path FILES = House.TOP.resolve("features/org.deskwright.feature/rootfiles");
    /** Options of the JVM and of Equinox; the value of a property is each system's own. */
    private static final Pattern OPTION = Pattern.compile("-XX:[+-]?\\w+|-Xlog:[\\w*=,]+|-D[\\w.]+|--enable-[\\w=-]+"
            + "|-nosplash|-(?:application|product) [\\w.]+|-data (?:@none)?");
    private static final Pattern VARIABLE = Pattern.compile("\\bDESKWRIGHT_\\w+");
    private static final Pattern FILE = Pattern
            .compile("org\\.eclipse\\.equinox\\.\\w+(?:_\\*\\.jar)?|bundles\\.info|archives|\\bjre\\b|\\.jsa");
    /**
     * A script for cmd has no way to know how much is read, prepares nothing in the background, for which the workbench
     * would have its classes on the class path, and Equinox itself knows folders that are not to be written.
     */
    private static final Set<String> NOT_ON_WINDOWS = Set.of("-Dosgi.sharedConfiguration.area",
            "-XX:MaxTenuringThreshold", "-XX:AOTCache", "-XX:AOTCacheOutput", "-XX:AOTConfiguration", "-XX:AOTMode",
            "-Ddeskwright.recording", "-Xlog:disable", "-Dosgi.frameworkParentClassloader",
            "-Dosgi.hook.configurators.include", "-Dswt.library.path");
    /**
     * Java itself looks whether its streams are those of a console there, and nothing is prepared in the background.
     */
    private static final Set<String> SHELL = Set.of("DESKWRIGHT_TTY", "DESKWRIGHT_OUT_TTY", "DESKWRIGHT_REHEARSAL");

    private final String sh = code("deskwright", "#");
    private final String cmd = code("deskwright.cmd", "rem ");

    private static String code(String name, String comment) {
        try {
            return Files.readAllLines(FILES.resolve(name)).stream().filter(l -> !l.strip().startsWith(comment))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> left) {
        return all.stream().filter(each -> !left.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothGiveTheSameOptions() {
        assertTrue(all(OPTION, sh).size() > 15, () -> all(OPTION, sh).toString());
        assertEquals(without(all(OPTION, sh), NOT_ON_WINDOWS), all(OPTION, cmd));
    }

    @Test
    void bothHeedTheSameVariablesAndKnowTheSameFiles() {
        assertEquals(without(all(VARIABLE, sh), SHELL), all(VARIABLE, cmd));
        assertEquals(all(FILE, sh), all(FILE, cmd));
    }

    /** The same arguments lead to the window, and the message is the same where there is no Java. */
    @Test
    void bothTellTheWindowFromTheCommandLine() {
        assertTrue(sh.contains("\"\" | open | --sample)"));
        for (String line : List.of("if \"%~1\"==\"\" goto workbench", "if /i \"%~1\"==\"open\" goto workbench",
                "if /i \"%~1\"==\"--sample\" goto workbench",
                "if /i \"%~1\"==\"open\" if /i \"%~2\"==\"--help\" goto help")) {
            assertTrue(cmd.contains(line), line);
        }
        Pattern message = Pattern.compile("deskwright: Java [^\"\\n]*?home(?=[\" ])");
        assertEquals(all(message, sh), all(message, cmd));
        assertTrue(sh.contains("exit 2") && cmd.contains("exit /b 2"));
    }

    /**
     * A batch file that lacks a label stops in the middle, and one that falls through a label runs what is not meant.
     */
    @Test
    void everyLabelOfTheBatchFileIsThereAndNothingFallsIntoASubroutine() {
        List<String> lines = List.of(cmd.split("\n"));
        Set<String> labels = lines.stream().filter(l -> l.startsWith(":")).map(l -> l.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = Pattern.compile("(?:goto |call :)(\\w+)").matcher(cmd).results().map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, labels);
        List<String> before = new ArrayList<>(lines.subList(0, lines.indexOf(":try")));
        assertTrue(before.getLast().startsWith("exit /b"), before::getLast);
        assertEquals(0, lines.stream().filter(l -> l.replace("^", "").replaceAll("[^\"]", "").length() % 2 != 0)
                .filter(l -> !l.contains("for /f")).count(), "quotation marks are in pairs");
    }
}
