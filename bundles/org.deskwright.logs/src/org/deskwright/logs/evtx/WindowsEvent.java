package org.deskwright.logs.evtx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An event of Windows.
 *
 * @param level as the Event Viewer calls it
 * @param provider what wrote it
 * @param task number of its category
 * @param channel the log
 * @param message where the file holds it, which only forwarded events do; else empty
 */
record WindowsEvent(Instant time, String level, String provider, String id, String task, String channel,
        String computer, String message, List<Datum> data) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    WindowsEvent {
        data = List.copyOf(data);
    }

    /**
     * A value that the event holds.
     *
     * @param name empty where it has none
     */
    record Datum(String name, String value) {
        private String line() {
            return name.isEmpty() ? value : name + "=" + value;
        }
    }

    /** Columns as the Event Viewer saves them, then those that it leaves out; the last holds the values. */
    String line(MessageTexts texts) {
        String said = message.isEmpty()
                ? texts.message(provider, id, data.stream().map(Datum::value).toList()).orElse("")
                : message;
        return String.join(",", level, TIME.format(time), plain(provider), plain(id), plain(task), quoted(said),
                plain(channel), plain(computer),
                quoted(data.stream().map(Datum::line).collect(Collectors.joining("; "))));
    }

    private static String plain(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? flat(text) : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + flat(text).replace("\"", "\"\"") + '"';
    }

    /** An event is one line. */
    static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(flat::appendCodePoint);
        return flat.toString();
    }
}
