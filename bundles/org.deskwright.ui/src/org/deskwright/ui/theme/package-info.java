/**
 * Colours and style classes. Start at {@link org.deskwright.ui.theme.ThemeColor}; no view names a colour value. A theme
 * changes them in {@code css/}, a user on the page Colors and Fonts.
 */
package org.deskwright.ui.theme;
