package org.deskwright.logs.collect;

import java.util.List;
import java.util.Map;

import org.deskwright.logs.archive.WorkSpaceBundle;

/**
 * What came of collecting.
 *
 * @param files that are in the archive, in its order
 * @param left what is not in it though it is there
 * @param made in whose place there is a text, because names cannot be replaced in them
 * @param missing names of places where nothing is
 * @param bundles among the files, which the script for the logs of a WorkSpace made
 * @param removed how many secrets of each kind were taken out of all files
 * @param renamed how many different names of each kind got a pseudonym
 */
public record Collected(List<Taken> files, List<Left> left, List<Made> made, List<String> missing,
        List<WorkSpaceBundle> bundles, Map<String, Integer> removed, Map<String, Integer> renamed) {
    public Collected {
        files = List.copyOf(files);
        left = List.copyOf(left);
        made = List.copyOf(made);
        missing = List.copyOf(missing);
        bundles = List.copyOf(bundles);
    }

    /**
     * A file in the archive.
     *
     * @param name in the archive
     * @param place that it comes from
     * @param bytes that were read
     * @param removed how many secrets of each kind were taken out of it
     */
    public record Taken(String name, String place, long bytes, Map<String, Integer> removed) {}

    /** One that is not, and why. */
    public record Left(String name, String place, String reason) {}

    /**
     * A text in the place of a file.
     *
     * @param name that the file had
     * @param file in the archive that the text is, or that it is in
     * @param what the file was, for people
     */
    public record Made(String name, String file, String place, String what) {}
}
