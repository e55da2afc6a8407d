package org.deskwright.ui.dialog;

import java.time.LocalDate;
import java.util.Optional;

import org.deskwright.ui.text.Texts;

/** How long a finding stays set aside, as people choose it. */
public enum Expiry {
    WEEK, MONTH, QUARTER, DATE, NEVER;

    private static final Texts TEXTS = Texts.beside(Expiry.class);

    public String title() {
        return TEXTS.get("expiry." + name());
    }

    /** The day from which it counts again; empty for never. */
    public Optional<LocalDate> from(LocalDate today, LocalDate chosen) {
        return switch (this) {
            case WEEK -> Optional.of(today.plusWeeks(1));
            case MONTH -> Optional.of(today.plusMonths(1));
            case QUARTER -> Optional.of(today.plusMonths(3));
            case DATE -> Optional.of(chosen);
            case NEVER -> Optional.empty();
        };
    }
}
