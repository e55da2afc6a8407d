package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-workspaces-pool-sessions}, which asks for those of one pool. */
record PoolSessionsDocument() implements Document<PoolsShape.Pool> {
    @Override
    public String call() {
        return "describe-workspaces-pool-sessions";
    }

    @Override
    public Stream<PoolsShape.Pool> items(Folder folder) {
        return PoolsShape.pools(folder);
    }

    @Override
    public String suffix(PoolsShape.Pool pool) {
        return "-" + pool.draft().name();
    }

    @Override
    public void write(Folder folder, PoolsShape.Pool pool, AwsJson out) throws IOException {
        out.beginList("Sessions");
        for (int i = 0; i < pool.draft().active(); i++) {
            Dice dice = Dice.of(folder.seed(), "session", pool.draft().name(), i);
            Instant start = folder.readAt().truncatedTo(ChronoUnit.SECONDS).minusSeconds(dice.between(300, 24_000));
            out.begin().put("AuthenticationType", "SAML").put("ConnectionState", "CONNECTED");
            out.put("SessionId",
                    dice.hex(8) + "-" + dice.hex(4) + "-" + dice.hex(4) + "-" + dice.hex(4) + "-" + dice.hex(12));
            out.put("PoolId", pool.draft().id(folder.seed()));
            out.put("ExpirationTime", start.plusSeconds(54_000), folder.readOffset());
            out.put("StartTime", start, folder.readOffset());
            out.put("UserId", pool.draft().user(folder.seed(), i)).end();
        }
        out.endList();
    }
}
