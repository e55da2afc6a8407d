package org.deskwright.logs.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;

/** Which of the logs that are known a log is that was found again. */
final class SameLogs {
    private SameLogs() {
    }

    /** The one of the same files, where what is read of it is the same, too. */
    static Optional<Rotation> of(Rotation found, List<Rotation> known) {
        return known.stream().filter(log -> isSame(log.logs(), found.logs())).findFirst();
    }

    private static boolean isSame(List<FoundLog> before, List<FoundLog> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            FoundLog one = before.get(i);
            FoundLog other = now.get(i);
            // a file is read as it is by now; of what was unpacked there is a copy as it was then
            boolean same = one.name().equals(other.name()) && one.encoding() == other.encoding()
                    && one.unpacked() == other.unpacked()
                    && (!one.unpacked() || one.modified().equals(other.modified()) && isCopied(one, other));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether both were unpacked into the same bytes: of an archive that was still being written, or was damaged, an
     * entry breaks off that tells the same time once it is whole.
     */
    private static boolean isCopied(FoundLog one, FoundLog other) {
        try {
            return Files.mismatch(one.file(), other.file()) < 0;
        } catch (IOException e) {
            return false; // the other can be read, or it will be told why not
        }
    }
}
