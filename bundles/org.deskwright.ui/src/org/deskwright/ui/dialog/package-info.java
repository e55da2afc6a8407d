/**
 * What dialogs of several bundles share. {@link org.deskwright.ui.dialog.TitledDialog} is where to start;
 * {@link org.deskwright.ui.dialog.ExpiryField} asks until when something holds.
 */
package org.deskwright.ui.dialog;
