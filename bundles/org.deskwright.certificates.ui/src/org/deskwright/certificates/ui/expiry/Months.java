package org.deskwright.certificates.ui.expiry;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.deskwright.certificates.ui.desk.CertificateRow;

/**
 * Certificates by the month in which they end. What ends earlier or later than the months that are looked at stands at
 * their two ends, so that nothing is left out.
 *
 * @param first the first month
 * @param parts what ended before it, then what ends in each month, at last what ends later; the next to end first
 */
record Months(YearMonth first, List<List<CertificateRow>> parts) {
    /** Of the months that are looked at, those that are over. */
    private static final int PART_BEFORE = 4;

    static final Months NONE = new Months(YearMonth.of(1970, 1), List.of());

    Months {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** @param count how many months are looked at */
    static Months of(List<CertificateRow> rows, Instant now, ZoneId zone, int count) {
        YearMonth first = YearMonth.from(now.atZone(zone)).minusMonths(count / PART_BEFORE);
        List<List<CertificateRow>> parts = new ArrayList<>();
        IntStream.range(0, count + 2).forEach(i -> parts.add(new ArrayList<>()));
        rows.stream().sorted(Comparator.comparing((CertificateRow row) -> row.certificate().notAfter()))
                .forEach(row -> parts.get(part(row, first, zone, count)).add(row));
        return new Months(first, parts);
    }

    private static int part(CertificateRow row, YearMonth first, ZoneId zone, int count) {
        YearMonth month = YearMonth.from(row.certificate().notAfter().atZone(zone));
        return Math.toIntExact(Math.clamp(first.until(month, ChronoUnit.MONTHS) + 1, 0, count + 1));
    }

    /** How many end in the month in which most do; earlier and later do not count. */
    int most() {
        return IntStream.range(1, parts.size() - 1).map(i -> parts.get(i).size()).max().orElse(0);
    }

    /** The month of a part that is neither the first nor the last. */
    YearMonth month(int part) {
        return first.plusMonths(part - 1L);
    }

    boolean isEarlier(int part) {
        return part == 0;
    }

    boolean isLater(int part) {
        return part == parts.size() - 1;
    }

    /** All of them, from the first to end to the last. */
    List<CertificateRow> inOrder() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The part in which a certificate is, or -1. */
    int partOf(String identity) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).stream().anyMatch(row -> row.identity().equals(identity))).findFirst()
                .orElse(-1);
    }
}
