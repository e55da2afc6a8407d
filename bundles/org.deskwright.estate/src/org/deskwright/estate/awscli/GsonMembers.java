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

/** Reads the members with Gson, which tells of all that is wrong, and where. */
final class GsonMembers extends Members {
    private final JsonReader in;
    private final FileProblems problems;
    private final Pool pool;
    private final JsonTree trees;
    private final NameSet outer;
    private final NameSet inner;
    private final Keeping unknown;
    /** Name of the nested object that is being read, or empty. */
    private String within = "";
    private String name = "";

    GsonMembers(JsonReader in, FileProblems problems, Pool pool) {
        this(in, problems, pool, new NameSet(), new NameSet());
    }

    /** With sets for the names that nobody else uses meanwhile. */
    GsonMembers(JsonReader in, FileProblems problems, Pool pool, NameSet outer, NameSet inner) {
        this.outer = outer;
        this.inner = inner;
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

    @Override
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

    @Override
    String name() {
        return name;
    }

    @Override
    boolean enter() throws IOException {
        if (!is(JsonToken.BEGIN_OBJECT, "an object")) {
            return false;
        }
        in.beginObject();
        inner.clear();
        within = name;
        return true;
    }

    @Override
    String text() throws IOException {
        return is(JsonToken.STRING, "text") ? in.nextString() : "";
    }

    @Override
    String common() throws IOException {
        return pool.one(text());
    }

    @Override
    Optional<Boolean> flag() throws IOException {
        return is(JsonToken.BOOLEAN, "true or false") ? Optional.of(in.nextBoolean()) : Optional.empty();
    }

    @Override
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

    @Override
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

    @Override
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

    @Override
    JsonList list() throws IOException {
        if (!is(JsonToken.BEGIN_ARRAY, "a list")) {
            return JsonList.EMPTY;
        }
        return new JsonList(trees.read().getAsJsonArray(), in.getPreviousPath(), in, problems);
    }

    @Override
    JsonFields object() throws IOException {
        if (!is(JsonToken.BEGIN_OBJECT, "an object")) {
            return JsonFields.EMPTY;
        }
        return new JsonFields(trees.read().getAsJsonObject(), in.getPreviousPath(), in, problems);
    }

    @Override
    List<String> textsOfKept(String member) throws IOException {
        return is(JsonToken.BEGIN_ARRAY, "a list") ? unknown.list(name, member) : List.of();
    }

    @Override
    void keep() throws IOException {
        unknown.member(within, name);
    }

    @Override
    void keepTree(String member, JsonElement tree) {
        unknown.tree(member, tree);
    }

    @Override
    Unknown unknown() {
        return unknown.isEmpty() ? Unknown.NONE : pool.unknown(unknown.end());
    }

    @Override
    <T> T repeated(Part<T> part) throws IOException {
        return shared(part.read(this));
    }

    @Override
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
