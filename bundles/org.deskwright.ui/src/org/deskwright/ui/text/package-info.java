/**
 * Texts that people read. Start at {@link org.deskwright.ui.text.Texts}: it reads the properties file that lies beside
 * a class. Immutable and safe to share between threads.
 */
package org.deskwright.ui.text;
