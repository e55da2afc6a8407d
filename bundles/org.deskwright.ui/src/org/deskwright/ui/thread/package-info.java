/**
 * What may run on the display thread and what may not. Start at {@link org.deskwright.ui.thread.UiThreadGuard}.
 */
package org.deskwright.ui.thread;
