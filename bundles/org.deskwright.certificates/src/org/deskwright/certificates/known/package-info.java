/**
 * Authorities that matter to WorkSpaces and those that are easily confused with them, and the search for certificates
 * by any hash. The certificates are public; their facts stand in {@code data/authorities.json} and are held against the
 * certificates by a test.
 */
package org.deskwright.certificates.known;
