/**
 * Logs of a computer in one archive that can be passed on. Start at {@link org.deskwright.logs.collect.LogCollector}:
 * secrets are taken out on the way, names where that is asked for, and a manifest says what was taken, what was not,
 * and how much was taken out of what.
 */
package org.deskwright.logs.collect;
