package org.deskwright.ui.internal.export;

/** The same as {@link CopyReportHandler}, with pseudonyms in place of names, for those who are not to know them. */
public final class CopyPseudonymsHandler extends CopyReportHandler {
    @Override
    boolean pseudonyms() {
        return true;
    }
}
