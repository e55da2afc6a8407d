package org.deskwright.logs.evtx;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * Reads tags and what stands between them, of XML that nobody vouches for: nothing is resolved, nothing is looked up,
 * no part is held beyond a bound, and what is no XML is passed over. For one text.
 */
final class XmlTags {
    /** Letters of a name. */
    static final int MOST_NAME = 256;
    /** Letters of a value of an attribute, and of what stands between two tags; what is behind them is left out. */
    static final int MOST_TEXT = 64 << 10;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int MOST_ENTITY = 10;
    private static final int END = -1;
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos",
            "'");

    private final Reader in;
    private final XmlSink sink;
    private final StringBuilder text = new StringBuilder();
    private int next;

    /** @param sink is told names without what stands before a colon */
    XmlTags(Reader in, XmlSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException {
        next = in.read();
        while (next != END) {
            if (next == '<') {
                tell();
                next = in.read();
                tag();
            } else {
                letter(text);
            }
        }
        tell();
    }

    private void tell() {
        if (!text.isEmpty()) {
            sink.text(text.toString());
            text.setLength(0);
        }
    }

    /** A letter, or what an entity stands for. */
    private void letter(StringBuilder into) throws IOException {
        if (next != '&') {
            put((char) next, into);
            next = in.read();
            return;
        }
        StringBuilder name = new StringBuilder();
        next = in.read();
        while (next != ';' && next != END && next != '<' && next != '"' && next != '\''
                && name.length() < MOST_ENTITY) {
            name.append((char) next);
            next = in.read();
        }
        if (next != ';') {
            put('&', into);
            name.chars().forEach(c -> put((char) c, into));
            return;
        }
        next = in.read();
        meant(name.toString()).chars().forEach(c -> put((char) c, into));
    }

    private static void put(char letter, StringBuilder into) {
        if (into.length() < MOST_TEXT) {
            into.append(letter);
        }
    }

    private static String meant(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        }
        try {
            boolean hex = entity.startsWith("#x");
            int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
        } catch (NumberFormatException e) {
            return "&" + entity + ";";
        }
    }

    private void tag() throws IOException {
        switch (next) {
            case '!' -> declaration();
            case '?' -> skip("?>");
            case '/' -> {
                next = in.read();
                name();
                skip(">");
                sink.close();
            }
            default -> {
                if (Character.isLetter(next) || next == '_') {
                    element();
                } else {
                    put('<', text);
                }
            }
        }
    }

    private void declaration() throws IOException {
        StringBuilder begin = new StringBuilder();
        next = in.read();
        while (begin.length() < 7 && next != END && next != '>'
                && "[CDATA[".startsWith(begin.toString() + (char) next)) {
            begin.append((char) next);
            next = in.read();
        }
        if (begin.toString().equals("[CDATA[")) {
            characters();
        } else if (next == '-') {
            skip("-->");
        } else {
            skip(">");
        }
    }

    private void characters() throws IOException {
        int closing = 0;
        while (next != END && !(next == '>' && closing >= 2)) {
            closing = next == ']' ? closing + 1 : 0;
            put((char) next, text);
            next = in.read();
        }
        text.setLength(Math.max(0, text.length() - (text.length() < MOST_TEXT ? 2 : 0)));
        next = in.read();
    }

    /** To behind what ends it. */
    private void skip(String end) throws IOException {
        StringBuilder last = new StringBuilder();
        while (next != END) {
            last.append((char) next);
            if (last.length() > end.length()) {
                last.deleteCharAt(0);
            }
            next = in.read();
            if (last.toString().equals(end)) {
                return;
            }
        }
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        while (next != END && next != '>' && next != '/' && next != '=' && next != '<'
                && !Character.isWhitespace(next)) {
            if (name.length() < MOST_NAME) {
                name.append((char) next);
            }
            next = in.read();
        }
        return name.substring(name.indexOf(":") + 1);
    }

    private void element() throws IOException {
        sink.open(name());
        int attributes = 0;
        boolean closed = false;
        while (next != END && next != '>' && next != '<') {
            if (next == '/') {
                closed = true;
                next = in.read();
            } else if (Character.isWhitespace(next)) {
                next = in.read();
            } else {
                closed = false;
                attribute(attributes++ < MOST_ATTRIBUTES);
            }
        }
        if (next == '>') {
            next = in.read();
        }
        if (closed) {
            sink.close();
        }
    }

    private void attribute(boolean told) throws IOException {
        String name = name();
        spaces();
        if (next != '=') {
            if (name.isEmpty()) {
                next = in.read();
            }
            return;
        }
        next = in.read();
        spaces();
        if (next != '"' && next != '\'') {
            return;
        }
        int quote = next;
        next = in.read();
        StringBuilder value = new StringBuilder();
        while (next != END && next != quote) {
            letter(value);
        }
        next = in.read();
        if (told) {
            sink.attribute(name, value.toString());
        }
    }

    private void spaces() throws IOException {
        while (next != END && Character.isWhitespace(next)) {
            next = in.read();
        }
    }
}
