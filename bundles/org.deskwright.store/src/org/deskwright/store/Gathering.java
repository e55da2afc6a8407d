package org.deskwright.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of one request while it comes in. Guarded by the lock of the {@link Writing} that it belongs to. */
final class Gathering {
    private final Request request;
    private final Instant begun;
    private final Seen seen;
    /** Items whose record is not in the file yet, by id. */
    private final Map<String, PageItems.Item> fresh = new LinkedHashMap<>();
    private Sightings.Sheet unsaved = new Sightings.Sheet();
    private Fleeting.Sheet unsavedFleeting = new Fleeting.Sheet();
    private int unsavedCount;
    private Outcome outcome;
    private String reason = "";
    private String damage = "";
    private long pending;
    private boolean noted;
    private int pages;

    Gathering(Request request, Series series, Instant begun) {
        this.request = request;
        this.seen = new Seen(series);
        this.begun = begun;
    }

    Request request() {
        return request;
    }

    /** As it was when the answer began. */
    Series series() {
        return seen.base();
    }

    Instant begun() {
        return begun;
    }

    /** Which page the next one is, from 0. */
    int pages() {
        return pages;
    }

    void pageDone() {
        pages++;
    }

    void add(PageItems.Item found) {
        unsavedCount++;
        if (!found.isKnown()) {
            fresh.put(found.id(), found);
            return;
        }
        if (!fresh.isEmpty()) {
            fresh.remove(series().item(found.position())); // given twice: the last one counts
        }
        seen.same(found.position(), found.fleeting());
        series().enter(found.position(), unsaved);
        if (found.fleeting().length > 0) {
            series().enter(found.position(), found.fleeting(), unsavedFleeting);
        }
    }

    void settle(PageItems.Item item, long record) {
        seen.other(item.id(), record, item.fleeting());
        unsaved.add(item.id(), record);
        if (item.fleeting().length > 0) {
            unsavedFleeting.add(item.id(), item.fleeting());
        }
    }

    void damaged(String what) {
        damage = damage.isEmpty() ? what : damage;
    }

    void end(Outcome how, String why) {
        noted = false;
        outcome = damage.isEmpty() ? how : Outcome.PARTIAL;
        reason = damage.isEmpty() ? why : damage;
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** What is not in the file yet. */
    int unsavedCount() {
        return unsavedCount;
    }

    List<PageItems.Item> takeFresh() {
        List<PageItems.Item> taken = new ArrayList<>(fresh.values());
        fresh.clear();
        return taken;
    }

    byte[] takeUnsaved() {
        byte[] taken = unsaved.bytes();
        unsaved = new Sightings.Sheet();
        unsavedCount = 0;
        return taken;
    }

    byte[] takeUnsavedFleeting() {
        byte[] taken = unsavedFleeting.bytes();
        unsavedFleeting = new Fleeting.Sheet();
        return taken;
    }

    /** Where it is noted as under way; 0 before. */
    long pending() {
        return pending;
    }

    void pending(long id) {
        pending = id;
        noted = true;
    }

    /** Whether what is in the file says the same of its end as this does. */
    boolean isNoted() {
        return noted;
    }

    Outcome outcome() {
        return outcome == null ? Outcome.PARTIAL : outcome;
    }

    String reason() {
        return reason;
    }

    Answer answer() {
        return new Answer(request, begun, outcome(), isOpen() && reason.isEmpty() ? damage : reason, seen);
    }
}
