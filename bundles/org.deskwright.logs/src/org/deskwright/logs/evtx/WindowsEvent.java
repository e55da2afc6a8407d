package org.deskwright.logs.evtx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.core.redaction.Redactor;

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

        /** By the name of the value it is known what it is. */
        private Datum redacted(Redactor redactor) {
            String clean = redactor.redactAside(line());
            String before = name + "=";
            return name.isEmpty() || !clean.startsWith(before)
                    ? new Datum("", clean)
                    : new Datum(name, redactor.member(name, clean.substring(before.length())));
        }
    }

    /**
     * What a redactor leaves of it, with what can be said of it already said: of the message, too, the values are told.
     */
    WindowsEvent redacted(Redactor redactor, MessageTexts texts) {
        return new WindowsEvent(time, level, redactor.redactAside(provider), id, task, redactor.redactAside(channel),
                computer.isEmpty() || !redactor.replacesNames() ? computer : redactor.name("host", computer),
                redactor.redactAside(said(texts)), data.stream().map(datum -> datum.redacted(redactor)).toList());
    }

    private String said(MessageTexts texts) {
        return message.isEmpty() ? texts.message(provider, id, channel, data).orElse("") : message;
    }

    /** Columns as the Event Viewer saves them, then those that it leaves out; the last holds the values. */
    String line(MessageTexts texts) {
        return String.join(",", level, TIME.format(time), plain(provider), plain(id), plain(task), quoted(said(texts)),
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
