package org.deskwright.report.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.report.Suppression;

/** Words that text and HTML share. */
public final class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Wording() {
    }

    /** {@code 2026-11-23 07:00:00 Europe/Berlin}. */
    public static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone)) + " " + (zone.getId().equals("Z") ? "UTC" : zone.getId());
    }

    public static String importance(Importance importance) {
        return switch (importance) {
            case PROBLEM -> "Problem";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }

    /** {@code workspace ws-0123 (mueller), 111122223333/eu-west-1}; what is unknown is left out. */
    public static String subject(Subject subject) {
        List<String> parts = new ArrayList<>();
        String name = subject.name().isEmpty() || subject.name().equals(subject.id()) ? "" : subject.name();
        String id = subject.id().isEmpty() ? name : subject.id() + (name.isEmpty() ? "" : " (" + name + ")");
        parts.add((subject.type() + " " + id).strip());
        if (!subject.scope().equals(Scope.UNKNOWN)) {
            parts.add(subject.scope().toString());
        }
        return String.join(", ", parts);
    }

    /** {@code ip-groups.json: wsipg-0123: userRules}. */
    public static String reference(EvidenceRef ref) {
        String place = ref.item().isEmpty() ? "" : ": " + ref.item();
        return ref.source() + place + (ref.field().isEmpty() ? "" : ": " + ref.field());
    }

    /** What to get, with what in particular is lacking. */
    public static String need(Need need) {
        String title = need.title().isEmpty() ? need.kind() : need.title();
        return need.detail().isEmpty() || need.detail().equals(title) ? title : title + " (" + need.detail() + ")";
    }

    public static String suppression(Suppression suppression, ZoneId zone) {
        return "set aside" + (suppression.by().isEmpty() ? "" : " by " + suppression.by())
                + suppression.expires().map(e -> " until " + moment(e, zone)).orElse("") + ": " + suppression.reason();
    }
}
