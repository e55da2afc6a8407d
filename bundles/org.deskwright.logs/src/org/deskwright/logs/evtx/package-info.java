/**
 * Event logs of Windows in their binary form (evtx), made into text of a line for each event, which all else reads like
 * any log. The format is not documented by Microsoft; it is read as others have published it.
 * <p>
 * Nothing in a file is trusted: each place is checked before it is read, and work, depth and length of an event are
 * bounded.
 */
package org.deskwright.logs.evtx;
