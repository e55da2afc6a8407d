package org.deskwright.live.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.Scope;
import org.deskwright.store.Change;
import org.deskwright.store.Change.Type;
import org.deskwright.store.Snapshot;
import org.junit.jupiter.api.Test;

class ChangeRowTest {
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Snapshot LATER = new Snapshot(2, NINE, NINE, "refresh", "", List.of());

    private static Change vanished(String call, String item, Map<String, String> about) {
        return new Change(Type.VANISHED, IRELAND, "aws.workspaces." + call, item, List.of(), new TreeMap<>(about));
    }

    @Test
    void whatIsGoneHasTheNamesThatItHadLast() {
        List<ChangeRow> rows = ChangeRow.between(
                List.of(vanished("describe-workspace-directories", "d-1", Map.of("DirectoryName", "corp.example")),
                        vanished("describe-workspaces", "ws-1",
                                Map.of("UserName", "anna", "ComputerName", "PC-1", "DirectoryId", "d-1")),
                        vanished("describe-workspaces-connection-status", "ws-1", Map.of())),
                LATER, Optional.empty());
        assertEquals(List.of("corp.example", "anna", "anna"), rows.stream().map(ChangeRow::name).toList());
        assertEquals(List.of("", "PC-1", "PC-1"), rows.stream().map(ChangeRow::computer).toList());
        assertEquals(List.of("", "corp.example (d-1)", "corp.example (d-1)"),
                rows.stream().map(ChangeRow::directory).toList());
        assertEquals(List.of("directory", "workspace", "workspace"), rows.stream().map(ChangeRow::type).toList());
    }
}
