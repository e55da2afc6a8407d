package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.ui.hits.HitPlaces;
import org.deskwright.logs.ui.hits.HitRow;
import org.junit.jupiter.api.Test;

/** The places of known failures in a log. */
class HitPlacesTest {
    private static final Stamp STAMP = FormatCatalogue.bundled().formats().getFirst().stamps().getFirst();
    private static final Signature FREQUENT = SignatureCatalogue.bundled().signatures().getFirst();
    private static final Signature RARE = SignatureCatalogue.bundled().signatures().getLast();

    private static SignatureHit hit(Signature signature, long line, long time) {
        return new SignatureHit(signature, line, line * 100,
                Optional.of(new SignatureHit.Head(time, STAMP, Level.ERROR, "")), Double.NaN);
    }

    private static List<Long> lines(HitPlaces.Narrowed narrowed, Signature of) {
        return narrowed.rows().stream().filter(row -> row.signature() == of).map(HitRow::line).toList();
    }

    @Test
    void ofEachTimeAllAreThere() {
        HitPlaces places = new HitPlaces();
        LongStream.range(0, 50_000).forEach(line -> places.accept(hit(FREQUENT, line, line * 10)));
        HitPlaces.Narrowed late = places.within(400_000, 400_050, 1000);
        assertEquals(List.of(40_000L, 40_001L, 40_002L, 40_003L, 40_004L), lines(late, FREQUENT));
        assertEquals(50_000, late.rows().getFirst().count());
        assertEquals(0, places.left());
        assertEquals(50_000, places.within(0, 0, 1000).fitting());
    }

    @Test
    void whatTellsNoTimeIsInEverySpan() {
        HitPlaces places = new HitPlaces();
        places.accept(new SignatureHit(RARE, 7, 700, Optional.empty(), Double.NaN));
        places.accept(hit(RARE, 8, 5));
        assertEquals(List.of(7L), lines(places.within(10, 20, 10), RARE));
    }

    @Test
    void ofMoreThanCanBeListedTheFirstAndTheLastAre() {
        HitPlaces places = new HitPlaces();
        LongStream.range(0, 1000).forEach(line -> places.accept(hit(FREQUENT, line, line)));
        places.accept(hit(RARE, 999, 999));
        HitPlaces.Narrowed few = places.within(0, 0, 6);
        assertEquals(List.of(0L, 1L, 2L, 999L), lines(few, FREQUENT));
        assertEquals(List.of(999L), lines(few, RARE));
        assertEquals(1001, few.fitting());
    }

    @Test
    void aFloodOfOneHidesNoOtherAndIsCounted() {
        HitPlaces places = new HitPlaces(100, 10);
        LongStream.range(0, 1000).forEach(line -> places.accept(hit(FREQUENT, line, line)));
        LongStream.range(1000, 1020).forEach(line -> places.accept(hit(RARE, line, line)));
        HitPlaces.Narrowed all = places.within(0, 0, 1000);
        assertEquals(1020, places.count());
        // 100 and the last of one, 10 and the last of the other
        assertEquals(1020 - 101 - 11, places.left());
        assertEquals(112, all.rows().size());
        assertEquals(List.of(1019L), lines(places.within(1010, 1020, 1000), RARE));
        assertEquals(List.of(999L), lines(places.within(500, 1000, 1000), FREQUENT));
    }

    @Test
    void whatIsCertainOnlyLaterStandsInItsOrder() {
        HitPlaces places = new HitPlaces();
        LongStream.of(5, 9, 7, 8, 1).forEach(line -> places.accept(hit(FREQUENT, line, line)));
        assertEquals(List.of(1L, 5L, 7L, 8L, 9L), lines(places.within(0, 0, 10), FREQUENT));
    }
}
