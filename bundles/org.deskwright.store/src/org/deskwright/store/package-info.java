/**
 * What was seen of the estate, kept: every refresh is a snapshot.
 * <p>
 * Start at {@link org.deskwright.store.EstateStore}: it opens the file and gives snapshots, the state at any of them,
 * what changed between two, and the history of one item. State comes as files of JSON in the form of the AWS CLI, so
 * that the same reader makes the same evidence of it as of files that an admin hands over.
 * <p>
 * <b>For collectors.</b> {@link org.deskwright.store.EstateStore#begin} gives a
 * {@link org.deskwright.store.SnapshotWriter}. Give it each page as it arrives, together with the
 * {@link org.deskwright.store.Request} that it answers and the time of reading; the body is JSON with the member names
 * of the AWS CLI, times as text or as seconds. Several threads may write, each request by one thread at a time. Say
 * {@code complete} when the last page of a request was given, or {@code lacking} with the reason when it cannot be had:
 * denied, failed, not asked. {@code commit} ends the refresh; {@code close} without it keeps what was given so far and
 * marks the snapshot as broken off, and so does the next start after a kill. Nothing that was given is shown before
 * that, and what an answer that is not complete does not hold is taken as unknown, never as gone.
 * <p>
 * Promises: a record that did not change is stored once, whatever the number of snapshots; members that nobody knows
 * are kept; the file survives a kill and a full disk, and what it held stays readable; it may be used by several
 * processes at once; one that a newer version wrote is refused, one that is damaged is set aside and never deleted.
 */
package org.deskwright.store;
