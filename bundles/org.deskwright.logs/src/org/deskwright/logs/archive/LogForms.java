package org.deskwright.logs.archive;

import java.util.List;

import org.deskwright.core.redaction.FileForms;
import org.deskwright.logs.evtx.EventLogText;

/** Forms of logs that are gone through for secrets and names, beside those that core knows. */
public final class LogForms {
    private static final FileForms ALL = new FileForms(List.of(new TarForm()), List.of(new EventLogText()));

    private LogForms() {
    }

    public static FileForms all() {
        return ALL;
    }
}
