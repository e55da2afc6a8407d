package org.deskwright.report.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.report.StepsDone;
import org.deskwright.core.report.Suppression;
import org.deskwright.report.CatalogueWords;

/** Words that text and HTML share. */
public final class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Behind the seconds there may be a fraction, which people do not need. */
    private static final Pattern INSTANT = Pattern
            .compile("\\b[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?Z\\b");
    private static final int LONGEST = 4000;
    private static final Pattern NO_ACCOUNT = Pattern.compile("(?<![^ (])\\?/([a-z]{2,4}-[a-z0-9-]+)");
    private static final Pattern NO_REGION = Pattern.compile("\\b([0-9]{12})/\\?");

    /** What it means that a finding of an earlier report is unclear. */
    static final String UNCLEAR = "Unclear is what is gone without proof that it is fixed: it was set aside, could "
            + "not be told, or nobody looked there again.";

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
            case INFO -> "Info";
        };
    }

    /** A name or sentence for people, of which the end is left out when it is longer than anybody reads. */
    static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
        return text.substring(0, end) + "… (" + (text.length() - end) + " characters more)";
    }

    /** {@code workspace ws-0123 (mueller), 111122223333/eu-west-1}; what is unknown is left out. */
    public static String subject(Subject subject) {
        String named = named(subject);
        return subject.scope().equals(Scope.UNKNOWN) ? named : named + ", " + scope(subject.scope());
    }

    /** The subject without its account and Region. */
    public static String named(Subject subject) {
        String name = name(subject);
        return name.isEmpty() ? unnamed(subject) : unnamed(subject) + " (" + name + ")";
    }

    /** Its type with its id, or with its name where it has no id. */
    static String unnamed(Subject subject) {
        return bounded((subject.type() + " " + (subject.id().isEmpty() ? subject.name() : subject.id())).strip());
    }

    /** Its name, where that tells more than the id, which may begin with it. */
    static String name(Subject subject) {
        return subject.id().isEmpty() || (subject.id() + "/").startsWith(subject.name() + "/")
                ? ""
                : bounded(subject.name());
    }

    /** {@code 111122223333/eu-west-1}; what is unknown is said to be so. */
    public static String scope(Scope scope) {
        return scopes(scope.toString());
    }

    /** The text with {@code ?/?}, as a scope writes what it does not know, in words. */
    static String scopes(String text) {
        String both = text.replace("?/?", "account and Region unknown");
        return NO_REGION.matcher(NO_ACCOUNT.matcher(both).replaceAll("account unknown, $1"))
                .replaceAll("$1, Region unknown");
    }

    /** A sentence of a check, in which moments are shown in the zone of the report. */
    public static String prose(String text, ZoneId zone) {
        return bounded(INSTANT.matcher(scopes(text)).replaceAll(found -> moment(Instant.parse(found.group()), zone)));
    }

    /** All references, those to several fields of one item together. */
    public static String references(List<EvidenceRef> evidence) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (EvidenceRef ref : evidence) {
            String item = ref.item().isEmpty() ? "" : ": " + ref.item();
            Set<String> of = fields.computeIfAbsent(ref.source() + item, k -> new LinkedHashSet<>());
            if (!ref.field().isEmpty()) {
                of.add(ref.field());
            }
        }
        return bounded(fields.entrySet().stream()
                .map(e -> e.getKey() + (e.getValue().isEmpty() ? "" : ": " + String.join(", ", e.getValue())))
                .collect(Collectors.joining("; ")));
    }

    /** What findings of that importance stand under. */
    static String heading(Importance importance) {
        return switch (importance) {
            case PROBLEM -> "Problems";
            case WARNING -> "Warnings";
            case INFO -> "Info";
        };
    }

    /** Where they begin in a page. */
    static String anchor(Importance importance) {
        return heading(importance).toLowerCase(Locale.ROOT);
    }

    /** {@code Title [id]}, or the id alone where nothing more is known. */
    static String topic(String id, CatalogueWords words) {
        String title = words.title(id);
        return title.equals(id) ? id : title + " [" + id + "]";
    }

    /** {@code 2 new, 1 fixed, 0 unclear, 7 unchanged}. */
    static String changes(ReportComparison comparison) {
        return comparison.added().size() + " new, " + comparison.fixed().size() + " fixed, "
                + comparison.unclear().size() + " unclear, " + comparison.unchanged().size() + " unchanged";
    }

    /** How many steps of a remedy are done; {@code 2 of 3 steps done}, for all subjects together. */
    static String progress(CommonRemedy remedy, StepsDone done) {
        int all = remedy.each().size() * remedy.each().getFirst().steps().size();
        return remedy.stepsDone(done) + " of " + count(all, "step") + " done";
    }

    /** How much of all that helps was done; empty as long as nothing is. */
    public static String progress(Report report, StepsDone done) {
        int steps = 0;
        for (CommonRemedy remedy : CommonRemedy.of(report.findings())) {
            steps += remedy.stepsDone(done);
        }
        return steps == 0 ? "" : count(steps, "step") + " of remedies " + (steps == 1 ? "is" : "are") + " done.";
    }

    /** {@code problem} as {@code Problem}. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    public static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** {@code ip-groups.json: wsipg-0123: userRules}. */
    public static String reference(EvidenceRef ref) {
        String place = ref.item().isEmpty() ? "" : ": " + ref.item();
        return ref.source() + place + (ref.field().isEmpty() ? "" : ": " + ref.field());
    }

    /** What to get, with what in particular is lacking. */
    public static String need(Need need) {
        String title = need.title().isEmpty() ? need.kind() : need.title();
        return need.detail().isEmpty() || need.detail().equals(title)
                ? title
                : title + " (" + scopes(need.detail()) + ")";
    }

    public static String suppression(Suppression suppression, ZoneId zone) {
        return "set aside" + (suppression.by().isEmpty() ? "" : " by " + suppression.by())
                + suppression.expires().map(e -> " until " + moment(e, zone)).orElse("") + ": " + suppression.reason();
    }
}
