package org.deskwright.sample.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one account has in one Region, read with one sweep of CLI calls. WorkSpaces are laid out anew each time they are
 * asked for, so that an estate of any size fits into memory.
 *
 * @param digest what is to be known of all WorkSpaces
 * @param readOffset zone of the machine that ran the CLI: it prints most times in local time
 */
public record Folder(long seed, String account, SampleRegion region, List<DirectoryDraft> directories, Instant readAt,
        ZoneOffset readOffset, Function<DirectoryDraft, Stream<WorkspaceDraft>> layout, Digest digest) {
    /** How much older the earlier sighting is, where there is one. */
    public static final Duration EARLIER = Duration.ofMinutes(55);

    public Stream<WorkspaceDraft> workspaces() {
        return directories.stream().flatMap(layout);
    }

    public Stream<DirectoryDraft> registered() {
        return directories.stream().filter(directory -> directory.registered);
    }

    /** Whether the named site is in it. */
    public boolean holds(NamedSite site) {
        return directories.stream().anyMatch(directory -> directory.site.index() == site.ordinal());
    }
}
