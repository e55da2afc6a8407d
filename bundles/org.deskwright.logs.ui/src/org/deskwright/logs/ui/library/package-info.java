/**
 * What all open logs share: the formats they are read by, the indexes that are kept of them, and the archives they were
 * taken from. Start at {@link org.deskwright.logs.ui.library.LogLibrary}, an OSGi service.
 */
package org.deskwright.logs.ui.library;
