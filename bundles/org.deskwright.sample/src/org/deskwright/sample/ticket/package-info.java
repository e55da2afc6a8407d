/**
 * Invented tickets: the logs of one user who has one known failure, in the forms in which real programs write them. A
 * ticket is the same at each writing.
 */
package org.deskwright.sample.ticket;
