/**
 * From an outcome to the evidence it rests on. Start at {@link org.deskwright.ui.evidence.EvidenceLinks}, which turns
 * references into links. The view they open shows the part of the file around the place, however large the file is.
 */
package org.deskwright.ui.evidence;
