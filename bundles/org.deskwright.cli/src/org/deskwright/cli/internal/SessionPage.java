package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.logs.session.EndCause;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Phase;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.session.When;
import org.deskwright.report.text.Columns;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

/** Sessions for people: a line each, or all their steps with the lines of logs that tell them. */
public final class SessionPage implements SessionTeller {
    /** Rows whose columns are as wide as each other. */
    private static final int ROWS = 500;
    /** Columns from which on all of a session is in one line. */
    private static final int WIDE = 120;
    private static final int SHORT = 8;
    private static final String INDENT = "  ";

    private final Writer out;
    private final boolean steps;
    private final int width;
    private final boolean colour;
    private final List<Session> held = new ArrayList<>();
    private final Map<EndCause.Kind, Long> ends = new EnumMap<>(EndCause.Kind.class);
    private long withoutZone;
    private long ambiguous;
    private long count;

    /**
     * @param steps whether all steps are told
     * @param width columns of the terminal, 0 where nothing is to be cut
     */
    public SessionPage(Writer out, boolean steps, int width, boolean colour) {
        this.out = out;
        this.steps = steps;
        this.width = width;
        this.colour = colour;
    }

    @Override
    public void tell(Session session) throws IOException {
        count++;
        ends.merge(session.cause().kind(), 1L, Long::sum);
        withoutZone += session.begin().clock() == When.Clock.MOMENT ? 0 : 1;
        ambiguous += session.link() == Session.Link.AMBIGUOUS ? 1 : 0;
        if (steps) {
            steps(session);
        } else {
            held.add(session);
            if (held.size() == ROWS) {
                rows();
            }
        }
    }

    private void rows() throws IOException {
        boolean narrow = width > 0 && width < WIDE;
        List<String> head = new ArrayList<>(List.of("begin", "lasted", "reached", "ended by", "session"));
        if (!narrow) {
            head.add("why");
        }
        TextTable table = new TextTable(head);
        for (Session session : held) {
            List<String> cells = new ArrayList<>(List.of(seconds(session.begin()), lasted(session),
                    session.reached().map(Stage::id).orElse("?"), label(session.cause().kind()), name(session)));
            if (!narrow) {
                cells.add(why(session.cause()));
            }
            table.add(cells);
        }
        StringWriter text = new StringWriter();
        table.write(text, width, colour);
        List<String> lines = text.toString().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.write(lines.get(i) + "\n");
            if (narrow && i > 0) {
                indented(why(held.get(i - 1).cause()));
            }
        }
        held.clear();
    }

    /** On a terminal as much of an id as {@code --session} needs. */
    private String name(Session session) {
        String id = session.id().isEmpty() ? "-" : session.id();
        return width > 0 && id.length() > SHORT ? id.substring(0, SHORT) : id;
    }

    static String label(EndCause.Kind kind) {
        return kind == EndCause.Kind.OPEN ? "still open" : kind.id();
    }

    private static String seconds(When when) {
        return when.toString().replaceAll("\\.\\d+", "");
    }

    /** At least so long where its beginning or its end is not told. */
    private static String lasted(Session session) {
        boolean whole = session.beginTold() && session.cause().missing() != EndCause.Missing.END && !session.isOpen();
        return session.duration().filter(span -> whole || !span.isZero())
                .map(span -> (whole ? "" : ">") + Lasting.words(span)).orElse("?");
    }

    private static String why(EndCause cause) {
        String told = cause.evidence().filter(event -> cause.missing() != EndCause.Missing.REASON)
                .map(event -> event.marker().title()).orElse("");
        String missing = switch (cause.missing()) {
            case NOTHING -> cause.kind() == EndCause.Kind.OPEN ? "no line of its end: the log ends before" : told;
            case REASON -> "no line tells why";
            case END -> "no line of its end, though the log goes on with another session";
        };
        return cause.code().isEmpty() ? missing : missing + " (" + cause.code() + ")";
    }

    private void steps(Session session) throws IOException {
        out.write(seconds(session.begin()) + "  lasted " + lasted(session) + "  session "
                + Printable.line((session.id().isEmpty() ? "-" : session.id()) + told("user", session.user())
                        + told("peer", session.peer()))
                + "\n");
        indented(link(session.link()) + " from what " + String.join(", ", session.programs()) + " wrote; "
                + String.format(Locale.ROOT, "%,d", session.measured()) + " values measured"
                + (session.clockSetBack() ? "; a clock was set back meanwhile" : ""));
        TextTable table = new TextTable(List.of("step", "begin", "lasted", "line", "what"));
        for (Phase phase : session.phases()) {
            table.add(List.of(phase.stage().id(), phase.begin().toString(),
                    phase.duration().map(Lasting::words).orElse("?"), place(phase.evidence()),
                    phase.evidence().marker().title()));
        }
        StringWriter text = new StringWriter();
        table.write(text, width == 0 ? 0 : width - INDENT.length(), colour);
        for (String line : text.toString().lines().toList()) {
            out.write(INDENT + line + "\n");
        }
        EndCause cause = session.cause();
        indented((session.isOpen() ? "still open: " : "ended by " + label(cause.kind()) + ": ") + why(cause)
                + (cause.reason().isEmpty() ? "" : ", " + cause.reason())
                + cause.evidence().map(event -> ", " + place(event)).orElse(""));
        out.write("\n");
    }

    private void indented(String text) throws IOException {
        String line = Printable.line(text);
        out.write(INDENT + (width == 0 ? line : Columns.cut(line, width - INDENT.length())) + "\n");
    }

    private static String link(Session.Link link) {
        return switch (link) {
            case ID -> "put together by its id";
            case ORDER -> "put together by the order of lines";
            case TIME -> "put together by time, as nothing else began then,";
            case AMBIGUOUS -> "left apart, as more than one session began then,";
        };
    }

    /** On a terminal the log without the folders that it stands in but the last. */
    private String place(Event event) {
        String log = event.place().log().replace('\\', '/');
        int folder = log.lastIndexOf('/', log.lastIndexOf('/') - 1);
        return (width > 0 && folder >= 0 ? log.substring(folder + 1) : event.place().log()) + ":"
                + (event.place().line() + 1);
    }

    private static String told(String name, String text) {
        return text.isEmpty() ? "" : "  " + name + " " + text;
    }

    @Override
    public void end(long left) throws IOException {
        if (!held.isEmpty()) {
            rows();
        }
        String ended = ends.entrySet().stream().map(e -> label(e.getKey()) + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
        out.write(number(count) + (count == 1 ? " session" : " sessions")
                + (count == 0 ? ": no line of these logs is known to tell of one" : ", by what ended them: " + ended)
                + "\n");
        if (withoutZone > 0) {
            out.write(number(withoutZone) + " by clocks whose zone is not told: --zone and --anchor set them beside"
                    + " others\n");
        }
        if (ambiguous > 0) {
            out.write(number(ambiguous) + " may be one with another that began then, and were left apart\n");
        }
        if (left > 0) {
            out.write(number(left) + " more not told, as they are not what was asked for\n");
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
