package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;

/**
 * The members of an item, one after another. A value of the wrong type is reported and taken as absent; so is
 * {@code null}, without a report.
 * <p>
 * An item's format loops {@code while (in.next()) switch (in.name())}, takes each value that it knows by one of the
 * typed methods and gives every other to {@link #keep}. A nested object is entered by {@link #enter} and looped over
 * likewise.
 */
abstract class Members {
    /** Reads an object that is part of an item. */
    @FunctionalInterface
    interface Part<T> {
        T read(Members in) throws IOException;
    }

    /** Goes to the next member; at the end of the object leaves it and returns false. */
    abstract boolean next() throws IOException;

    abstract String name();

    /** Goes into the nested object of the current member; false when the value is none. */
    abstract boolean enter() throws IOException;

    /** A text that differs from item to item. */
    abstract String text() throws IOException;

    /** A text that other items have, too. */
    abstract String common() throws IOException;

    abstract Optional<Boolean> flag() throws IOException;

    abstract OptionalInt integer() throws IOException;

    /** ISO 8601 with an offset, or seconds since 1970: versions of the AWS CLI differ. */
    abstract Optional<Instant> instant() throws IOException;

    abstract List<String> texts() throws IOException;

    /** A list of objects as a tree; what the record does not take from it must be {@linkplain #keepTree kept}. */
    abstract JsonList list() throws IOException;

    /** An object as a tree, likewise. */
    abstract JsonFields object() throws IOException;

    /**
     * The texts under one name of all objects in a list, without repetitions, in their order; the list is kept whole
     * where there is anything in it.
     */
    abstract List<String> textsOfKept(String member) throws IOException;

    /** Keeps the current member, which no field of the record stands for. */
    abstract void keep() throws IOException;

    /** Keeps a tree under the name of the member that it is. */
    abstract void keepTree(String member, JsonElement tree);

    /** What was kept of this item. */
    abstract Unknown unknown();

    /** The object of the current member, of which many items have an equal one; what is made of it may be kept. */
    abstract <T> T repeated(Part<T> part) throws IOException;

    /** One object for equal values. */
    abstract <T> T shared(T value);
}
