package org.deskwright.logs.check;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.logs.evtx.EventComputer;
import org.deskwright.logs.signature.LineWindow;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;

/** The computers whose events a log holds, by its first lines and by those that are asked for. For one thread. */
final class LogComputers {
    private static final int HEAD = 64 << 10;
    /** Bytes of a line in which it tells its computer. */
    private static final int LINE = 8 << 10;
    private static final int MOST = 1000;

    private final LineWindow window;
    private final Set<String> told = new TreeSet<>();

    LogComputers(LogSource log) throws IOException {
        window = new LineWindow(log);
        byte[] head = window.copy(0, HEAD);
        LogLetters.of(head, 0, head.length).lines().map(EventComputer::of).forEach(this::add);
    }

    private void add(String computer) {
        if (!computer.isEmpty() && told.size() < MOST) {
            told.add(computer);
        }
    }

    /** Of the line that begins there; empty where it tells none. */
    String at(long begin) {
        String computer;
        try {
            byte[] bytes = window.copy(begin, begin + LINE);
            computer = EventComputer.of(LogLetters.of(bytes, 0, bytes.length).lines().findFirst().orElse(""));
        } catch (IOException e) {
            return ""; // the pass itself says that the log cannot be read
        }
        add(computer);
        return computer;
    }

    Set<String> told() {
        return told;
    }
}
