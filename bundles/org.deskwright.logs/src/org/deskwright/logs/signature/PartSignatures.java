package org.deskwright.logs.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.query.RecordFields;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.source.LogSource;

/** Looks at the lines of a part that hold literals. What depends on lines before the part is left open. */
final class PartSignatures {
    /**
     * A signature of a single line may be there.
     *
     * @param number among those of single lines
     * @param line of the part; negative for the one that began before it
     * @param at where it begins
     * @param record line of the part with which its record begins; negative for the one that began before it
     * @param session of that record, where it begins in the part
     * @param value that the line tells; not a number where it has none to tell
     */
    record Found(int number, int line, long at, int record, String session, double value) {}

    private final SignatureSet set;
    private final Chunk chunk;
    private final LineWindow log;
    private final RecordFields fields;
    private final List<Found> found = new ArrayList<>();

    PartSignatures(SignatureSet set, Chunk chunk, LogSource log, RecordFields fields) {
        this.set = set;
        this.chunk = chunk;
        this.log = new LineWindow(log);
        this.fields = fields;
    }

    List<Found> find() throws IOException {
        int line = -1;
        int record = -1;
        int hit = 0;
        BitSet likely = new BitSet();
        while (hit < chunk.hits()) {
            long first = chunk.hitAt(hit);
            line = chunk.lineAt(first, line);
            record = record(line, record);
            long next = line + 1 < chunk.lines() ? chunk.start(line + 1) : Long.MAX_VALUE;
            likely.clear();
            while (hit < chunk.hits() && chunk.hitAt(hit) < next) {
                for (int number : set.listeners(chunk.literal(hit++))) {
                    likely.set(number);
                }
            }
            look(likely, line, record, first, next);
        }
        return found;
    }

    /** The line that begins the record of a line; {@code before} where that is the last known one. */
    private int record(int line, int before) {
        int record = line;
        while (record > before && !chunk.isRecord(record)) {
            record--;
        }
        return Math.max(record, before);
    }

    private void look(BitSet likely, int line, int record, long first, long next) throws IOException {
        LineText text = null;
        String session = null;
        int format = record < 0 ? -1 : chunk.format(record);
        for (int number = likely.nextSetBit(0); number >= 0; number = likely.nextSetBit(number + 1)) {
            SignatureSet.Ready ready = set.lines().get(number);
            if (record >= 0 && !ready.isOf(format)) {
                continue;
            }
            if (text == null) {
                text = text(line, first, next);
            }
            double value = ready.number(text, first);
            if ((ready.number() == null || !Double.isNaN(value)) && ready.isIn(text, first)) {
                session = session == null ? session(record, record == line ? text : null) : session;
                found.add(new Found(number, line, text.at(), record, session, value));
            }
        }
    }

    private LineText text(int line, long first, long next) throws IOException {
        if (line < 0) {
            return LineText.around(log, first, next);
        }
        Optional<byte[]> kept = chunk.kept(line);
        return kept.isPresent()
                ? LineText.of(chunk.start(line), kept.get())
                : LineText.from(log, chunk.start(line), next);
    }

    /**
     * @param text of the line that begins the record, where it is at hand
     */
    private String session(int record, LineText text) throws IOException {
        if (record < 0 || !fields.tells(Field.SESSION, chunk.format(record))) {
            return "";
        }
        int format = chunk.format(record);
        Optional<String> session = text != null && text.isShort()
                ? fields.read(Field.SESSION, format, text.bytes(), text.end())
                : fields.read(Field.SESSION, format, LineText.head(log, chunk.start(record)));
        return session.orElse("");
    }

    static String session(RecordFields fields, LineWindow log, int format, long at) throws IOException {
        return fields.tells(Field.SESSION, format)
                ? fields.read(Field.SESSION, format, LineText.head(log, at)).orElse("")
                : "";
    }
}
