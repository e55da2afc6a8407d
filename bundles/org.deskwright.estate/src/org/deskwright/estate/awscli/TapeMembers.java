package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.estate.json.Moments;
import org.deskwright.estate.json.PackedJson;
import org.deskwright.estate.json.Place;
import org.deskwright.estate.json.Place.Kind;
import org.deskwright.estate.json.Tape;
import org.deskwright.estate.json.TapeCopy;
import org.deskwright.estate.json.TapeTree;
import org.deskwright.estate.json.TextCache;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.json.ValueCache;
import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Reads the members from a tape. There is no report of what is wrong: the file is then {@linkplain UnusualException
 * unusual}.
 */
final class TapeMembers extends Members {
    /** Longer ones differ from item to item. */
    private static final int SHARED_UNKNOWN = 256;
    /** Few texts are sooner compared one by one than kept in a set. */
    private static final int MOST_DISTINCT = 100;

    private final Tape tape;
    private final Pool pool;
    private final TextCache texts;
    private final ValueCache<Object> parts;
    private final TapeCopy kept;
    private int at;
    private Place place;
    private boolean nested;

    TapeMembers(Tape tape, Pool pool, TextCache texts, ValueCache<Object> parts) {
        this.tape = tape;
        this.pool = pool;
        this.texts = texts;
        this.parts = parts;
        this.kept = new TapeCopy(tape);
    }

    /** Goes into the item that begins there. */
    Members begin(int item) {
        at = item + Tape.STEP;
        nested = false;
        kept.clear();
        return this;
    }

    @Override
    boolean next() {
        place = tape.place(at);
        if (tape.isEnd(at)) {
            at += Tape.STEP;
            nested = false;
            return false;
        }
        return true;
    }

    @Override
    String name() {
        return place.name();
    }

    @Override
    boolean enter() throws UnusualException {
        if (is(Kind.OBJECT)) {
            at += Tape.STEP;
            nested = true;
            return true;
        }
        return false;
    }

    @Override
    String text() throws UnusualException {
        return is(Kind.TEXT) ? tape.text(pass()) : "";
    }

    @Override
    String common() throws UnusualException {
        if (!is(Kind.TEXT)) {
            return "";
        }
        int value = pass();
        return tape.isPlain(value)
                ? texts.text(tape.bytes(), tape.from(value), tape.to(value))
                : pool.one(tape.text(value));
    }

    @Override
    Optional<Boolean> flag() throws UnusualException {
        if (!is(Kind.BARE)) {
            return Optional.empty();
        }
        return switch (tape.text(pass())) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new UnusualException();
        };
    }

    @Override
    OptionalInt integer() throws UnusualException {
        if (!is(Kind.BARE)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(tape.text(pass())));
        } catch (NumberFormatException e) {
            throw new UnusualException();
        }
    }

    @Override
    Optional<Instant> instant() throws UnusualException {
        boolean seconds = place.kind() == Kind.BARE;
        if (!seconds && !is(Kind.TEXT) || seconds && !is(Kind.BARE)) {
            return Optional.empty();
        }
        int value = pass();
        Instant usual = seconds ? null : Moments.of(tape.bytes(), tape.from(value), tape.to(value));
        if (usual != null) {
            return Optional.of(usual);
        }
        String text = tape.text(value);
        Optional<Instant> time = seconds ? Times.ofSeconds(text) : Times.ofText(text);
        if (time.isEmpty()) {
            throw new UnusualException();
        }
        return time;
    }

    @Override
    List<String> texts() throws UnusualException {
        if (!is(Kind.LIST)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        int end = tape.after(at) - Tape.STEP;
        for (int i = at + Tape.STEP; i < end; i += Tape.STEP) {
            if (tape.place(i).kind() != Kind.TEXT) {
                throw new UnusualException();
            }
            found.add(tape.text(i));
        }
        pass();
        return pool.one(List.copyOf(found));
    }

    @Override
    JsonList list() throws UnusualException {
        if (!is(Kind.LIST) || isEmpty()) {
            return JsonList.EMPTY;
        }
        return new JsonList(tree().getAsJsonArray(), "", null, NoProblems.ALLOWED);
    }

    @Override
    JsonFields object() throws UnusualException {
        return is(Kind.OBJECT)
                ? new JsonFields(tree().getAsJsonObject(), "", null, NoProblems.ALLOWED)
                : JsonFields.EMPTY;
    }

    private boolean isEmpty() {
        boolean empty = tape.isEnd(at + Tape.STEP);
        if (empty) {
            pass();
        }
        return empty;
    }

    private JsonElement tree() throws UnusualException {
        return TapeTree.of(tape, pass());
    }

    @Override
    List<String> textsOfKept(String member) throws UnusualException {
        if (!is(Kind.LIST) || isEmpty()) {
            return List.of();
        }
        int end = tape.after(at) - Tape.STEP;
        int depth = place.depth();
        List<String> found = new ArrayList<>(2);
        for (int i = at + Tape.STEP; i < end; i += Tape.STEP) {
            Place inner = tape.place(i);
            if (inner.depth() == depth + 1 && inner.kind() != Kind.OBJECT) {
                throw new UnusualException();
            }
            if (inner.depth() == depth + 2 && member.equals(inner.name()) && !tape.isEnd(i)) {
                if (inner.kind() != Kind.TEXT) {
                    throw new UnusualException();
                }
                String text = tape.text(i);
                if (found.size() == MOST_DISTINCT) {
                    throw new UnusualException();
                }
                if (!text.isEmpty() && !found.contains(text)) {
                    found.add(text);
                }
            }
        }
        keep();
        return List.copyOf(found);
    }

    @Override
    void keep() {
        kept.add(pass(), nested);
    }

    @Override
    void keepTree(String member, JsonElement tree) {
        kept.add(new JsonPrimitive(member) + ":" + tree);
    }

    @Override
    Unknown unknown() {
        if (kept.count() == 0) {
            return Unknown.NONE;
        }
        PackedJson packed = kept.packed();
        if (packed != null) {
            return Unknown.of(packed);
        }
        String text = kept.text(texts, SHARED_UNKNOWN);
        return text.length() > SHARED_UNKNOWN ? Unknown.ofJson(text) : pool.unknown(text);
    }

    /** Members that are kept would be missing from what is remembered. */
    @Override
    @SuppressWarnings("unchecked") // at one place there is one kind of part
    <T> T repeated(Part<T> part) throws IOException {
        if (place.kind() != Kind.OBJECT) {
            return part.read(this);
        }
        T known = (T) parts.find(tape, at);
        if (known != null) {
            pass();
            return known;
        }
        int before = kept.count();
        T made = pool.one(part.read(this));
        if (kept.count() == before) {
            parts.learn(made);
        }
        return made;
    }

    @Override
    <T> T shared(T value) {
        return pool.one(value);
    }

    /** Goes behind the current value. */
    private int pass() {
        int value = at;
        at = tape.after(at);
        return value;
    }

    /** False when it is null instead, which is then passed. */
    private boolean is(Kind wanted) throws UnusualException {
        Kind kind = place.kind();
        boolean bare = kind == Kind.BARE;
        if (bare && tape.bytes()[tape.from(at)] == 'n') {
            pass();
            return false;
        }
        if (kind != wanted) {
            throw new UnusualException();
        }
        return true;
    }
}
