package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;

/** What came of importing some files. */
record Imported(Estate estate, Coverage coverage, List<ReadProblem> problems) {
    static final Instant AS_OF = Instant.parse("2026-03-03T00:00:00Z");

    static Imported of(SourceFile... files) {
        List<ReadProblem> problems = new ArrayList<>();
        EvidenceReader.Session session = new EstateReader().begin();
        for (SourceFile file : files) {
            try {
                session.read(file, problems::add);
            } catch (UnreadableException e) {
                problems.add(e.problem(file.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Evidence.Builder builder = Evidence.asOf(AS_OF, ZoneOffset.UTC);
        session.finish(builder, AS_OF, problems::add);
        Evidence evidence = builder.build();
        return new Imported(evidence.find(Estate.KIND).orElse(Estate.EMPTY), evidence.coverage(), problems);
    }

    static Imported of(String text) {
        return of(MemorySource.of("test.json", text));
    }

    static String sample(AwsCall call) {
        String name = "/samples/" + call.kind().substring(call.kind().lastIndexOf('.') + 1) + ".json";
        try (InputStream in = Imported.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Item> items() {
        return Stream.of(estate.workspaces(), estate.directories(), estate.connectionStatuses(), estate.ipGroups(),
                estate.bundles(), estate.descriptions(), estate.subnets(), estate.securityGroups(),
                estate.routeTables(), estate.networkInterfaces(), estate.natGateways(), estate.elasticAddresses())
                .<Item>flatMap(List::stream).toList();
    }

    /** Whether the only entry of the coverage is complete. */
    boolean isComplete() {
        return coverage.entries().size() == 1 && coverage.entries().getFirst().complete();
    }

    List<String> lines() {
        return problems.stream().map(ReadProblem::line).toList();
    }
}
