/**
 * Finds logs where people have them: in files, folders and archives, packed and in other encodings. Start at
 * {@link org.deskwright.logs.archive.LogFinder}.
 * <p>
 * What is packed or not written in bytes that a scan understands is unpacked into a
 * {@link org.deskwright.logs.archive.Spool}, within {@link org.deskwright.logs.archive.Bounds}. What cannot be read is
 * {@linkplain org.deskwright.logs.archive.Refusal refused} by its name and with a reason, and the rest is read. Names
 * in archives are shown and never used for files.
 */
package org.deskwright.logs.archive;
