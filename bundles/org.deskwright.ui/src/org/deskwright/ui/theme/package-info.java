/**
 * Colours. Start at {@link org.deskwright.ui.theme.ThemeColor}; no view names a colour value. A theme changes them in
 * {@code css/}, a user on the page Colors and Fonts. {@link org.deskwright.ui.theme.Painted} puts them on controls.
 */
package org.deskwright.ui.theme;
