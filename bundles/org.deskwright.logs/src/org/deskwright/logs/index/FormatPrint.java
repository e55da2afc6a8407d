package org.deskwright.logs.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;

/**
 * Tells one state of the known formats from another: when it changed, times and levels may be read otherwise. Of
 * titles, sources and fields an index knows nothing. Member by member, without reflection, as it is made at each start.
 */
public final class FormatPrint {
    private FormatPrint() {
    }

    /** The same for the same formats in the same order, on every computer. */
    public static String of(List<LogFormat> formats) {
        StringBuilder text = new StringBuilder();
        for (LogFormat format : formats) {
            add(text, format);
        }
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder text, LogFormat format) {
        add(text, format.id());
        text.append(format.generic()).append(format.stamps().size()).append(';');
        for (Stamp stamp : format.stamps()) {
            add(text, stamp.columns());
            add(text, stamp.fraction());
            add(text, stamp.zone().name());
            add(text, stamp.after());
            add(text, stamp.lead().begins());
            add(text, stamp.lead().text());
            text.append(stamp.lead().within()).append(',');
            text.append(stamp.fractionDigits().least()).append(',').append(stamp.fractionDigits().most()).append(';');
        }
        add(text, format.guard().texts());
        add(text, format.level().after());
        text.append(format.guard().column()).append(',').append(format.guard().within()).append(',')
                .append(format.level().column()).append(',').append(format.level().within()).append(';');
        text.append(format.level().prose().words()).append(';');
        add(text, format.level().prose().never().stream().sorted().toList());
        for (Map.Entry<String, Level> name : new TreeMap<>(format.level().names()).entrySet()) {
            add(text, name.getKey());
            add(text, name.getValue().name());
        }
    }

    private static void add(StringBuilder text, List<String> values) {
        text.append(values.size()).append(';');
        values.forEach(value -> add(text, value));
    }

    /** With its length, so that two texts side by side are never read as two others. */
    private static void add(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}
