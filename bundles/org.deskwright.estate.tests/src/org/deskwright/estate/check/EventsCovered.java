package org.deskwright.estate.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;

/** Tells, as the reader of logs does, that Windows events were read: checks of the estate know no more of them. */
final class EventsCovered implements EvidenceReader {
    private static final String HEADING = "Level,Date and Time,Source,Event ID,Task Category";

    @Override
    public String id() {
        return "events";
    }

    @Override
    public Session begin() {
        Queue<String> read = new ConcurrentLinkedQueue<>();
        return new Session() {
            @Override
            public Recognition recognises(FileHead head) {
                return new String(head.bytes(), StandardCharsets.UTF_8).contains(HEADING)
                        ? Recognition.CERTAIN
                        : Recognition.NO;
            }

            @Override
            public void read(SourceFile file, Consumer<ReadProblem> problems) {
                read.add(file.name());
            }

            @Override
            public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                evidence.covering(
                        new Coverage(read.stream()
                                .map(name -> new Coverage.Entry(
                                        new Provenance(name, Kinds.WINDOWS_EVENTS, Scope.UNKNOWN, asOf), true, 1))
                                .toList()));
            }
        };
    }
}
