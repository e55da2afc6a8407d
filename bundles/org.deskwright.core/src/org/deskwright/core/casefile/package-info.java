/**
 * Cases: evidence, answers, notes, suppressions, remedy progress, marked log lines and kept reports together, as a
 * folder or as one {@code .dwcase} file.
 * <p>
 * Start at {@link org.deskwright.core.casefile.Case}: it opens both forms, and an archive is read where it is, without
 * unpacking. {@link org.deskwright.core.casefile.CaseWriter} saves. Layout: {@code case.json}, {@code answers.json},
 * {@code suppressions.json}, {@code progress.json}, {@code marks.json}, {@code notes.md}, {@code evidence/**},
 * {@code reports/*.json}; the JSON Schemas are under {@code catalogue/schema}.
 * <p>
 * Promises: a case written by a newer major version is refused, never half understood; members that a newer minor
 * version added are kept when the case is saved again; saving either happens or leaves what was there.
 */
package org.deskwright.core.casefile;
