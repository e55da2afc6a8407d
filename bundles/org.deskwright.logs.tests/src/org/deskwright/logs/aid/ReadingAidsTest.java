package org.deskwright.logs.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class ReadingAidsTest {
    private static final Highlighter REFUSED = new Highlighter("refused", false, true, Tint.RED, true);
    private static final Highlighter FRAME = new Highlighter("frame \\d+", true, false, Tint.BLUE, false);
    private static final SavedFilter ERRORS = new SavedFilter("Errors", "level>=error");

    private static ReadingAids read(String json) {
        return ReadingAids.read(new StringReader(json));
    }

    @Test
    void theyComeBackAsTheyWereWritten() {
        ReadingAids aids = new ReadingAids(List.of(REFUSED, FRAME), List.of(ERRORS));
        assertEquals(aids, read(aids.toJson()));
        assertEquals(ReadingAids.NONE, read("{\"schema\":\"deskwright.log-aids/1\"}"));
    }

    @Test
    void othersComeInThePlaceOfTheSame() {
        ReadingAids aids = new ReadingAids(List.of(REFUSED), List.of(ERRORS));
        ReadingAids others = new ReadingAids(List.of(FRAME, REFUSED.on(false)),
                List.of(new SavedFilter("Errors", "level=error")));
        ReadingAids all = aids.with(others);
        assertEquals(List.of(REFUSED.on(false), FRAME), all.highlighters());
        assertEquals(others.filters(), all.filters());
    }

    @Test
    void nothingIsLostOfSeveralThatHaveOneName() {
        SavedFilter other = new SavedFilter("Errors", "certificate");
        ReadingAids own = new ReadingAids(List.of(), List.of(ERRORS, other));
        SavedFilter handler = new SavedFilter("Handler", "handler");
        assertEquals(List.of(ERRORS, other, handler), own.with(new ReadingAids(List.of(), List.of(handler))).filters());
        SavedFilter third = new SavedFilter("Errors", "level=error");
        assertEquals(List.of(ERRORS, other, third), own.with(new ReadingAids(List.of(), List.of(third))).filters());
        assertEquals(List.of(ERRORS, other), own.with(new ReadingAids(List.of(), List.of(other))).filters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{\"highlighters\":[{}]}|highlighter 1: it needs \"text\" and \"color\"",
            "{\"highlighters\":[{\"text\":\"a\",\"color\":\"pink\"}]}"
                    + "|highlighter 1: its \"color\" is none of amber, blue, green, red, violet",
            "{\"highlighters\":[{\"text\":\"(\",\"expression\":true,\"color\":\"red\"}]}"
                    + "|highlighter 1: \"(\" is no regular expression: missing closing ) at (",
            "{\"filters\":[null]}|filter 1: it needs \"name\" and \"query\"",
            "{\"filters\":[{\"name\":\"a\",\"query\":\" \"}]}|filter 1: the filter \"a\" is empty"})
    void whatIsWrongIsToldInOneLine(String json, String told) {
        String whole = "{\"schema\":\"deskwright.log-aids/1\"," + json.substring(1);
        assertEquals(told, assertThrows(IllegalArgumentException.class, () -> read(whole)).getMessage());
    }

    @Test
    void otherFilesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> read("{\"schema\":\"deskwright.queries/1\"}"));
        assertThrows(IllegalArgumentException.class, () -> read(""));
        assertThrows(IllegalArgumentException.class, () -> read("{\"schema\":"));
    }

    @Test
    void whatIsWrittenFollowsTheSchema() throws IOException {
        try (InputStream schema = ReadingAids.class.getResourceAsStream("/data/schema/log-aids.schema.json")) {
            Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).validate(
                    new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                    new ReadingAids(List.of(REFUSED, FRAME), List.of(ERRORS)).toJson());
            assertTrue(result.isValid(), () -> result.getErrors().toString());
        }
    }
}
