package org.deskwright.diagnosis.ui.compare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** A kept report by the moment that it speaks about, which its name holds. */
final class KeptName {
    private static final Texts TEXTS = Texts.beside(KeptName.class);
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6})Z-(\\d{1,9})\\.json");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private KeptName() {
    }

    /** The name itself when it is another. */
    static String title(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return name;
        }
        try {
            Instant moment = LocalDateTime.parse(matcher.group(1), MOMENT).toInstant(ZoneOffset.UTC);
            return TEXTS.get("kept", Moments.in(ZoneId.systemDefault(), moment), matcher.group(2));
        } catch (DateTimeException e) {
            // digits that are no moment
            return name;
        }
    }
}
