package org.deskwright.core.report;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Walks over JSON with less ceremony. */
record JsonFields(JsonReader reader) {
    JsonFields {
        reader.setStrictness(Strictness.STRICT);
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
        reader.beginObject();
        while (reader.hasNext()) {
            member.read(reader.nextName());
        }
        reader.endObject();
    }

    void array(Item item) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            item.read();
        }
        reader.endArray();
    }

    /** A string; a number is not taken for one. */
    String text() throws IOException {
        if (reader.peek() != JsonToken.STRING) {
            throw new IllegalStateException("a text is wanted at " + reader.getPath() + ", not " + reader.peek());
        }
        return reader.nextString();
    }

    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        object(name -> texts.put(name, text()));
        return texts;
    }
}
