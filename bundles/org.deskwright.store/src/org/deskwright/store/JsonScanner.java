package org.deskwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes over JSON, holds it against the grammar and copies it without the space between tokens: so two texts of the same
 * value differ in the order of members alone. Works on bytes, because a page is large and most of it is kept as it is.
 */
final class JsonScanner {
    /** AWS answers nest less than ten deep; the reader that will read this refuses more. */
    private static final int DEEPEST = 60;

    private final byte[] in;
    private int at;
    private byte[] out;
    private int length;
    private int depth;
    private boolean beyondAscii;
    /** Where the copy of the last text in quotes begins and ends, without them. */
    private int textFrom;
    private int textTo;

    JsonScanner(byte[] in) {
        this.in = in;
        this.out = new byte[Math.max(64, in.length)];
    }

    int length() {
        return length;
    }

    /** Takes back what was copied from there on. */
    void cut(int from) {
        length = from;
    }

    /** What was copied, and more behind it; good until more is. */
    byte[] copy() {
        return out;
    }

    byte[] copied(int from) {
        return Arrays.copyOfRange(out, from, length);
    }

    void put(char c) {
        out[length++] = (byte) c;
    }

    /** The next visible byte, without going past it; -1 at the end. */
    int peek() {
        byte[] bytes = in;
        int i = at;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b > ' ' || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                at = i;
                return b;
            }
            i++;
        }
        at = i;
        return -1;
    }

    /** Whether the byte is next; goes past it, and copies it. */
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        put(wanted);
        return true;
    }

    void expect(char wanted) throws UnreadablePageException {
        if (!take(wanted)) {
            throw problem("'" + wanted + "' is missing");
        }
    }

    void end() throws UnreadablePageException {
        if (peek() >= 0) {
            throw problem("something stands after the end");
        }
        if (beyondAscii) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in));
            } catch (CharacterCodingException e) {
                throw new UnreadablePageException("the page is not UTF-8");
            }
        }
    }

    /** The text of a name or value, as it stands between the quotes. */
    String string() throws UnreadablePageException {
        name();
        return text();
    }

    /** The last name or text between quotes, before anything else is copied. */
    String text() {
        return new String(out, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }

    /** Goes past a name; {@link #named} tells which one it was, for most are of no interest. */
    void name() throws UnreadablePageException {
        peek();
        int from = length + 1;
        copyString();
        textFrom = from;
        textTo = length - 1;
    }

    /** Whether the last name was this one; before anything else is copied. */
    boolean named(byte[] wanted) {
        return Arrays.equals(out, textFrom, textTo, wanted, 0, wanted.length);
    }

    void value() throws UnreadablePageException {
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> copyString();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        }
    }

    private void object() throws UnreadablePageException {
        enter('{');
        if (!take('}')) {
            do {
                peek();
                copyString();
                expect(':');
                value();
            } while (take(','));
            expect('}');
        }
        depth--;
    }

    private void array() throws UnreadablePageException {
        enter('[');
        if (!take(']')) {
            do {
                value();
            } while (take(','));
            expect(']');
        }
        depth--;
    }

    private void enter(char bracket) throws UnreadablePageException {
        expect(bracket);
        if (++depth > DEEPEST) {
            throw problem("it nests deeper than " + DEEPEST + " levels");
        }
    }

    /** In variables of its own, because most of a page goes through here, in code that is seldom compiled well. */
    private void copyString() throws UnreadablePageException {
        byte[] bytes = in;
        int from = at;
        int i = from;
        if (i >= bytes.length || bytes[i] != '"') {
            throw problem("a text in quotes is missing");
        }
        i++;
        while (i < bytes.length && bytes[i] != '"') {
            byte b = bytes[i++];
            if (b == '\\') {
                at = i;
                escape();
                i = at;
            } else if (b < ' ') {
                if (b >= 0) {
                    at = i - 1;
                    throw problem("a control character stands in a text");
                }
                beyondAscii = true;
            }
        }
        if (i >= bytes.length) {
            at = i;
            throw problem("it breaks off");
        }
        at = i + 1;
        copy(from);
    }

    private void escape() throws UnreadablePageException {
        int kind = at < in.length ? in[at++] : -1;
        if (kind == 'u') {
            for (int i = 0; i < 4; i++, at++) {
                if (at >= in.length || Character.digit(in[at], 16) < 0) {
                    throw problem("an escape is broken");
                }
            }
        } else if (kind < 0 || "\"\\/bfnrt".indexOf(kind) < 0) {
            throw problem("an escape is broken");
        }
    }

    private void literal(String word) throws UnreadablePageException {
        int from = at;
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= in.length || in[at] != word.charAt(i)) {
                throw problem("a value is missing");
            }
        }
        copy(from);
    }

    private void number() throws UnreadablePageException {
        int from = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        copy(from);
    }

    private boolean skip(char c) {
        if (at < in.length && in[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void digits() throws UnreadablePageException {
        int from = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw problem(at >= in.length ? "it breaks off" : "a value is missing");
        }
    }

    private void copy(int from) {
        System.arraycopy(in, from, out, length, at - from);
        length += at - from;
    }

    UnreadablePageException problem(String what) {
        return new UnreadablePageException("the page cannot be read at byte " + at + ": " + what);
    }
}
