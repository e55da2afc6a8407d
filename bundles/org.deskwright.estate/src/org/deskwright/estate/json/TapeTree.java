package org.deskwright.estate.json;

import java.math.BigDecimal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Makes a tree of a value on a {@link Tape}. */
public final class TapeTree {
    private static final JsonPrimitive TRUE = new JsonPrimitive(true);
    private static final JsonPrimitive FALSE = new JsonPrimitive(false);

    /** So few digits fit. */
    private static final int SHORT = 9;

    private final Tape tape;
    private int at;

    private TapeTree(Tape tape, int at) {
        this.tape = tape;
        this.at = at;
    }

    /** Of the value that begins there. */
    public static JsonElement of(Tape tape, int at) throws UnusualException {
        return new TapeTree(tape, at).read();
    }

    /** How deep it goes is bounded, because places are. */
    private JsonElement read() throws UnusualException {
        int value = at;
        at += Tape.STEP;
        return switch (tape.place(value).kind()) {
            case TEXT -> new JsonPrimitive(tape.text(value));
            case BARE -> bare(tape.text(value));
            case OBJECT -> object();
            case LIST -> list();
        };
    }

    private static JsonElement bare(String text) throws UnusualException {
        return switch (text) {
            case "true" -> TRUE;
            case "false" -> FALSE;
            case "null" -> JsonNull.INSTANCE;
            default -> new JsonPrimitive(number(text));
        };
    }

    private static Number number(String text) throws UnusualException {
        if (text.length() <= SHORT && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(text); // BigDecimal begins with tables that take longer to make than most files
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnusualException(); // beyond all measure
        }
    }

    private JsonElement object() throws UnusualException {
        JsonObject object = new JsonObject();
        while (!tape.isEnd(at)) {
            object.add(tape.place(at).name(), read());
        }
        at += Tape.STEP;
        return object;
    }

    private JsonElement list() throws UnusualException {
        JsonArray list = new JsonArray();
        while (!tape.isEnd(at)) {
            list.add(read());
        }
        at += Tape.STEP;
        return list;
    }
}
