package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in the form of a text, and of what kind it is there: all values of the same name, kind and
 * surroundings that come after the same members of their object. So whether a name is given twice shows when a place is
 * made, and never later.
 */
public final class Place {
    /** Bare is what needs no quotes: numbers, true, false and null. */
    public enum Kind {
        TEXT, BARE, OBJECT, LIST
    }

    private static final int DOCUMENT = 1;
    private static final int ITEM = 3;
    private static final byte[] NOTHING = {};

    private final int code;
    private final Place parent;
    private final String name;
    private final Kind kind;
    private final Place before;
    private final int depth;
    private final byte[] lead;
    /** Places that come next within the same object, or first within this one. */
    private final List<Place> following = new ArrayList<>(2);
    /** What may stand between a value here and the next one, the last used first. */
    private Passage passages;

    /**
     * @param name of the member; null for what is in a list or is a document
     * @param before the member before it; null for the first
     */
    Place(int id, Place parent, String name, Kind kind, Place before) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
        this.before = before;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.code = id << Tape.SHIFT | (isItem() || depth == DOCUMENT ? Tape.STOP : 0);
        this.lead = name == null ? NOTHING : ('"' + name + "\":").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The object or list that it is in; null for what holds the documents. */
    public Place parent() {
        return parent;
    }

    /** Of the member; null within a list. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** A document has 1, its members 2, the items in a list of a document 3. */
    public int depth() {
        return depth;
    }

    /** An object in a list that is a member of a document: what texts have thousands of. */
    public boolean isItem() {
        return depth == ITEM && kind == Kind.OBJECT && name == null && parent.kind == Kind.LIST;
    }

    boolean isContainer() {
        return kind == Kind.OBJECT || kind == Kind.LIST;
    }

    /** Name and colon, as they stand before the value. */
    byte[] lead() {
        return lead;
    }

    int code() {
        return code;
    }

    Passage passages() {
        return passages;
    }

    void passages(Passage first) {
        passages = first;
    }

    /**
     * The place of that kind and name right after this one or, with this as the parent, first in it; null if unknown.
     */
    Place find(String wantedName, Kind wantedKind, Place in) {
        for (Place place : following) {
            if (place.kind == wantedKind && place.parent == in
                    && (wantedName == null ? place.name == null : wantedName.equals(place.name))) {
                return place;
            }
        }
        return null;
    }

    void addFollowing(Place place) {
        following.add(place);
    }

    /** Whether this or a member before it has the name. */
    boolean hasBefore(String wanted) {
        for (Place place = this; place != null; place = place.before) {
            if (place.name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
