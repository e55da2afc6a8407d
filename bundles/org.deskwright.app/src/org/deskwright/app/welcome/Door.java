package org.deskwright.app.welcome;

import java.util.List;

import org.deskwright.ui.icons.Icon;

/**
 * A beginning.
 *
 * @param text what one gets there; where the room behind it is not built yet, this says so
 * @param ways what works today, the first one for a click on the door itself
 */
record Door(String id, Icon icon, String title, String text, List<Way> ways) {
    Door {
        ways = List.copyOf(ways);
    }
}
