package org.deskwright.core.tutorial;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what it is known that a step is done. */
public sealed interface DoneWhen {
    /** Something about the case that is open. */
    enum OfCase implements DoneWhen {
        /** One is open, whichever. */
        OPEN,
        /** Its diagnosis has come to an end. */
        DIAGNOSED,
        /** The user answered a question, or answered it otherwise, since the step was first watched. */
        ANSWERED,
        /** It has a place of its own, and nothing in it is unsaved. */
        SAVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static OfCase called(String word) {
            return Stream.of(values()).filter(c -> c.word().equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of "
                            + Stream.of(values()).map(OfCase::word).collect(Collectors.joining(", ")) + "."));
        }
    }

    /**
     * Something of a kind was selected.
     *
     * @param type name of a class or interface
     */
    record Selected(String type) implements DoneWhen {}

    /**
     * A command was run, and did not fail.
     *
     * @param id of the command
     */
    record Ran(String id) implements DoneWhen {}

    /**
     * A job came to a good end: for commands that ask first and do their work in the background.
     *
     * @param family what the job belongs to; those of Deskwright belong to the id of their command
     */
    record Finished(String family) implements DoneWhen {}
}
