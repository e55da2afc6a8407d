/**
 * An open log as an editor needs it, without a window: start at {@link org.deskwright.logs.ui.model.LogDocument}.
 * <p>
 * Lines are asked for by number and answered from memory, or not at all until a reader in the background has fetched
 * them: nobody who asks ever waits for a disk. Lines are numbered from 0. Safe to share by threads.
 */
package org.deskwright.logs.ui.model;
