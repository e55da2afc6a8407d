/**
 * What tests in a running workbench begin with, whatever bundle of tests they are in:
 * {@link org.deskwright.testing.window.PictureOnFailure} keeps a picture of a window in which one failed, and
 * {@link org.deskwright.testing.window.Looks} shows it in each theme.
 */
package org.deskwright.testing.window;
