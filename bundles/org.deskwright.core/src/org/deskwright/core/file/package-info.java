/**
 * Files of Deskwright that are put in place whole: a reader finds the old one or the new one, never half of either.
 * {@link org.deskwright.core.file.Replacement} is where to start.
 */
package org.deskwright.core.file;
