package org.deskwright.logs.ui.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTotals.OfStamp;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;

/** The formats of a log whose times tell no zone: each may be of a program with a clock in a zone of its own. */
final class ZonelessFormats {
    private ZonelessFormats() {
    }

    /**
     * Their titles by their identifiers; nothing where there are not several of them and no zone is known of one alone,
     * and as long as the log is not indexed. Takes no time.
     *
     * @param known formats of which a zone is known: those stand there, whatever the log has
     */
    static Map<String, String> of(LogDocument log, Iterable<String> known) {
        List<LogFormat> formats = log.formats().formats();
        Map<String, String> found = new LinkedHashMap<>();
        for (OfStamp one : stamps(log)) {
            FormatStamp stamp = one.stamp() < 0 ? null : FormatStamp.of(formats).get(one.stamp());
            if (stamp != null && isZoneless(stamp.stamp())) {
                found.put(formats.get(stamp.format()).id(), formats.get(stamp.format()).title());
            }
        }
        if (found.size() < 2) {
            found.clear();
        }
        for (String id : known) {
            formats.stream().filter(format -> format.id().equals(id)).findFirst()
                    .ifPresent(format -> found.put(id, format.title()));
        }
        return found;
    }

    private static List<OfStamp> stamps(LogDocument log) {
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return List.of();
        }
        try (LogAccess access = open.get()) {
            return access.index().map(index -> index.totals().byStamp()).orElse(List.of());
        }
    }

    private static boolean isZoneless(Stamp stamp) {
        return !stamp.tellsZone() && !stamp.isUptime();
    }
}
