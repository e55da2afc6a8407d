package org.deskwright.certificates.x509;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * One end of a validity (RFC 5280 4.1.2.5).
 *
 * @param generalized whether it is written with four digits of the year
 * @param exact whether it is written as the RFC asks: with seconds, in UTC, without fractions
 */
public record CertificateTime(Instant instant, boolean generalized, boolean exact) {
    private static final Pattern FORM = Pattern
            .compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d{1,9})?(Z|[+-]\\d{4})?");
    /** Of two digits, those from here on are of the last century. */
    private static final int LAST_CENTURY = 50;

    /** @throws DerException where it is none */
    public static CertificateTime of(DerValue value) throws DerException {
        boolean generalized = value.is(Tags.GENERALIZED_TIME);
        if (!generalized && !value.is(Tags.UTC_TIME)) {
            throw new DerException(value.offset(), "a date is " + Tags.name(value.tag()));
        }
        String text = value.latin();
        Matcher form = FORM.matcher(text.substring(0, Math.min(text.length(), 64)));
        if (!form.matches() || form.group(1).length() == 4 != generalized) {
            throw new DerException(value.offset(), "a date is no date");
        }
        int year = Integer.parseInt(form.group(1));
        int full = generalized ? year : year >= LAST_CENTURY ? 1900 + year : 2000 + year;
        boolean exact = form.group(6) != null && "Z".equals(form.group(7)) && text.length() == (generalized ? 15 : 13);
        try {
            LocalDateTime local = LocalDateTime.of(full, number(form, 2), number(form, 3), number(form, 4),
                    number(form, 5), form.group(6) == null ? 0 : number(form, 6));
            ZoneOffset zone = form.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(7));
            return new CertificateTime(local.toInstant(zone), generalized, exact);
        } catch (DateTimeException e) {
            throw new DerException(value.offset(), "a date is no date");
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
