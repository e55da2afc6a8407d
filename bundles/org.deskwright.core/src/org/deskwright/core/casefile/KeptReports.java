package org.deskwright.core.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How kept reports are called: by the moment that they speak about, and counted on from 1. */
final class KeptReports {
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)-(\\d{1,9})\\.json");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /** Oldest first. */
    static final Comparator<String> ORDER = Comparator.comparing(KeptReports::moment)
            .thenComparing(KeptReports::number);

    private KeptReports() {
    }

    static boolean isReport(String name) {
        return NAME.matcher(name).matches();
    }

    /** The next free name for a report as of that moment. */
    static String next(Instant asOf, Collection<String> taken) {
        String moment = MOMENT.format(asOf);
        int last = taken.stream().filter(n -> isReport(n) && moment(n).equals(moment)).mapToInt(KeptReports::number)
                .max().orElse(0);
        return moment + "-" + (last + 1) + ".json";
    }

    private static String moment(String name) {
        return match(name).group(1);
    }

    private static int number(String name) {
        return Integer.parseInt(match(name).group(2));
    }

    private static Matcher match(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the name of a kept report: " + name);
        }
        return matcher;
    }
}
