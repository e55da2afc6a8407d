package org.deskwright.estate.check;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.WorkspaceDirectory;

/** A check that goes through the directories; its descriptor has a variant {@code no-directory}. */
abstract class DirectoryCheck extends EstateCheck {
    static final String NO_DIRECTORY = "no-directory";

    DirectoryCheck(String id) {
        super(id);
    }

    @Override
    final void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        begin(inquiry);
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            Cancellation.poll();
            examine(directory, inquiry);
        }
        finish(inquiry);
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    /** Says what does not hang on a single directory. */
    void begin(Inquiry inquiry) {
        // most checks have nothing of the kind
    }

    abstract void examine(WorkspaceDirectory directory, Inquiry inquiry);

    /** Says what only all directories together tell. */
    void finish(Inquiry inquiry) {
        // most checks have nothing of the kind
    }
}
