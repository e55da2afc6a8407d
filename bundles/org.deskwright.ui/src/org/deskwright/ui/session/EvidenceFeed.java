package org.deskwright.ui.session;

import java.io.IOException;

import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;

/**
 * Evidence that goes on coming in, such as an estate that is read from AWS: opened like files, and read again whenever
 * there is more. A case that is saved of it holds what there was then, and is from then on like any other.
 */
public interface EvidenceFeed {
    /** What the case is called until the user calls it something. */
    String title();

    /**
     * All that there is now. Not on the display thread.
     *
     * @throws IOException with one line for the user
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    IntakeResult read(IntakeOptions options, IntakeListener listener) throws IOException;
}
