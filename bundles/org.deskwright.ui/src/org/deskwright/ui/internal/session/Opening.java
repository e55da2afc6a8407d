package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Origin;
import org.deskwright.ui.text.Texts;

/**
 * What the user asked to open.
 *
 * @param origin its title until the case itself says better, its paths once they are found
 * @param place gives the paths; asked on the job's thread, because the sample may have to be unpacked first
 */
record Opening(Origin origin, Place place) {
    private static final Texts TEXTS = Texts.beside(Opening.class);

    static final Opening NOTHING = new Opening(OpenCase.NOTHING.origin(), List::of);

    /** Where the files lie. */
    @FunctionalInterface
    interface Place {
        List<Path> find() throws IOException;
    }

    static Opening of(int number, List<Path> paths) {
        Path first = paths.getFirst();
        String name = first.getFileName() == null ? first.toString() : first.getFileName().toString();
        String title = paths.size() == 1 ? name : TEXTS.get("title.several", name, paths.size() - 1);
        List<Path> copy = List.copyOf(paths);
        return new Opening(new Origin(number, title, copy, false), () -> copy);
    }

    static Opening sample(int number) {
        return new Opening(new Origin(number, TEXTS.get("title.sample"), List.of(), true), SampleCase::find);
    }

    String title() {
        return origin.title();
    }

    /** The same now that it is known where the files lie. */
    Origin found(List<Path> paths) {
        return new Origin(origin.number(), origin.title(), paths, origin.sample());
    }
}
