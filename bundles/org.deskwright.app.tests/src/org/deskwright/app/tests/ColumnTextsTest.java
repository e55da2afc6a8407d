package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.Vocabulary;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** A view of the fleet does not open when one of its columns has no title. */
class ColumnTextsTest {
    private static final Fleet EMPTY = Fleet.of(Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build());
    /** Searched under a name of its own, but no column. */
    private static final Set<String> NO_COLUMN = Set.of("protocol-console");

    @Test
    void everyAttributeOfAWorkspaceHasATitle() throws IOException {
        List<String> untitled = untitled("workspaces", EMPTY.workspaces().vocabulary());
        assertEquals(List.of(), untitled.stream().filter(id -> !NO_COLUMN.contains(id)).toList());
    }

    @Test
    void everyAttributeOfADirectoryHasATitle() throws IOException {
        assertEquals(List.of(), untitled("directories", EMPTY.directories().vocabulary()));
    }

    @Test
    void everyAttributeOfWhatStandsAroundHasATitle() throws IOException {
        List<ItemSheets<? extends Item>> kinds = new ArrayList<>(ItemSheets.NETWORK);
        kinds.addAll(List.of(ItemSheets.IP_GROUPS, ItemSheets.BUNDLES, ItemSheets.POOLS));
        for (ItemSheets<? extends Item> kind : kinds) {
            assertEquals(List.of(), untitled("query", kind.vocabulary(EMPTY.estate(), ZoneOffset.UTC)), kind.id());
            assertTrue(texts("query").containsKey("kind." + kind.id()), kind.id());
        }
    }

    private static List<String> untitled(String room, Vocabulary<?> vocabulary) throws IOException {
        Properties texts = texts(room);
        Stream<String> ids = vocabulary.attributes().stream().map(Attribute::id);
        return ids.filter(id -> texts.getProperty("column." + id, "").isBlank()).toList();
    }

    private static Properties texts(String room) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Platform.getBundle("org.deskwright.estate.ui")
                .getResource("org/deskwright/estate/ui/" + room + "/messages.properties").openStream()) {
            texts.load(in);
        }
        return texts;
    }
}
