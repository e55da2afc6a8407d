package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.ui.session.EvidenceFeed;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.OpenCase.Origin;
import org.deskwright.ui.text.Texts;

/**
 * What the user asked to open.
 *
 * @param origin its title until the case itself says better, its paths once they are found
 * @param place gives the paths; asked on the job's thread, because the sample may have to be unpacked first
 * @param added more evidence, to be saved with the case
 * @param feed what gives the evidence in place of files
 * @param unsaved what was written into it before a crash
 * @param revert whether what was written into it since goes away
 */
record Opening(Origin origin, Place place, List<Path> added, Optional<EvidenceFeed> feed, Optional<UnsavedCase> unsaved,
        boolean revert) {
    private static final Texts TEXTS = Texts.beside(Opening.class);

    static final Opening NOTHING = new Opening(OpenCase.NOTHING.origin(), List::of, List.of(), Optional.empty(),
            Optional.empty(), false);

    /** Where the files lie. */
    @FunctionalInterface
    interface Place {
        List<Path> find() throws IOException;
    }

    static Opening of(int number, List<Path> paths) {
        List<Path> copy = List.copyOf(paths);
        return new Opening(new Origin(number, name(paths), copy, Set.of(), false), () -> copy, List.of(),
                Optional.empty(), Optional.empty(), false);
    }

    private static String name(List<Path> paths) {
        Path first = paths.getFirst();
        String name = first.getFileName() == null ? first.toString() : first.getFileName().toString();
        return paths.size() == 1 ? name : TEXTS.get("title.several", name, paths.size() - 1);
    }

    static Opening sample(int number) {
        return new Opening(new Origin(number, TEXTS.get("title.sample"), List.of(), Set.of(), true), SampleCase::find,
                List.of(), Optional.empty(), Optional.empty(), false);
    }

    static Opening recovering(int number, UnsavedCase unsaved) {
        List<Path> opened = unsaved.opened();
        if (unsaved.sample()) {
            return new Opening(new Origin(number, unsaved.title(), List.of(), unsaved.without(), true),
                    SampleCase::find, opened, Optional.empty(), Optional.of(unsaved), false);
        }
        String name = opened.isEmpty() ? unsaved.title() : name(opened);
        return new Opening(new Origin(number, name, opened, unsaved.without(), false), () -> opened, List.of(),
                Optional.empty(), Optional.of(unsaved), false);
    }

    static Opening of(int number, EvidenceFeed feed) {
        return new Opening(new Origin(number, feed.title(), List.of(), Set.of(), false), List::of, List.of(),
                Optional.of(feed), Optional.empty(), false);
    }

    String title() {
        return origin.title();
    }

    /** Where all of the files lie. */
    List<Path> paths() throws IOException {
        List<Path> all = new ArrayList<>(place.find());
        added.stream().filter(p -> !all.contains(p)).forEach(all::add);
        return all;
    }

    /** With more evidence; what was taken out of it before is back. */
    Opening adding(List<Path> more) {
        List<Path> all = new ArrayList<>(added);
        more.stream().map(p -> p.toAbsolutePath().normalize()).filter(p -> !all.contains(p)).forEach(all::add);
        Set<Location> left = new HashSet<>(origin.without());
        left.removeIf(l -> more.stream().anyMatch(p -> l.file().startsWith(p.toAbsolutePath().normalize())));
        return new Opening(from(origin.paths(), left), place, all, feed, Optional.empty(), false);
    }

    Opening without(Set<Location> taken) {
        Set<Location> all = new HashSet<>(origin.without());
        all.addAll(taken);
        return new Opening(from(origin.paths(), all), place, added, feed, Optional.empty(), false);
    }

    /** The same now that it is known where the files lie, and once what was written before is part of it. */
    Opening found(List<Path> paths) {
        return new Opening(from(paths, origin.without()), place, added, feed, Optional.empty(), false);
    }

    /** The same as it is on disk, without what was added or taken out. */
    Opening asSaved() {
        return new Opening(from(origin.paths(), Set.of()), place, List.of(), feed, Optional.empty(), true);
    }

    private Origin from(List<Path> paths, Set<Location> without) {
        return new Origin(origin.number(), origin.title(), paths, without, origin.sample());
    }

    /**
     * What is to be read once the case is saved: its place, and what was added or taken out while it was being saved.
     */
    Opening saved(Path saved, Opening asOfSaving) {
        List<Path> since = added.stream().filter(p -> !asOfSaving.added.contains(p)).toList();
        Set<Location> left = new HashSet<>(origin.without());
        left.removeAll(asOfSaving.origin.without());
        List<Path> base = List.of(saved);
        List<Path> all = new ArrayList<>(base);
        all.addAll(since);
        return new Opening(new Origin(origin.number(), name(base), all, left, false), () -> base, since,
                Optional.empty(), Optional.empty(), false);
    }

    /** Whether it asks for other evidence of the same case. */
    boolean asksForOtherEvidenceThan(Opening before) {
        return !added.equals(before.added) || !origin.without().equals(before.origin.without());
    }
}
