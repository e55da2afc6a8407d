/**
 * Files that hold certificates: start at {@link org.deskwright.certificates.file.CertificateFiles}. What a file is, is
 * told by its content and never by its name. What is broken is told with its offset and the rest is read.
 */
package org.deskwright.certificates.file;
