package org.deskwright.sample.shape;

import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.PoolDraft;

/**
 * A directory that is registered with WorkSpaces.
 *
 * @param directory the directory itself, or the one whose domain the sessions of a pool join
 * @param pool which it is for; null where it is for desktops of people's own
 */
record Registration(DirectoryDraft directory, PoolDraft pool) {
    /** Those of pools behind the ones that they stand beside. */
    static Stream<Registration> all(Folder folder) {
        return folder.registered().flatMap(directory -> Stream.concat(Stream.of(new Registration(directory, null)),
                directory.pools.stream().map(pool -> new Registration(directory, pool))));
    }

    boolean isForPool() {
        return pool != null;
    }

    String id(long seed) {
        return pool == null ? directory.id : pool.directoryId(seed);
    }
}
