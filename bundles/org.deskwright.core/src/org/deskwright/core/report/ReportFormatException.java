package org.deskwright.core.report;

import java.io.IOException;

/** A text that is no report, or one that this version cannot read; the message is for the admin. */
public final class ReportFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ReportFormatException(String message) {
        super(message);
    }

    ReportFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
