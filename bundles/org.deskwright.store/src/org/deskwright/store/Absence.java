package org.deskwright.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.estate.awscli.CallLayout;
import org.deskwright.store.SeriesEdit.Row;

/** What a complete answer proves to be gone: what it would hold, if it existed. */
final class Absence {
    private final Request request;
    private final Seen seen;
    private final SeriesEdit edit;
    private final Set<String> wanted;
    private final CallLayout layout;

    /** Reads a member of a record. */
    interface RecordText {
        String of(long record, String member) throws SQLException;
    }

    Absence(Request request, Seen seen, SeriesEdit edit) {
        this.request = request;
        this.seen = seen;
        this.edit = edit;
        this.wanted = new HashSet<>(request.values());
        this.layout = CallLayout.of(request.kind()).orElse(null);
    }

    List<String> gone(RecordText records) throws SQLException {
        List<String> gone = new ArrayList<>();
        Series base = edit.base();
        for (int p = 0; p < base.end(); p++) {
            if (edit.isThere(p) && !seen.holds(p) && isAsked(p)) {
                gone.add(base.item(p));
            }
        }
        for (Map.Entry<String, Row> fresh : edit.fresh().entrySet()) { // of this answer, or of one before it
            if (!seen.holds(fresh.getKey()) && isAsked(fresh.getKey(), fresh.getValue().record(), records)) {
                gone.add(fresh.getKey());
            }
        }
        return gone;
    }

    private boolean isAsked(int position) {
        Series base = edit.base();
        return request.isWhole()
                || wanted.contains(isById() ? id(base.item(position)) : base.text(position, request.member()));
    }

    private boolean isAsked(String item, long record, RecordText records) throws SQLException {
        return request.isWhole() || wanted.contains(isById() ? id(item) : records.of(record, request.member()));
    }

    private boolean isById() {
        return layout == null || layout.id().equals(request.member());
    }

    private String id(String item) {
        return layout == null ? PageNames.subject(item) : item;
    }
}
