package org.deskwright.policy.verdict;

import java.util.Locale;

import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;

/** Which part of a GPO something is set in. */
enum Origin {
    REGISTRY, TEMPLATE, PREFERENCES;

    private static final String FILES_OF_PREFERENCES = ".*(registry|services)\\.xml";

    /**
     * By the file; a template sets nothing for users. Where that tells nothing, as of gpresult, by where the editor has
     * it.
     */
    static Origin of(Verdict verdict) {
        String file = verdict.file().toLowerCase(Locale.ROOT);
        if (verdict.held().preferred().isPresent()) {
            return PREFERENCES;
        }
        boolean users = verdict.item().place() instanceof Place.Registry place && place.half() == Half.USER;
        if (file.endsWith(".inf") && !users) {
            return TEMPLATE;
        }
        if (file.endsWith(".pol") || file.endsWith(".reg")) {
            return REGISTRY;
        }
        if (file.endsWith(".txt")) {
            // of LGPO, or of secedit, which has what is mended by a template
            return verdict.item().isOfSecurity() && !users ? TEMPLATE : REGISTRY;
        }
        boolean preferences = file.matches(FILES_OF_PREFERENCES)
                || verdict.about() == Verdict.About.COMPUTER && verdict.found().endsWith(ToldSettings.PREFERENCE)
                || verdict.item().notes().path().contains("Configuration > Preferences >");
        return preferences ? PREFERENCES : verdict.item().isOfSecurity() && !users ? TEMPLATE : REGISTRY;
    }
}
