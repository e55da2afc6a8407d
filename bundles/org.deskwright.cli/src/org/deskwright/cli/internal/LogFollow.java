package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.logs.archive.Spool;

/** Looks again and again what came to logs, and tells the hits in it, until the thread is interrupted. */
public final class LogFollow {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Console console;
    private final LogHunt hunt;

    public LogFollow(Console console, LogHunt hunt) {
        this.console = console;
        this.hunt = hunt;
    }

    /** @param spool for texts that are made of files in UTF-16 */
    public ExitCode run(List<Path> files, Spool spool) throws IOException {
        boolean[] stopped = new boolean[1];
        StandardOutput.write(console, hunt.wanted().redactor(), out -> {
            try {
                rounds(begin(files, spool, out));
            } catch (HitTeller.OutputFailed e) {
                throw e.getCause();
            } catch (CancellationException | InterruptedException e) {
                stopped[0] = true;
            }
        });
        return hunt.ended(stopped[0]);
    }

    private List<FollowedLog> begin(List<Path> files, Spool spool, Writer out) throws IOException {
        List<FollowedLog> logs = new ArrayList<>();
        HitPage page = new HitPage(out, hunt.wanted().redactor(), hunt.wanted().json());
        for (Path file : files) {
            try {
                logs.add(new FollowedLog(file, spool, hunt, page));
            } catch (IOException e) {
                hunt.unreadable(e);
            }
        }
        return logs;
    }

    private void rounds(List<FollowedLog> logs) throws InterruptedException {
        while (!logs.isEmpty() && !hunt.isEnough()) {
            for (FollowedLog log : logs) {
                if (!hunt.isEnough()) {
                    log.look();
                }
            }
            if (!hunt.isEnough()) {
                Thread.sleep(PAUSE);
            }
        }
    }
}
