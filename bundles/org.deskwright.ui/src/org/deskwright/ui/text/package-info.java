/**
 * Texts that people read. Start at {@link org.deskwright.ui.text.Texts}: it reads the properties file that lies beside
 * a class. Immutable and safe to share between threads, except for {@link org.deskwright.ui.text.TextRoom}, which
 * measures how much room texts need.
 */
package org.deskwright.ui.text;
