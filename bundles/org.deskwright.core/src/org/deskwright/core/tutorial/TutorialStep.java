package org.deskwright.core.tutorial;

import java.util.Map;
import java.util.Optional;

/**
 * A step of a tutorial.
 *
 * @param id stable within its tutorial
 * @param title what is to be done, in one line
 * @param text how, and why; paragraphs are parted by an empty line
 * @param deed what the workbench can do of it
 * @param done how it is known to be done; empty when only the user can say so
 */
public record TutorialStep(String id, String title, String text, Optional<Deed> deed, Optional<DoneWhen> done) {
    /**
     * A command of the workbench.
     *
     * @param label of the button
     * @param parameters of the command
     */
    public record Deed(String label, String command, Map<String, String> parameters) {
        public Deed {
            parameters = Map.copyOf(parameters);
        }
    }
}
