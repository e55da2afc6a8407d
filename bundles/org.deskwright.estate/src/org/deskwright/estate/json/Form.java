package org.deskwright.estate.json;

import java.util.Arrays;

import org.deskwright.estate.json.Place.Kind;

/**
 * What is known of the form of some texts. Bounded: a text that is in no form, with ever new names or white space that
 * changes from line to line, is {@linkplain UnusualException unusual}. For one thread at a time.
 */
public final class Form {
    private static final int MOST_PLACES = 8192;
    private static final int MOST_PASSAGES = 16384;
    private static final int DEEPEST = 24;

    private Place[] places = new Place[256];
    private int count;
    private int passages;
    private final Layouts layouts = new Layouts();
    /** Holds the documents; a list without brackets and commas. */
    private final Place top = add(new Place(0, null, null, Kind.LIST, null));

    Place top() {
        return top;
    }

    Layouts layouts() {
        return layouts;
    }

    Place place(int id) {
        return places[id];
    }

    /**
     * The place of a value.
     *
     * @param name null in a list
     * @param before the member before; null in a list and for the first
     */
    Place place(Place parent, String name, Kind kind, Place before) throws UnusualException {
        Place owner = before == null ? parent : before;
        Place known = owner.find(name, kind, parent);
        if (known != null) {
            return known;
        }
        if (count == MOST_PLACES || parent.depth() == DEEPEST || before != null && before.hasBefore(name)) {
            throw new UnusualException();
        }
        Place fresh = add(new Place(count, parent, name, kind, before));
        owner.addFollowing(fresh);
        return fresh;
    }

    private Place add(Place place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
        return place;
    }

    /** Takes a passage to those that begin after a place. */
    void learn(Place after, Passage passage) throws UnusualException {
        if (++passages > MOST_PASSAGES) {
            throw new UnusualException();
        }
        passage.next(after.passages());
        after.passages(passage);
    }

    /** The passage that stands there, put first among its like; null when it is not known. */
    static Passage known(Place after, byte[] bytes, int from, int limit) {
        Passage previous = null;
        for (Passage passage = after.passages(); passage != null; passage = passage.next()) {
            if (passage.isAt(bytes, from, limit)) {
                if (previous != null) {
                    previous.next(passage.next());
                    passage.next(after.passages());
                    after.passages(passage);
                }
                return passage;
            }
            previous = passage;
        }
        return null;
    }
}
