package org.deskwright.ui.names;

import org.deskwright.ui.text.Texts;

/** Tells before a file is written in which names stay, such as a case, that the switch does not change them there. */
public final class NamesStay {
    private static final Texts TEXTS = Texts.beside(NamesStay.class);

    private NamesStay() {
    }

    /** The title of the dialog that asks where to, with that note while names leave as pseudonyms otherwise. */
    public static String in(String title) {
        return NamesSwitch.isOn() ? TEXTS.get("stay", title) : title;
    }
}
