package org.deskwright.cli.internal;

import java.util.List;

import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.report.ReportedOutcome;

/** Shows on the progress bar which checks are done. */
public final class EngineProgress implements EngineListener {
    private final ProgressBar progress;

    public EngineProgress(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
        progress.show(check, done, of);
    }
}
