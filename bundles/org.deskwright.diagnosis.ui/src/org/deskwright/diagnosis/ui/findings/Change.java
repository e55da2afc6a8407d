package org.deskwright.diagnosis.ui.findings;

import java.util.Locale;
import java.util.Optional;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** What became of a finding since an earlier report: always a word and an icon, never colour alone. */
enum Change {
    NEW(Optional.of(Icon.NEW_FINDING), ThemeColor.PROBLEM),
    /** Gone, and the later report looked where it would be. */
    FIXED(Optional.of(Icon.FIXED), ThemeColor.PASSED),
    /** Gone, but the later report could not tell. */
    UNCLEAR(Optional.of(Icon.MISSING_EVIDENCE), ThemeColor.CANNOT_TELL),
    UNCHANGED(Optional.of(Icon.UNCHANGED), ThemeColor.MUTED),
    /** No finding, or nothing to compare with. */
    NONE(Optional.empty(), ThemeColor.MUTED);

    private static final Texts TEXTS = Texts.beside(Change.class);

    private final Optional<Icon> icon;
    private final ThemeColor color;

    Change(Optional<Icon> icon, ThemeColor color) {
        this.icon = icon;
        this.color = color;
    }

    Optional<Icon> icon() {
        return icon;
    }

    ThemeColor color() {
        return color;
    }

    String word() {
        return TEXTS.get("change." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether the finding is one of the earlier report alone. */
    boolean isGone() {
        return this == FIXED || this == UNCLEAR;
    }
}
