/**
 * All about one record of a log: what it tells of itself, its text, what of it is JSON, and its bytes. Start at
 * {@link org.deskwright.logs.ui.record.RecordView}.
 */
package org.deskwright.logs.ui.record;
