/**
 * Two logs, or two spans of time, beside each other by the known failures in them. Start at
 * {@link org.deskwright.logs.ui.compare.CompareView}.
 */
package org.deskwright.logs.ui.compare;
