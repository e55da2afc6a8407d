package org.deskwright.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.awscli.EstateReader;

/** The estate as it was known when a snapshot ended: of each call the newest answer up to then. */
public final class StoredState {
    private final Database database;
    private final Snapshot snapshot;

    StoredState(Database database, Snapshot snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The same evidence as of {@link #files}, in a shorter way; the result is without sources. */
    public IntakeResult read(IntakeOptions options) throws StoreException {
        return read(options, List.of());
    }

    /** Likewise, with the sources that a case of it needs; takes longer. */
    public IntakeResult readForCase(IntakeOptions options) throws StoreException {
        return read(options, files());
    }

    private IntakeResult read(IntakeOptions options, List<SourceFile> files) throws StoreException {
        Map<Long, Standing> standings = database.read(connection -> Standing.at(connection, snapshot.number()));
        EvidenceReader.Session session = new EstateReader().begin();
        StatePrint print = new StatePrint();
        List<ReadProblem> problems = new ArrayList<>(
                new StateReading(database, snapshot.number(), standings, session, print).run());
        ZoneId zone = options.zone().orElse(ZoneOffset.UTC);
        Evidence.Builder builder = Evidence.asOf(options.asOf().orElse(snapshot.ended()), zone)
                .answers(options.answers()).filesPrint(print.end(snapshot.parts()));
        session.finish(builder, snapshot.ended(), problems::add);
        Evidence evidence = builder.build();
        if (options.asOf().isEmpty()) {
            Optional<Instant> newest = evidence.coverage().entries().stream().map(e -> e.provenance().readAt())
                    .max(Comparator.naturalOrder());
            evidence = newest.map(evidence::withAsOf).orElse(evidence);
        }
        return new IntakeResult(evidence, problems, Optional.empty(), List.of(), files, standings.size());
    }

    /** One for each call, account, Region and time of reading, in the form of the AWS CLI; read when opened. */
    public List<SourceFile> files() throws StoreException {
        return database.read(connection -> StateFile.all(connection, database, snapshot.number()));
    }
}
