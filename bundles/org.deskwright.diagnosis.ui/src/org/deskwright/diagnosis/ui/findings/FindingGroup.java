package org.deskwright.diagnosis.ui.findings;

import java.util.List;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Icon;

/**
 * Outcomes that stand under one heading.
 *
 * @param key the same for the same group after the findings changed
 * @param icon what it is a group of
 */
record FindingGroup(String key, String title, Icon icon, List<ReportedOutcome> rows) {}
