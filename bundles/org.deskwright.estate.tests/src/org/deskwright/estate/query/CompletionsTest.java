package org.deskwright.estate.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
    private record Desk(String state, String system, long size) {}

    private static final Sheet<Desk> SHEET = new Sheet<>(
            List.of(new Desk("STOPPED", "Windows 11", 80), new Desk("AVAILABLE", "LINUX", 80),
                    new Desk("", "LINUX", 5)),
            new Vocabulary<>(List.of(Attribute.text("state", Desk::state), Attribute.text("system", Desk::system, "os"),
                    Attribute.number("root-volume", Desk::size))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s^                    | state: system:
            anna -(st^            | anna -(state:
            ro^                   | root-volume>
            state:^               | state:AVAILABLE state:STOPPED
            -state:stop^          | -state:STOPPED
            state:STOPPED,av^     | state:STOPPED,AVAILABLE
            os:win^ anna          | os:"Windows 11" anna
            os=l^                 | os=LINUX
            root-volume:^         |
            colour:^              |
            """)
    void whatMayFollowIsOffered(String typed, String expected) {
        int caret = typed.indexOf('^');
        String query = typed.replace("^", "");
        List<String> offered = Completions.at(query, caret, SHEET).stream().map(c -> c.in(query)).toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", offered));
    }
}
