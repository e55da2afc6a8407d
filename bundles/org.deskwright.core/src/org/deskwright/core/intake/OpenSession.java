package org.deskwright.core.intake;

/**
 * A reader's session of one intake.
 *
 * @param reader id of the reader
 */
record OpenSession(String reader, EvidenceReader.Session session) {}
