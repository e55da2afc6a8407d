package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Copies what no record stands for, into one JSON object an item. */
final class Keeping {
    private final JsonReader in;
    private final FileProblems problems;
    private final StringBuilder out = new StringBuilder();
    /** By depth. */
    private final List<NameSet> names = new ArrayList<>();

    Keeping(JsonReader in, FileProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    void clear() {
        out.setLength(0);
    }

    boolean isEmpty() {
        return out.length() == 0;
    }

    /** The object. */
    String end() {
        return out.append('}').toString();
    }

    /**
     * The value that is next.
     *
     * @param within the object that the member is in, empty for the item itself
     */
    void member(String within, String name) throws IOException {
        begin(within.isEmpty() ? name : within + "." + name);
        value(0);
    }

    void tree(String name, JsonElement tree) {
        begin(name);
        out.append(tree.toString());
    }

    /** The list that is next, unless it is empty; gives the texts under one name of all objects in it. */
    List<String> list(String name, String member) throws IOException {
        int before = out.length();
        begin(name);
        Set<String> found = new LinkedHashSet<>();
        in.beginArray();
        out.append('[');
        boolean empty = !in.hasNext();
        while (in.hasNext()) {
            if (in.peek() == JsonToken.BEGIN_OBJECT) {
                object(0, member, found);
            } else {
                problems.at(in, in.getPath() + " is not an object", FileProblems.NOT_AS_PRINTED);
                value(0);
            }
            commaIfMore();
        }
        in.endArray();
        out.append(']');
        if (empty) {
            out.setLength(before);
        }
        return List.copyOf(found);
    }

    private void begin(String name) {
        out.append(isEmpty() ? '{' : ',');
        quoted(name);
        out.append(':');
    }

    private void quoted(String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, done, i);
                out.append(c < ' ' ? "\\u%04x".formatted((int) c) : "\\" + c);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private void value(int depth) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> object(depth, null, null);
            case BEGIN_ARRAY -> array(depth);
            case STRING -> quoted(in.nextString());
            case NUMBER -> out.append(in.nextString());
            case BOOLEAN -> out.append(in.nextBoolean());
            default -> {
                in.nextNull();
                out.append("null");
            }
        }
    }

    private void array(int depth) throws IOException {
        in.beginArray();
        out.append('[');
        while (in.hasNext()) {
            value(depth + 1);
            commaIfMore();
        }
        in.endArray();
        out.append(']');
    }

    /**
     * @param wanted a member whose text goes to {@code found}, or null
     */
    private void object(int depth, String wanted, Set<String> found) throws IOException {
        NameSet seen = names(depth);
        in.beginObject();
        out.append('{');
        while (in.hasNext()) {
            String name = in.nextName();
            quoted(name);
            out.append(':');
            if (!seen.add(name)) {
                problems.at(in, in.getPath() + " is given twice; the last one counts", FileProblems.NOT_AS_PRINTED);
            }
            if (name.equals(wanted)) {
                text(found);
            } else {
                value(depth + 1);
            }
            commaIfMore();
        }
        in.endObject();
        out.append('}');
    }

    private void text(Set<String> found) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            String text = in.nextString();
            quoted(text);
            if (!text.isEmpty()) {
                found.add(text);
            }
            return;
        }
        if (in.peek() != JsonToken.NULL) {
            problems.at(in, in.getPath() + " is not text", FileProblems.NOT_AS_PRINTED);
        }
        value(1);
    }

    private void commaIfMore() throws IOException {
        if (in.hasNext()) {
            out.append(',');
        }
    }

    private NameSet names(int depth) {
        while (names.size() <= depth) {
            names.add(new NameSet());
        }
        NameSet seen = names.get(depth);
        seen.clear();
        return seen;
    }
}
