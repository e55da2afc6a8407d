/**
 * What a user can send along with a report of a fault in Deskwright. Start at
 * {@link org.deskwright.app.diagnostics.Diagnostics}. Whatever is collected goes through the
 * {@link org.deskwright.core.redaction.Redactor} before anybody sees it; evidence is never collected.
 */
package org.deskwright.app.diagnostics;
