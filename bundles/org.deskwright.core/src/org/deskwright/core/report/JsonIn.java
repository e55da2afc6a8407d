package org.deskwright.core.report;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Walks over JSON with less ceremony. Whoever owns the reader beneath closes it, which is why nothing here is closed.
 * What is not there as wanted is an {@link IllegalStateException} that tells the place.
 */
final class JsonIn {
    /** As many as a whole number of 64 bits can have, with its sign. */
    private static final int WHOLE_DIGITS = 20;

    private final JsonReader json;

    JsonIn(Reader in) {
        json = new JsonReader(in);
        json.setStrictness(Strictness.STRICT);
    }

    /** Takes the value of one member, all of it. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** Takes one item, all of it. */
    interface Item {
        void read() throws IOException;
    }

    void object(Member member) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            member.read(json.nextName());
        }
        json.endObject();
    }

    void array(Item item) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            item.read();
        }
        json.endArray();
    }

    void skip() throws IOException {
        json.skipValue();
    }

    boolean atEnd() throws IOException {
        return json.peek() == JsonToken.END_DOCUMENT;
    }

    /** A string; a number is not taken for one. */
    String text() throws IOException {
        if (json.peek() != JsonToken.STRING) {
            throw new IllegalStateException("a text is wanted at " + json.getPath() + ", not " + json.peek());
        }
        return json.nextString();
    }

    boolean flag() throws IOException {
        return json.nextBoolean();
    }

    long whole() throws IOException {
        return json.nextLong();
    }

    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        object(name -> texts.put(name, text()));
        return texts;
    }

    /** A String, Long, Double, Boolean or List of Strings. */
    Object value() throws IOException {
        return switch (json.peek()) {
            case BOOLEAN -> json.nextBoolean();
            case NUMBER -> number(json.nextString());
            case BEGIN_ARRAY -> {
                List<String> items = new ArrayList<>();
                array(() -> items.add(text()));
                yield items;
            }
            default -> text();
        };
    }

    /** Whole numbers are Longs and the rest Doubles, as the values were; what no Long holds is a Double too. */
    private static Object number(String text) {
        if (text.length() <= WHOLE_DIGITS && text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
            BigInteger whole = new BigInteger(text);
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        return Double.parseDouble(text);
    }
}
