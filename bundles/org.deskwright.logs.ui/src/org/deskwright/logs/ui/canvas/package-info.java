/**
 * The surface on which a log is read. Start at {@link org.deskwright.logs.ui.canvas.LogPane}. It paints what is on the
 * screen and nothing else, so that it does not care how many lines there are; rows and lines are {@code long}. What is
 * where is told by {@link org.deskwright.logs.ui.canvas.Viewport}, what stands where in a line by
 * {@link org.deskwright.logs.ui.canvas.LineLayout}. Display thread only.
 */
package org.deskwright.logs.ui.canvas;
