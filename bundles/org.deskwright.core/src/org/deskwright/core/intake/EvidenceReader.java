package org.deskwright.core.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.redaction.FileForms;

/**
 * Turns files of one family into evidence: an OSGi service at run time. The reader itself is stateless; each intake
 * begins a {@link Session} of its own.
 */
public interface EvidenceReader {
    /** Stable, such as {@code estate}. */
    String id();

    Session begin();

    /**
     * Forms in which files of this family come and that core does not know: what leaves of them is gone through for
     * secrets and names with these.
     */
    default FileForms forms() {
        return FileForms.NONE;
    }

    /** One intake's worth of files. Called by several threads at once, but for {@link #finish}. */
    interface Session {
        /**
         * Whether the beginning of the file bears a mark that no other family's files have, such as a signature or the
         * namespace of a schema; to be told at a glance. Readers are asked in the order of their ids, and nobody else
         * is asked after one that says so, which counts where there are tens of thousands of files.
         */
        default boolean isMarked(FileHead head) {
            return false;
        }

        /**
         * Whether the beginning of the file looks like this family; cheap, and never by name alone unless the file
         * itself is of no use, as an empty one. The file goes to the reader that is surest, and among equals to the one
         * whose id comes first.
         */
        Recognition recognises(FileHead head);

        /**
         * Reads all it can. What is broken goes to {@code problems} with its offset, and the rest is still read.
         *
         * @throws IOException when the file cannot be read at all; becomes a problem of the file as a whole
         */
        void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException;

        /**
         * Adds what was read to the evidence, after the last file. A kind belongs to one reader: where two add the
         * same, the one whose id comes first has added it, and the other's failure is a problem of the result.
         */
        void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems);
    }
}
