package org.deskwright.cli.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.cli.Console;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.report.text.Printable;
import org.deskwright.store.Snapshot;

/**
 * What a watch tells, each thing on a line of its own and at once. As text, changes are the result and the rest is said
 * beside it; as JSON all is in the one stream.
 */
final class WatchLines {
    private static final String SCHEMA = "deskwright.estate-watch/1";

    private final Console console;
    private final boolean json;
    private boolean readerGone;
    private ProgressBar waiting;

    WatchLines(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** Whether nobody takes what is written any more, as when {@code head} has seen enough. */
    boolean isReaderGone() {
        return readerGone;
    }

    /** @param rows under {@link ChangeRows#HEAD} */
    void changes(Snapshot snapshot, List<List<String>> rows) throws IOException {
        readerGone |= !StandardOutput.offered(console, out -> {
            for (List<String> row : rows) {
                if (json) {
                    Map<String, Object> event = event("change", snapshot.ended());
                    event.put("snapshot", snapshot.number());
                    for (int i = 0; i < row.size(); i++) {
                        event.put(ChangeRows.HEAD.get(i), row.get(i));
                    }
                    Json.line(event, out);
                } else {
                    out.write(text(snapshot, row) + "\n");
                }
            }
        });
    }

    private static String text(Snapshot snapshot, List<String> row) {
        List<String> fields = new ArrayList<>(List.of(snapshot.ended().truncatedTo(ChronoUnit.SECONDS).toString(),
                row.get(0), row.get(1), row.get(3) + "/" + row.get(4), row.get(2)));
        if (!row.get(5).isEmpty()) {
            fields.add(row.get(5) + ": " + value(row.get(6)) + " -> " + value(row.get(7)));
        }
        return String.join("  ", fields.stream().map(Printable::line).toList());
    }

    private static String value(String text) {
        return text.isEmpty() ? "(none)" : text;
    }

    /** @param first whether nothing was known before, so that there was nothing to compare with */
    void refreshed(Snapshot snapshot, boolean first, int lines, int lacking, Duration next) throws IOException {
        if (json) {
            Map<String, Object> event = event("refreshed", snapshot.ended());
            event.put("snapshot", snapshot.number());
            event.put("first", first);
            event.put("lines", lines);
            event.put("lacking", lacking);
            event.put("nextInSeconds", next.toSeconds());
            line(event);
            return;
        }
        if (!first && lines == 0 && lacking == 0) {
            waits("snapshot " + snapshot.number() + " of " + snapshot.ended().truncatedTo(ChronoUnit.SECONDS)
                    + ": nothing changed; again in " + about(next));
            return;
        }
        int items = snapshot.parts().stream().mapToInt(Snapshot.Part::items).sum();
        say("snapshot " + snapshot.number() + ": "
                + (first
                        ? items + " items; what changes from now on is told"
                        : lines == 0 ? "nothing changed" : lines == 1 ? "1 change" : lines + " changes")
                + (lacking == 0 ? "" : lacking == 1 ? ", 1 call failed" : ", " + lacking + " calls failed") + "; again in " + about(next));
    }

    /** Nothing was asked, or nothing came. */
    void nothing(String why, Instant at, Duration next) throws IOException {
        if (json) {
            Map<String, Object> event = event("nothing", at);
            event.put("reason", why);
            event.put("nextInSeconds", next.toSeconds());
            line(event);
        } else {
            say(why + "; again in " + about(next));
        }
    }

    /** A call that is in vain since now. */
    void problem(LiveAnswer answer, Instant at) throws IOException {
        if (json) {
            line(call("problem", answer, at));
        } else {
            LiveReading.problems(List.of(answer)).forEach(p -> console.err().println(Printable.line(p.line())));
        }
    }

    /** One that was in vain before. */
    void over(LiveAnswer answer, Instant at) throws IOException {
        if (json) {
            line(call("answered-again", answer, at));
        } else {
            say(answer.scope() + " " + answer.permission() + " is answered again");
        }
    }

    private static Map<String, Object> call(String event, LiveAnswer answer, Instant at) {
        Map<String, Object> call = event(event, at);
        call.put("account", answer.scope().account());
        call.put("region", answer.scope().region());
        call.put("permission", answer.permission());
        call.put("state", answer.state().name());
        call.put("reason", answer.reason());
        return call;
    }

    private static Map<String, Object> event(String event, Instant at) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schema", SCHEMA);
        map.put("event", event);
        map.put("at", at);
        return map;
    }

    private void line(Map<String, Object> event) throws IOException {
        readerGone |= !StandardOutput.offered(console, out -> Json.line(event, out));
    }

    /** What is of interest only to whoever looks on while nothing happens. */
    private void waits(String text) {
        waiting = new ProgressBar(console);
        waiting.show(text, 0, 0);
    }

    /** Something happens again. */
    void goesOn() {
        if (waiting != null) {
            waiting.close();
            waiting = null;
        }
    }

    void say(String text) {
        goesOn();
        console.err().println("deskwright: " + Printable.line(text));
    }

    private static String about(Duration span) {
        return Spans.words(Duration.ofSeconds(Math.max(1, Math.round(span.toMillis() / 1000.0))));
    }
}
