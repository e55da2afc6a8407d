package org.deskwright.fuzz;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Lead;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.format.Stamp;

/** Reads stamps that are all digits by the classes of Java. */
final class StampOracle {
    private static final Pattern OFFSET = Pattern.compile(
            "(?: ?(?:UTC|GMT)|Z|(?<sign> ?[+-])(?<hours>\\d\\d)(?::?(?<minutes>[0-5]\\d))?)(?![0-9A-Za-z]).*",
            Pattern.DOTALL);

    private static final Pattern FIXED = Pattern.compile("(yyyy|MM|dd|HH|mm|ss|[^yMdHhms#_])+");

    private StampOracle() {
    }

    static void check(FormatStamp of, RecordReader reader, byte[] line) {
        Stamp stamp = of.stamp();
        String columns = stamp.columns();
        // those in other than fixed columns are told by what the samples of formats say alone
        if (!stamp.tellsYear() || stamp.isUptime() || !stamp.lead().equals(Lead.NONE)
                || !FIXED.matcher(columns).matches()) {
            return;
        }
        String text = ScanOracle.text(Arrays.copyOfRange(line, reader.stampBegin(), line.length));
        LocalDateTime time = LocalDateTime
                .of(number(text, columns, "yyyy"), number(text, columns, "MM"), number(text, columns, "dd"),
                        number(text, columns, "HH"), number(text, columns, "mm"))
                .plusSeconds(number(text, columns, "ss"));
        int at = columns.length();
        long micros = 0;
        if (at < text.length() && !stamp.fraction().isEmpty() && stamp.fraction().indexOf(text.charAt(at)) >= 0) {
            int begin = ++at;
            while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && text.charAt(at) < 128) {
                at++;
            }
            Expect.that(at - begin >= stamp.fractionDigits().least() && at - begin <= stamp.fractionDigits().most(),
                    "a fraction of " + (at - begin) + " digits");
            micros = at == begin ? 0 : Long.parseLong((text.substring(begin, at) + "000000").substring(0, 6));
        }
        long minutes = stamp.zone() == Stamp.Zone.OFFSET ? minutes(text.substring(at)) : 0;
        long expected = ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time) + micros
                - minutes * 60_000_000;
        Expect.same(expected, reader.time(), text);
    }

    private static long minutes(String rest) {
        Matcher offset = OFFSET.matcher(rest);
        Expect.that(offset.matches(), "no offset: " + rest);
        if (offset.group("sign") == null) {
            return 0;
        }
        String minutes = offset.group("minutes");
        long all = 60L * Integer.parseInt(offset.group("hours")) + (minutes == null ? 0 : Integer.parseInt(minutes));
        return offset.group("sign").endsWith("-") ? -all : all;
    }

    private static int number(String text, String columns, String letters) {
        int at = columns.indexOf(letters);
        return Integer.parseInt(text.substring(at, at + letters.length()));
    }
}
