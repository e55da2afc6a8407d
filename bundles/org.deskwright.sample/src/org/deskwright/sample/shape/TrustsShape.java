package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.TrustDraft;

/** {@code ds describe-trusts}. */
record TrustsShape() implements Shape<TrustsShape.Trust> {
    record Trust(DirectoryDraft directory, TrustDraft draft) {}

    @Override
    public String call() {
        return "describe-trusts";
    }

    @Override
    public String member() {
        return "Trusts";
    }

    @Override
    public Stream<Trust> items(Folder folder) {
        return folder.directories().stream()
                .flatMap(directory -> directory.trusts.stream().map(draft -> new Trust(directory, draft)));
    }

    @Override
    public void write(Folder folder, Trust trust, AwsJson out) throws IOException {
        out.put("DirectoryId", trust.directory.id).put("TrustId", trust.draft.id());
        out.put("RemoteDomainName", trust.draft.domain()).put("TrustType", "Forest").put("TrustDirection", "Two-Way");
        out.put("TrustState", trust.draft.state());
        out.put("CreatedDateTime", trust.directory.launched.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3)),
                folder.readOffset());
        out.put("LastUpdatedDateTime", folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(9)),
                folder.readOffset());
        out.put("StateLastUpdatedDateTime", folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(9)),
                folder.readOffset());
        out.put("TrustStateReason", trust.draft.reason()).put("SelectiveAuth", "Disabled");
    }
}
