package org.deskwright.logs.ui.explorer;

import java.nio.file.Path;
import java.util.List;

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

    /** Where logs may be that nobody has looked for yet: of this computer, or of the case. */
    record Offer(String name, List<Path> paths) implements Node {}
}
