package org.deskwright.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.UnsavedCase;

/**
 * What was not saved when an earlier workbench ended without being closed: an OSGi service. Changes of the open case
 * are written to the instance area a moment after they were made, and go from there once they are saved or given up.
 * What belongs to another workbench that still runs is not among it.
 */
public interface UnsavedCases {
    /**
     * One of them.
     *
     * @param id of the file it is kept in
     */
    record Found(String id, UnsavedCase unsaved) {
        /** Whether it is of the case or the files at just these paths. */
        public boolean isOf(Set<Path> paths) {
            return !unsaved.sample() && (Set.copyOf(unsaved.opened()).equals(paths)
                    || unsaved.place().map(Set::of).equals(Optional.of(paths)));
        }
    }

    /** What there is, the latest first. The first time that is asked for it takes a moment to look. */
    CompletableFuture<List<Found>> found();

    /** Opens it in place of what is open. It is kept until what was opened is kept itself. */
    void recover(Found found);

    /** Gives it up for good. */
    void discard(Found found);
}
