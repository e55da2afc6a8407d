/**
 * One reading of a domain: {@link org.deskwright.directory.internal.Reading} connects, lists and writes down. A
 * certificate is asked about between two attempts to connect, never within one, so that thinking takes no time limit.
 */
package org.deskwright.directory.internal;
