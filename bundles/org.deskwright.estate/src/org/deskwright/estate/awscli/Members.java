package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * The members of an item, one after another. A value of the wrong type is reported and taken as absent; so is
 * {@code null}, without a report.
 * <p>
 * An item's format loops {@code while (in.next()) switch (in.name())}, takes each value that it knows by one of the
 * typed methods and gives every other to {@link #keep}. A nested object is entered by {@link #enter} and looped over
 * likewise.
 */
final class Members {
    private final JsonReader in;
    private final FileProblems problems;
    private final Pool pool;
    private final JsonTree trees;
    private final NameSet outer = new NameSet();
    private final NameSet inner = new NameSet();
    private final Keeping unknown;
    /** Name of the nested object that is being read, or empty. */
    private String within = "";
    private String name = "";

    Members(JsonReader in, FileProblems problems, Pool pool) {
        this.in = in;
        this.problems = problems;
        this.pool = pool;
        this.trees = new JsonTree(in, problems);
        this.unknown = new Keeping(in, problems);
    }

    /** Goes into the item that the reader stands before. */
    Members begin() throws IOException {
        unknown.clear();
        outer.clear();
        within = "";
        in.beginObject();
        return this;
    }

    /** Goes to the next member; at the end of the object leaves it and returns false. */
    boolean next() throws IOException {
        if (in.hasNext()) {
            name = in.nextName();
            if (!(within.isEmpty() ? outer : inner).add(name)) {
                problems.at(in, in.getPath() + " is given twice; the last one counts", FileProblems.NOT_AS_PRINTED);
            }
            return true;
        }
        in.endObject();
        within = "";
        return false;
    }

    String name() {
        return name;
    }

    /** Goes into the nested object of the current member; false when the value is none. */
    boolean enter() throws IOException {
        if (!is(JsonToken.BEGIN_OBJECT, "an object")) {
            return false;
        }
        in.beginObject();
        inner.clear();
        within = name;
        return true;
    }

    /** A text that differs from item to item. */
    String text() throws IOException {
        return is(JsonToken.STRING, "text") ? in.nextString() : "";
    }

    /** A text that other items have, too. */
    String common() throws IOException {
        return pool.one(text());
    }

    Optional<Boolean> flag() throws IOException {
        return is(JsonToken.BOOLEAN, "true or false") ? Optional.of(in.nextBoolean()) : Optional.empty();
    }

    OptionalInt integer() throws IOException {
        if (!is(JsonToken.NUMBER, "a number")) {
            return OptionalInt.empty();
        }
        String digits = in.nextString();
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            problems.at(in, in.getPath() + " is not a whole number of at most ten digits", FileProblems.NOT_AS_PRINTED);
            return OptionalInt.empty();
        }
    }

    /** ISO 8601 with an offset, or seconds since 1970: versions of the AWS CLI differ. */
    Optional<Instant> instant() throws IOException {
        if (in.peek() != JsonToken.NUMBER && !is(JsonToken.STRING, "a time")) {
            return Optional.empty();
        }
        boolean seconds = in.peek() == JsonToken.NUMBER;
        String text = in.nextString();
        Optional<Instant> time = seconds ? Times.ofSeconds(text) : Times.ofText(text);
        if (time.isEmpty()) {
            problems.at(in, in.getPath() + " is not a time", FileProblems.NOT_AS_PRINTED);
        }
        return time;
    }

    List<String> texts() throws IOException {
        if (!is(JsonToken.BEGIN_ARRAY, "a list")) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            if (is(JsonToken.STRING, "text")) {
                texts.add(in.nextString());
            }
        }
        in.endArray();
        return pool.one(List.copyOf(texts));
    }

    /** A list of objects as a tree; what the record does not take from it must be {@linkplain #keepTree kept}. */
    JsonList list() throws IOException {
        if (!is(JsonToken.BEGIN_ARRAY, "a list")) {
            return JsonList.EMPTY;
        }
        return new JsonList(trees.read().getAsJsonArray(), in.getPreviousPath(), in, problems);
    }

    /** An object as a tree, likewise. */
    JsonFields object() throws IOException {
        if (!is(JsonToken.BEGIN_OBJECT, "an object")) {
            return JsonFields.EMPTY;
        }
        return new JsonFields(trees.read().getAsJsonObject(), in.getPreviousPath(), in, problems);
    }

    /**
     * The texts under one name of all objects in a list, without repetitions, in their order; the list is kept whole
     * where there is anything in it.
     */
    List<String> textsOfKept(String member) throws IOException {
        return is(JsonToken.BEGIN_ARRAY, "a list") ? unknown.list(name, member) : List.of();
    }

    /** Keeps the current member, which no field of the record stands for. */
    void keep() throws IOException {
        unknown.member(within, name);
    }

    /** Keeps a tree under the name of the member that it is. */
    void keepTree(String member, JsonElement tree) {
        unknown.tree(member, tree);
    }

    /** What was kept of this item. */
    Unknown unknown() {
        return unknown.isEmpty() ? Unknown.NONE : pool.unknown(unknown.end());
    }

    /** One object for equal values. */
    <T> T shared(T value) {
        return pool.one(value);
    }

    private boolean is(JsonToken wanted, String what) throws IOException {
        JsonToken token = in.peek();
        if (token == wanted) {
            return true;
        }
        if (token == JsonToken.NULL) {
            in.nextNull();
        } else {
            problems.at(in, in.getPath() + " is " + described(token) + " where " + what + " belongs",
                    FileProblems.NOT_AS_PRINTED);
            in.skipValue();
        }
        return false;
    }

    static String described(JsonToken token) {
        return switch (token) {
            case BEGIN_ARRAY -> "a list";
            case BEGIN_OBJECT -> "an object";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case END_ARRAY, END_OBJECT, END_DOCUMENT, NAME -> "nothing";
        };
    }
}
