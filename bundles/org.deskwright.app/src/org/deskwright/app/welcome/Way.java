package org.deskwright.app.welcome;

import java.util.Map;
import java.util.TreeMap;

import org.deskwright.ui.icons.Icon;

/**
 * Something the welcome page offers to do.
 *
 * @param command what does it; a way whose command is not installed is not offered
 * @param parameters of the command
 * @param label what it is called here
 */
record Way(String command, Map<String, String> parameters, String label, Icon icon) {
    Way {
        parameters = Map.copyOf(parameters);
    }

    Way(String command, String label, Icon icon) {
        this(command, Map.of(), label, icon);
    }

    /**
     * What tests and tools find its control by.
     *
     * @param place the door or section that it stands in
     */
    String id(String place) {
        String values = String.join(".", new TreeMap<>(parameters).values());
        String name = command.substring(command.lastIndexOf('.') + 1);
        return "welcome.way." + place + "." + name + (values.isEmpty() ? "" : "." + values);
    }
}
