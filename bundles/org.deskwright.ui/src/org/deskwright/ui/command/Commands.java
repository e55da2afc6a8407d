package org.deskwright.ui.command;

/** Ids of the commands declared in {@code plugin.xml}. */
public final class Commands {
    public static final String OPEN_FILES = "org.deskwright.ui.openFiles";
    public static final String OPEN_FOLDER = "org.deskwright.ui.openFolder";
    public static final String OPEN_SAMPLE = "org.deskwright.ui.openSample";
    public static final String SAVE_CASE = "org.deskwright.ui.saveCase";
    public static final String SAVE_CASE_AS = "org.deskwright.ui.saveCaseAs";
    public static final String CLOSE_CASE = "org.deskwright.ui.closeCase";
    public static final String RUN_AGAIN = "org.deskwright.ui.runAgain";
    public static final String STOP = "org.deskwright.ui.stop";
    public static final String EXPORT_REPORT = "org.deskwright.ui.exportReport";
    public static final String COPY_REPORT = "org.deskwright.ui.copyReport";
    public static final String PRINT_REPORT = "org.deskwright.ui.printReport";
    /** Each view with a filter handles it. */
    public static final String FIND = "org.deskwright.ui.find";
    /** Each view with outcomes handles it. */
    public static final String COPY_SUMMARY = "org.deskwright.ui.copySummary";
    /** Shows the open case as a document. The bundle with its editor handles it; without that it is disabled. */
    public static final String EDIT_CASE = "org.deskwright.ui.editCase";
    /** Goes to what was found. The bundle with the table of findings handles it; without that it is disabled. */
    public static final String SHOW_FINDINGS = "org.deskwright.ui.showFindings";

    /** Writes the rows of the table at hand to a file. */
    public static final String EXPORT_TABLE = "org.deskwright.ui.exportTable";
    /** Chooses the columns of the table at hand. */
    public static final String COLUMNS = "org.deskwright.ui.columns";

    private Commands() {
    }
}
