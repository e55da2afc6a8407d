/**
 * From files on disk to evidence.
 * <p>
 * Start at {@link org.deskwright.core.intake.Intake}: it walks the paths the admin gave, hands each file to the
 * {@link org.deskwright.core.intake.EvidenceReader} that is surest of its content, and gives back the evidence together
 * with one {@link org.deskwright.core.intake.ReadProblem} for each thing that could not be read. Bad input never stops
 * the rest: a reader reports and goes on. Files are read with bounds; a compressed file may not grow without limit.
 */
package org.deskwright.core.intake;
