package org.deskwright.logs.ui.explorer;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.library.OpenedLogs;

/** What stands in the tree of logs. */
sealed interface Node {
    /** A file, folder or archive that was opened. */
    record Root(OpenedLogs logs) implements Node {}

    /** A log in it. */
    record Log(Rotation log, Path root) implements Node {}

    /** A file of a log that goes on in several. */
    record Part(Rotation log, Path root) implements Node {}

    /** What could not be read. */
    record Refused(Refusal refusal) implements Node {}

    /** The case that is open, as far as it is about logs. */
    record OfCase(String title, List<CaseLog> logs) implements Node {}

    /**
     * A log that is evidence of the case, or in which lines are marked.
     *
     * @param name by which the case knows it
     * @param called as much of that as tells it from the others
     * @param marks in it, in the order of its lines
     */
    record CaseLog(String name, String called, List<LogMark> marks) implements Node {}

    /** Lines that are marked in the case. */
    record Mark(LogMark mark) implements Node {}

    /** Where logs of this computer may be that nobody has looked for yet. */
    record Offer(String name, List<Path> paths) implements Node {}
}
