/**
 * What a check is, and what it can say.
 * <p>
 * Start at {@link org.deskwright.core.check.Check}: a pure function from evidence to
 * {@linkplain org.deskwright.core.check.Outcome outcomes}. All that is not logic (title, cited sources, validity,
 * texts, importance, which remedies help) is data in the check's {@link org.deskwright.core.check.CheckDescriptor
 * descriptor} file. Bundles offer their checks as a {@link org.deskwright.core.check.CheckProvider} service; a
 * {@link org.deskwright.core.check.CheckRegistry} takes what is sound and reports the rest.
 * <p>
 * Checks are stateless and may be run by many threads at once. They do no I/O and never ask for the time.
 */
package org.deskwright.core.check;
