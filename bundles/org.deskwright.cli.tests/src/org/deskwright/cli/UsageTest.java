package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aFleet() throws IOException {
        Fleet.in(folder);
        Files.createDirectory(folder.resolve("taken"));
        Files.writeString(folder.resolve("taken/notes.txt"), "mine");
    }

    private record Mistake(String line, String said) {
        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(new Mistake("", "a command is missing"),
                new Mistake("diagnos fleet", "did you mean diagnose?"), new Mistake("diagnose", "PATH"),
                new Mistake("diagnose nowhere", "'nowhere'"), new Mistake("diagnose ''", "an empty name is no path"),
                new Mistake("estate list ''", "an empty name is no path"),
                new Mistake("diagnose fleet --save-case ''", "--save-case takes"),
                new Mistake("diagnose fleet --output r.pdf", "end with .txt, .json, .html, .md, .xml"),
                new Mistake("diagnose fleet --format json --brief", "--brief is for text"),
                new Mistake("diagnose fleet --output r.html --brief", "--brief is for text"),
                new Mistake("diagnose fleet --topic unhealty", "did you mean unhealthy"),
                new Mistake("diagnose fleet --answer client.adress=1.2.3.4", "did you mean client.address?"),
                new Mistake("diagnose fleet --answer client.address=banana", "banana"),
                new Mistake("diagnose fleet --answer nothing", "KEY=VALUE"),
                new Mistake("diagnose fleet --parameter estate.stuck-transition.stuck-after=soon", "whole number"),
                new Mistake("diagnose fleet --parameter estate.stuck-transition.never=1", "stuck-after"),
                new Mistake("diagnose fleet --parameter estate.stuck-transitio.stuck-after=1", "did you mean"),
                new Mistake("diagnose fleet --parameter stuck-after=1", "CHECK.PARAM=VALUE"),
                new Mistake("diagnose fleet --disable estate.unhealty", "did you mean estate.unhealthy?"),
                new Mistake("diagnose fleet --parameters gone.json", "there is no file 'gone.json'"),
                new Mistake("diagnose fleet --parameters fleet/workspaces.json", "holds no settings of checks"),
                new Mistake("report", "CASE"), new Mistake("report nowhere", "'nowhere'"),
                new Mistake("report fleet", "takes a case or a report in JSON"),
                new Mistake("report fleet/workspaces.json", "Not a report"),
                new Mistake("diagnose fleet --as-of yesterday", "2026-11-20T10:00:00Z"),
                new Mistake("diagnose fleet --zone Mars/Olympus", "time zone"),
                new Mistake("diagnose fleet --format pdf", "text, json, html, markdown, junit"),
                new Mistake("diagnose fleet --fail-on never", "info, warning, problem"),
                new Mistake("diagnose fleet --time-limit 0", "from 1"),
                new Mistake("diagnose fleet --output taken", "is a folder"),
                new Mistake("diagnose fleet --output missing/r.json", "no folder"),
                new Mistake("diagnose fleet --save-case taken", "--save-case"),
                new Mistake("diagnose fleet --save-case new --redact", "keeps the names"),
                new Mistake("diagnose fleet --save-case fleet/workspaces.json", "--save-case"),
                new Mistake("diagnose fleet --outptu x", "did you mean --output?"),
                new Mistake("topics nothing_like_it", "'deskwright topics' lists all"),
                new Mistake("topics --search zzzz", "no topic holds"),
                new Mistake("help diagnos", "did you mean diagnose?"),
                new Mistake("estate", "refresh, watch, import, snapshots, list, show, diff"),
                new Mistake("estate list fleet --type workspace", "did you mean workspaces"),
                new Mistake("estate show ws-012345678x fleet", "did you mean ws-"),
                new Mistake("estate throttle --sent 1,x", "calls a second"),
                new Mistake("estate throttle --sent 99999999999", "from 0 to 1000000, not 99999999999"),
                new Mistake("estate throttle --sent 99999999999999999999", "from 0 to 1000000"),
                new Mistake("estate throttle --sent 1 --rate 0.5",
                        "--rate takes a whole number from 1 to 1000000, not '0.5'"),
                new Mistake("estate throttle --sent 1 --rate 0", "--rate takes a whole number from 1"),
                new Mistake("estate throttle --sent 1 --burst many", "--burst takes a whole number from 1"),
                new Mistake("logs scan fleet --skew NaN", "--skew: a number of seconds"),
                new Mistake("logs scan fleet --skew x=1e300", "of at most 100 years, not 1e300"),
                new Mistake("logs scan fleet --anchor 1d,00:00:00@+1000000000-01-01T00:00:00Z", "--anchor"),
                new Mistake("logs scan fleet --since +999999999-01-01", "--since: no log is of"),
                new Mistake("diagnose fleet --time-limit soon", "--time-limit takes a whole number"),
                new Mistake("estate throttle --sent 1 --burst 0", "burst"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineThatHelps(Mistake mistake) {
        Session session = Session.run(folder, words(mistake.line));
        assertEquals(2, session.exit(), session.err());
        assertTrue(session.errLine().startsWith("deskwright: "), session.err());
        assertTrue(session.errLine().contains(mistake.said), session.err());
        assertEquals("", session.out());
    }

    /** As a shell splits it; {@code ''} is an empty argument. */
    private static String[] words(String line) {
        return line.isEmpty()
                ? new String[0]
                : Stream.of(line.split(" ")).map(word -> word.equals("''") ? "" : word).toArray(String[]::new);
    }

    @Test
    void helpIsNoMistake() {
        for (String line : new String[]{"--help", "help", "help estate throttle", "diagnose --help", "estate --help",
                "estate list -h", "topics --help", "version --help"}) {
            Session session = Session.run(folder, line.split(" "));
            assertEquals(0, session.exit(), line + session.err());
            assertTrue(session.out().startsWith("Usage: deskwright"), line);
        }
    }

    @Test
    void helpTellsTheExitCodes() {
        String help = Session.run(folder, "help", "diagnose").out();
        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.contains("\n  " + code.code() + " "), code + " in " + help);
        }
    }
}
