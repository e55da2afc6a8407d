package org.deskwright.logs.evtx;

import java.util.List;

/**
 * Goes over the binary XML of one event: elements, attributes and values, mostly a template somewhere in the chunk with
 * the values of this event filled in. For one event.
 */
final class BinaryXml {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_TOKENS = 1 << 14;
    private static final int MOST_LETTERS = 1 << 16;
    /** A token that more of its kind follow, or in front of a list of attributes. */
    private static final int MORE = 0x40;

    private final Bytes bytes;
    private final XmlSink sink;
    private int tokens = MOST_TOKENS;
    private int letters = MOST_LETTERS;

    BinaryXml(Bytes bytes, XmlSink sink) {
        this.bytes = bytes;
        this.sink = sink;
    }

    /** @throws DamagedException when it is not as it has to be, or too much */
    void read(int at, int length) {
        fragment(new Cursor(bytes, at, length), Values.NONE, 0, false);
    }

    /** @param bare whether elements come without the number of what they depend on, as they do in values */
    private void fragment(Cursor cursor, Values values, int depth, boolean bare) {
        if (depth > MOST_DEPTH) {
            throw new DamagedException("it stands in itself too often");
        }
        while (!cursor.isAtEnd()) {
            int token = token(cursor);
            switch (token & ~MORE) {
                case 0x00, 0x04 -> {
                    return;
                }
                case 0x01 -> element(cursor, token, values, depth, bare);
                case 0x0a -> name(cursor);
                case 0x0b -> cursor.counted();
                case 0x0c -> template(cursor, depth);
                case 0x0f -> cursor.pass(3);
                default -> text(cursor, token, values, depth, true);
            }
        }
    }

    private int token(Cursor cursor) {
        if (--tokens < 0) {
            throw new DamagedException("it has too many parts");
        }
        return cursor.u8();
    }

    private void element(Cursor cursor, int token, Values values, int depth, boolean bare) {
        cursor.pass(bare ? 0 : 2);
        cursor.place();
        sink.open(name(cursor));
        if ((token & MORE) != 0) {
            int length = cursor.place();
            Cursor attributes = new Cursor(bytes, cursor.pass(length), length);
            while (!attributes.isAtEnd()) {
                attribute(attributes, values, depth);
            }
        }
        switch (token(cursor)) {
            case 0x02 -> fragment(cursor, values, depth + 1, bare);
            case 0x03 -> {
                // nothing stands in it
            }
            default -> throw new DamagedException("an element is not ended");
        }
        sink.close();
    }

    private void attribute(Cursor cursor, Values values, int depth) {
        if ((token(cursor) & ~MORE) != 0x06) {
            throw new DamagedException("an attribute is none");
        }
        String name = name(cursor);
        StringBuilder value = new StringBuilder();
        while (!cursor.isAtEnd() && (bytes.u8(cursor.at()) & ~MORE) != 0x06) {
            value.append(text(cursor, token(cursor), values, depth, false));
        }
        sink.attribute(name, value.toString());
    }

    /** @param told whether the sink gets it */
    private String text(Cursor cursor, int token, Values values, int depth, boolean told) {
        String text = switch (token & ~MORE) {
            case 0x05 -> literal(cursor);
            case 0x07 -> cursor.counted();
            case 0x08 -> Character.toString((char) cursor.u16());
            case 0x09 -> entity(name(cursor));
            case 0x0d, 0x0e -> {
                int index = cursor.u16();
                cursor.u8();
                yield substitution(values, index, depth, told);
            }
            default -> throw new DamagedException("a part is of an unknown kind");
        };
        if (told && !text.isEmpty()) {
            tell(text);
        }
        return text;
    }

    private void tell(String text) {
        letters -= text.length();
        if (letters < 0) {
            throw new DamagedException("it is too long");
        }
        sink.text(text);
    }

    private static String literal(Cursor cursor) {
        if (cursor.u8() != 1) {
            throw new DamagedException("a literal is no string");
        }
        return cursor.counted();
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    /** Lists and XML go to the sink by themselves. */
    private String substitution(Values values, int index, int depth, boolean told) {
        if (index >= values.count() || values.type(index) == ValueText.NOTHING) {
            return "";
        }
        if (values.type(index) == ValueText.XML) {
            if (told) {
                fragment(new Cursor(bytes, values.at(index), values.length(index)), Values.NONE, depth + 1, true);
            }
            return "";
        }
        List<String> items = ValueText.of(bytes, values.type(index), values.at(index), values.length(index));
        tokens -= items.size();
        if (!told || items.size() == 1) {
            return String.join(", ", items);
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                sink.next();
            }
            tell(items.get(i));
        }
        return "";
    }

    private void template(Cursor cursor, int depth) {
        cursor.pass(1 + Integer.BYTES);
        int definition = cursor.place();
        Cursor header = new Cursor(bytes, definition, 24);
        header.pass(20);
        int length = header.place();
        if (definition == cursor.at()) {
            cursor.pass(24L + length);
        }
        Values values = Values.read(bytes, cursor);
        tokens -= values.count();
        fragment(new Cursor(bytes, header.at(), length), values, depth + 1, false);
    }

    /** It stands where it is first used in the chunk, and later ones point there. */
    private String name(Cursor cursor) {
        int at = cursor.place();
        int length = 2 * bytes.u16(Math.addExact(at, 6));
        if (at == cursor.at()) {
            cursor.pass(8L + length + 2);
        }
        String name = bytes.wide(at + 8, length);
        letters -= name.length();
        if (letters < 0) {
            throw new DamagedException("it is too long");
        }
        return name;
    }
}
