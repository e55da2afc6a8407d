package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.ui.text.Texts;

/**
 * What the user asked to open.
 *
 * @param title until the case itself says better
 * @param place gives the paths; asked on the job's thread, because the sample may have to be unpacked first
 * @param answers on top of those in the case
 */
record Opening(String title, Place place, Map<String, String> answers) {
    private static final Texts TEXTS = Texts.beside(Opening.class);

    static final Opening NOTHING = new Opening("", List::of, Map.of());

    /** Where the files lie. */
    @FunctionalInterface
    interface Place {
        List<Path> find() throws IOException;
    }

    static Opening of(List<Path> paths) {
        Path first = paths.getFirst();
        String name = first.getFileName() == null ? first.toString() : first.getFileName().toString();
        String title = paths.size() == 1 ? name : TEXTS.get("title.several", name, paths.size() - 1);
        List<Path> copy = List.copyOf(paths);
        return new Opening(title, () -> copy, Map.of());
    }

    static Opening sample() {
        return new Opening(TEXTS.get("title.sample"), SampleCase::find, Map.of());
    }

    Opening answering(Map<String, String> given) {
        return new Opening(title, place, given);
    }
}
