package org.deskwright.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.store.Series.Current;

/** The answer of one request while it comes in. Guarded by the lock of the {@link Writing} that it belongs to. */
final class Gathering {
    /** An item whose record is not in the file yet. */
    record Fresh(String item, byte[] hash, byte[] json) {}

    private final Request request;
    private final Series series;
    private final Instant begun;
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final Map<String, String> fleeting = new LinkedHashMap<>();
    private Map<String, String> unsavedFleeting = new LinkedHashMap<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private Sightings.Sheet unsaved = new Sightings.Sheet();
    private int unsavedCount;
    private Outcome outcome;
    private String reason = "";
    private String damage = "";
    private long pending;
    private boolean noted;
    private int pages;

    Gathering(Request request, Series series, Instant begun) {
        this.request = request;
        this.series = series;
        this.begun = begun;
    }

    Request request() {
        return request;
    }

    Series series() {
        return series;
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

    void add(PageItems.Item found, byte[] hash) {
        String item = found.id();
        Current before = series.current().get(item);
        if (!found.fleeting().isEmpty()) {
            fleeting.put(item, found.fleeting());
            unsavedFleeting.put(item, found.fleeting());
        }
        if (before != null && before.has(hash)) {
            settle(item, before.record());
        } else {
            fresh.add(new Fresh(item, hash, found.json()));
            unsavedCount++;
        }
    }

    void settle(String item, long record) {
        seen.put(item, record);
        unsaved.add(item, record);
        unsavedCount++;
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

    List<Fresh> takeFresh() {
        List<Fresh> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    byte[] takeUnsaved() {
        byte[] taken = unsaved.bytes();
        unsaved = new Sightings.Sheet();
        unsavedCount = 0;
        return taken;
    }

    Map<String, String> takeUnsavedFleeting() {
        Map<String, String> taken = unsavedFleeting;
        unsavedFleeting = new LinkedHashMap<>();
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
        return new Answer(request, begun, outcome(), isOpen() && reason.isEmpty() ? damage : reason, seen, fleeting);
    }
}
