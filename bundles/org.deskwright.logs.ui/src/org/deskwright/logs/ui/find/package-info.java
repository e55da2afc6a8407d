/**
 * Looking for lines: what is typed, what it means, and the search that goes on in the background. Start at
 * {@link org.deskwright.logs.ui.find.FindBar} and {@link org.deskwright.logs.ui.find.FilterBar}.
 */
package org.deskwright.logs.ui.find;
