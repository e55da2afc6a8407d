package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.deskwright.app.look.ScaledFonts;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Another size of text leaves no fonts of the size before. */
class ScaledFontsTest {
    private static final String BANNER = "banner";
    private static final String HEADER = "header";

    private final Preferences node = InstanceScope.INSTANCE.getNode("org.deskwright.app.tests.fonts");
    private final Preferences fonts = node.node("workbench");
    private final ScaledFonts scaled = new ScaledFonts(node, fonts);

    @AfterEach
    void end() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void whatWasMadeLargerGoesAndWhatTheUserChoseSinceStays() throws BackingStoreException {
        fonts.put(BANNER, "Sans 20");
        fonts.put(HEADER, "Sans 24");
        scaled.remember(List.of(BANNER, HEADER));
        fonts.put(HEADER, "Serif 30");
        scaled.takeAway();
        assertEquals("", fonts.get(BANNER, ""));
        assertEquals("Serif 30", fonts.get(HEADER, ""));
    }

    @Test
    void whatIsChosenAfterwardsIsNotTakenAwayAtAnotherStart() throws BackingStoreException {
        fonts.put(BANNER, "Sans 20");
        scaled.remember(List.of(BANNER));
        scaled.takeAway();
        fonts.put(BANNER, "Sans 20");
        scaled.takeAway();
        assertEquals("Sans 20", fonts.get(BANNER, ""));
    }
}
