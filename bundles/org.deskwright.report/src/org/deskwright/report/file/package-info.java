/**
 * Results on disk. Start at {@link org.deskwright.report.file.WholeFile}, which the command line and the workbench
 * write through.
 */
package org.deskwright.report.file;
