package org.deskwright.app.look;

import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Which fonts were made larger. The workbench takes whatever is put into its registry for the choice of the user and
 * keeps it; so that another size of text has its effect, what was not chosen is taken away before the next start.
 */
public final class ScaledFonts {
    private static final String NODE = "scaled-fonts";

    private final Preferences kept;
    private final Preferences fonts;

    /**
     * @param own where this is remembered
     * @param fonts where the workbench keeps fonts by their names
     */
    public ScaledFonts(Preferences own, Preferences fonts) {
        this.kept = own.node(NODE);
        this.fonts = fonts;
    }

    /** What the workbench has of them is what was put there. */
    public void remember(Iterable<String> names) throws BackingStoreException {
        for (String name : names) {
            kept.put(name, fonts.get(name, ""));
        }
        kept.flush();
    }

    /** Takes away what was put there; what the user changed since then stays. */
    public void takeAway() throws BackingStoreException {
        for (String name : kept.keys()) {
            if (kept.get(name, "").equals(fonts.get(name, ""))) {
                fonts.remove(name);
            }
            kept.remove(name);
        }
    }
}
