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

    /**
     * As evidence, by the reader of AWS CLI output; without sources. Of WorkSpaces that are on the way from one state
     * to another, their earlier states are part of it.
     */
    public IntakeResult read(IntakeOptions options) throws StoreException {
        return read(options, false, List.of());
    }

    /**
     * Likewise, with the sources that a case of it needs: files in the form of the AWS CLI, for each call, account,
     * Region and time of reading, whose content is taken from the store when they are opened.
     */
    public IntakeResult readForCase(IntakeOptions options) throws StoreException {
        return read(options, true, List.of());
    }

    /**
     * Likewise, with pages that came since.
     *
     * @param newer files in the form of the AWS CLI, each in a folder of its own account, Region and time
     */
    public IntakeResult readForCase(IntakeOptions options, List<SourceFile> newer) throws StoreException {
        return read(options, true, newer);
    }

    private IntakeResult read(IntakeOptions options, boolean withFiles, List<SourceFile> newer) throws StoreException {
        Map<Long, Standing> standings = database.read(connection -> Standing.at(connection, snapshot.number()));
        EvidenceReader.Session session = new EstateReader().begin();
        StatePrint print = new StatePrint();
        StateReading reading = new StateReading(database, snapshot.number(), standings, session, print, withFiles);
        List<ReadProblem> problems = new ArrayList<>(reading.run());
        problems.addAll(reading.read(newer));
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
        List<SourceFile> files = new ArrayList<>();
        if (withFiles) {
            files.addAll(database.read(
                    connection -> StateFile.all(connection, database, snapshot.number(), standings, reading.sizes())));
            files.addAll(reading.documents());
            files.addAll(reading.earlier());
            files.addAll(newer);
        }
        return new IntakeResult(evidence, problems, Optional.empty(), List.of(), files, standings.size());
    }
}
