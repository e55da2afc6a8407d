/**
 * Runs checks over evidence and makes the report.
 * <p>
 * Start at {@link org.deskwright.core.engine.CheckEngine}: give it a {@link org.deskwright.core.check.CheckRegistry}
 * and a topic catalogue, and run a {@link org.deskwright.core.engine.DiagnosisRequest}. Outcomes reach an
 * {@link org.deskwright.core.engine.EngineListener} as they come; the report at the end holds the same ones in order.
 * The engine answers in place of a check whose evidence is wholly absent, whose rule does not hold on the day in
 * question, that breaks or takes too long, and for topics that no check decides, or decides without evidence that shows
 * a cause of its own. It performs no I/O. Equal requests give equal reports, unless a check ran out of time or somebody
 * cancelled.
 */
package org.deskwright.core.engine;
