package org.deskwright.logs.index;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.logs.format.LogFormat;

/** Tells one state of the known formats from another: when it changed, times and levels may be read otherwise. */
public final class FormatPrint {
    private FormatPrint() {
    }

    /** The same for the same formats in the same order, on every computer. */
    public static String of(List<LogFormat> formats) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text(formats).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of everything that formats are made of, further members of later versions included. */
    private static String text(Object value) {
        return switch (value) {
            case Record row -> {
                StringBuilder text = new StringBuilder();
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    text.append(component.getName()).append('=').append(text(member(row, component))).append(';');
                }
                yield text.insert(0, '{').append('}').toString();
            }
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, member) -> sorted.put(text(key), text(member)));
                yield sorted.toString();
            }
            case Set<?> set -> set.stream().map(FormatPrint::text).sorted().collect(Collectors.joining(",", "(", ")"));
            case Collection<?> list -> list.stream().map(FormatPrint::text).collect(Collectors.joining(",", "[", "]"));
            case String string -> string.length() + ":" + string;
            case null -> "-";
            default -> value.toString();
        };
    }

    private static Object member(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
