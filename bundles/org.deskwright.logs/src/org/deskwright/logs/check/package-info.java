/**
 * Logs as evidence: what known failures they hold, for checks that point at file, line and time.
 * <p>
 * {@link org.deskwright.logs.check.LogReader} takes logs into {@link org.deskwright.logs.check.LogFacts};
 * {@link org.deskwright.logs.check.LogChecks} has a check for each topic that logs can say something about. Logs that
 * hold no sign of a failure never clear it: they may be of another day, or of another computer.
 */
package org.deskwright.logs.check;
