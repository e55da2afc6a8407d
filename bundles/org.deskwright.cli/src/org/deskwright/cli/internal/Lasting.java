package org.deskwright.cli.internal;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people: {@code 0.120s}, {@code 42s}, {@code 5m08s}, {@code 1h00m08s}, {@code 3d04h}. */
final class Lasting {
    private Lasting() {
    }

    static String words(Duration span) {
        if (span.toDays() > 0) {
            return form("%dd%02dh", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return form("%dh%02dm%02ds", span.toHours(), span.toMinutesPart(), span.toSecondsPart());
        }
        if (span.toMinutes() > 0) {
            return form("%dm%02ds", span.toMinutes(), span.toSecondsPart());
        }
        return span.toMillisPart() == 0
                ? form("%ds", span.toSeconds())
                : form("%d.%03ds", span.toSeconds(), span.toMillisPart());
    }

    private static String form(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
