/**
 * What is known about an estate, where it came from and when it was read.
 * <p>
 * Start at {@link org.deskwright.core.evidence.Evidence}: an immutable set of typed values, one per
 * {@link org.deskwright.core.evidence.EvidenceKind}, together with the admin's
 * {@link org.deskwright.core.evidence.Answers} and the {@link org.deskwright.core.evidence.Coverage} that tells "none
 * exist" from "nobody looked". Everything in this package is immutable and safe to share between threads; nothing in it
 * performs I/O.
 */
package org.deskwright.core.evidence;
