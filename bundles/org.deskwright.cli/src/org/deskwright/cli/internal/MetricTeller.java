package org.deskwright.cli.internal;

import java.io.IOException;

import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.MetricSummary;

/** Tells what was measured, while logs are read. */
public interface MetricTeller {
    void value(Metric metric) throws IOException;

    void summary(MetricSummary summary) throws IOException;

    /** Behind the last of a log. */
    void endLog() throws IOException;

    /** There is no more. */
    void end() throws IOException;
}
