package org.deskwright.logs.evtx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes events out of what Export-Clixml wrote of Get-WinEvent or Get-EventLog, as MS-PSRP, section 2.2.5, describes
 * its elements: objects with properties that are named by an attribute.
 */
final class EventObjects implements ExportedEvents {
    private static final String OBJECT = "Obj";
    /** Its path is the list of all objects and the object. */
    private static final int EVENT = 2;
    /** And in it a section of properties. */
    private static final int PROPERTY = 4;
    private static final int MOST_DEPTH = 64;
    /** Letters of an event; what is behind them is left out. */
    private static final int MOST = 1 << 20;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String NOT_WRITTEN = "System.Diagnostics.Eventing.Reader.EventProperty";
    private static final long FAILURE = 0x0010_0000_0000_0000L;
    private static final long SUCCESS = 0x0020_0000_0000_0000L;

    private final Consumer<WindowsEvent> sink;
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<WindowsEvent.Datum> data = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** Of the property that is open. */
    private String name = "";
    private int deeper;
    private long letters;
    private long broken;

    EventObjects(Consumer<WindowsEvent> sink) {
        this.sink = sink;
    }

    @Override
    public void open(String element) {
        text.setLength(0);
        if (path.size() == MOST_DEPTH) {
            deeper++;
            return;
        }
        path.add(element);
        if (path.size() == EVENT) {
            properties.clear();
            data.clear();
            letters = 0;
        }
        if (path.size() == PROPERTY) {
            name = "";
        }
    }

    @Override
    public void attribute(String attribute, String value) {
        if (path.size() == PROPERTY && attribute.equals("N")) {
            name = value;
        }
    }

    @Override
    public void text(String more) {
        letters += more.length();
        if (letters <= MOST) {
            text.append(more);
        }
    }

    @Override
    public void next() {
        // lists of values are written in the binary form alone
    }

    @Override
    public void close() {
        if (deeper > 0) {
            deeper--;
            return;
        }
        if (path.isEmpty()) {
            return;
        }
        boolean value = !path.getLast().equals(OBJECT);
        if (path.size() == PROPERTY && value && isOfEvent()) {
            properties.put(name, told());
        } else if (path.size() == PROPERTY + 1 && isOfEvent() && path.getLast().equals("ToString")) {
            properties.putIfAbsent(name, told()); // of what a number stands for, its name
        } else if (path.size() > PROPERTY && isOfEvent() && isValue() && !told().equals(NOT_WRITTEN)) {
            data.add(new WindowsEvent.Datum("", told()));
        } else if (path.size() == EVENT && path.getLast().equals(OBJECT)) {
            event();
        }
        text.setLength(0);
        path.removeLast();
    }

    private boolean isOfEvent() {
        return path.get(1).equals(OBJECT) && (path.get(2).equals("Props") || path.get(2).equals("MS"));
    }

    /** One of the values that an event holds; what types are called is none. */
    private boolean isValue() {
        return (name.equals("Properties") || name.equals("ReplacementStrings")) && !path.contains("TN") && List
                .of("S", "I32", "U32", "I64", "U64", "I16", "U16", "By", "B", "DT", "G", "Db").contains(path.getLast());
    }

    private String told() {
        return ESCAPED.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    private void event() {
        Instant time = time(first("TimeCreated", "TimeGenerated"));
        String id = first("Id", "EventID", "InstanceId");
        if (time == null || id.isEmpty()) {
            broken++;
            return;
        }
        sink.accept(
                new WindowsEvent(time, level(), first("ProviderName", "Source"), id, first("Task", "CategoryNumber"),
                        first("LogName", "Log"), first("MachineName"), first("Message"), data));
    }

    private String first(String... names) {
        for (String each : names) {
            if (!properties.getOrDefault(each, "").isEmpty()) {
                return properties.get(each);
            }
        }
        return "";
    }

    /** Null where there is none, or its zone is not told. */
    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String level() {
        String kind = first("EntryType");
        long keywords = keywords();
        if ((keywords & FAILURE) != 0 || kind.equals("FailureAudit")) {
            return "Audit Failure";
        }
        if ((keywords & SUCCESS) != 0 || kind.equals("SuccessAudit")) {
            return "Audit Success";
        }
        return switch (first("Level")) {
            case "1" -> "Critical";
            case "2" -> "Error";
            case "3" -> "Warning";
            case "5" -> "Verbose";
            default -> kind.equals("Error") || kind.equals("Warning") ? kind : "Information";
        };
    }

    private long keywords() {
        try {
            return Long.parseLong(first("Keywords"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public long broken() {
        return broken + (path.size() >= EVENT ? 1 : 0);
    }
}
