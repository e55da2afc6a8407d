package org.deskwright.ui.session;

/** How far the diagnosis of what is open has come. */
public enum CaseState {
    /** Nothing is open. */
    NONE,
    /** Files are being read; what was open before stays until they are. */
    LOADING,
    /** Checks run; those outcomes that are there can be looked at. */
    CHECKING,
    /** All said. */
    DONE,
    /** The user stopped it; what was said until then stays. */
    CANCELLED,
    /** Deskwright itself made a mistake; the note says which. */
    FAILED;

    public boolean isRunning() {
        return this == LOADING || this == CHECKING;
    }
}
