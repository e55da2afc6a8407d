/**
 * Signatures: what known failures leave behind in logs, each with where that is described.
 * <p>
 * A {@link org.deskwright.logs.signature.Signature} is data, of packs that come with Deskwright
 * ({@link org.deskwright.logs.signature.SignatureCatalogue}) or that users wrote
 * ({@link org.deskwright.logs.signature.UserSignatures}). All literals of all signatures are looked for in the one pass
 * over a log; lines that hold one are looked at by {@link org.deskwright.logs.signature.SignatureScan}, and what it
 * finds goes in the order of the log to those signatures that are about several lines: one without another, one behind
 * another, many in a short time.
 */
package org.deskwright.logs.signature;
