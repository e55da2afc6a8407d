package org.deskwright.estate.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedQueriesTest {
    private static final SavedQuery MINE = new SavedQuery("1", "Mine", "", "user:\"anna\" last-seen>30d <b>");

    @Test
    void whatIsWrittenIsReadAgain() {
        SavedQueries queries = new SavedQueries(List.of(MINE, new SavedQuery("2", "Other", "Why.", "x")));
        assertEquals(queries.all(), SavedQueries.read(new StringReader(queries.toJson())).all());
    }

    @Test
    void aQueryTakesThePlaceOfTheOneWithItsId() {
        SavedQuery changed = new SavedQuery("1", "Still mine", "", "bob");
        SavedQuery other = new SavedQuery("2", "Other", "", "x");
        assertEquals(List.of(changed, other),
                new SavedQueries(List.of(MINE)).with(new SavedQueries(List.of(other, changed))).all());
        assertEquals(List.of(), new SavedQueries(List.of(MINE)).without("1").all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"schema\":\"deskwright.queries/2\",\"queries\":[]}",
            "{\"schema\":\"deskwright.queries/1\"}", "{\"schema\":\"deskwright.queries/1\",\"queries\":[null]}",
            "{\"schema\":\"deskwright.queries/1\",\"queries\":[{\"id\":\"a\",\"name\":\"b\"}]}",
            "{\"schema\":\"deskwright.queries/1\",\"queries\":[{\"id\":\"a\",\"name\":\" \",\"query\":\"c\"}]}",
            "{\"schema\":\"deskwright.queries/1\",\"queries\":[{\"id\":\"a\",\"name\":\"b\",\"query\":\"c\"},{\"id\":\"a\",\"name\":\"b\",\"query\":\"c\"}]}"})
    void whatIsNoneIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> SavedQueries.read(new StringReader(json)));
    }
}
