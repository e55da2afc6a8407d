package org.deskwright.store;

import java.time.Instant;

/**
 * A snapshot that is being taken. Safe for use by several threads; each request is served by one thread at a time, its
 * pages in order.
 */
public interface SnapshotWriter extends AutoCloseable {
    /**
     * One page of an answer.
     *
     * @param json the body in UTF-8, one object with the member names of the AWS CLI; not kept by the caller's
     *     reference
     * @param readAt when it was read
     * @throws UnreadablePageException when it is no such JSON: nothing of the page is kept, the request cannot be
     *     complete any more, and the snapshot goes on
     * @throws StoreException when it cannot be written
     */
    void page(Request request, byte[] json, Instant readAt) throws UnreadablePageException, StoreException;

    /** The last page of the request was given, and none was left out. A request without any item is complete, too. */
    void complete(Request request, Instant readAt) throws StoreException;

    /**
     * The request has no answer, or its answer broke off.
     *
     * @param outcome anything but {@link Outcome#COMPLETE}
     * @param reason one sentence for the admin, such as the permission that is missing; without secrets
     */
    void lacking(Request request, Outcome outcome, String reason, Instant at) throws StoreException;

    /** Ends the refresh. Requests that are neither complete nor lacking are partial. */
    Snapshot commit() throws StoreException;

    /** Ends the refresh before its time: what was given is kept, and the snapshot says that it was broken off. */
    Snapshot breakOff(String reason) throws StoreException;

    /** Breaks off, unless the refresh ended already. */
    @Override
    void close() throws StoreException;
}
