package org.deskwright.policy.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The data of a registry value: its type and its bytes, whatever they are. Immutable. */
public final class RegistryData {
    private static final int SHOWN_BYTES = 32;

    private final int type;
    private final byte[] bytes;

    /** @param type a number, since files hold types that nobody knows */
    public RegistryData(int type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    public static RegistryData text(RegistryType type, String text) {
        return new RegistryData(type.number(), (text + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    public static RegistryData number(int value) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
        return new RegistryData(RegistryType.DWORD.number(), bytes);
    }

    /** Several texts, none of which is empty: an empty one would end them. */
    public static RegistryData texts(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text).append('\0'));
        return text(RegistryType.MULTI_SZ, all.toString());
    }

    public int type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    private boolean is(RegistryType... types) {
        return RegistryType.of(type).filter(Arrays.asList(types)::contains).isPresent();
    }

    /** The number, where it is one of the right size. */
    public OptionalLong number() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (is(RegistryType.DWORD) && bytes.length == Integer.BYTES) {
            return OptionalLong.of(Integer.toUnsignedLong(buffer.order(ByteOrder.LITTLE_ENDIAN).getInt()));
        }
        if (is(RegistryType.DWORD_BIG_ENDIAN) && bytes.length == Integer.BYTES) {
            return OptionalLong.of(Integer.toUnsignedLong(buffer.getInt()));
        }
        return is(RegistryType.QWORD) && bytes.length == Long.BYTES
                ? OptionalLong.of(buffer.order(ByteOrder.LITTLE_ENDIAN).getLong())
                : OptionalLong.empty();
    }

    /** The text up to its end, where it is one. */
    public Optional<String> text() {
        return is(RegistryType.SZ, RegistryType.EXPAND_SZ, RegistryType.LINK)
                ? Optional.of(letters(0))
                : Optional.empty();
    }

    /** The texts of a list; an empty one ends them. Empty where it is no list. */
    public Optional<List<String>> texts() {
        if (!is(RegistryType.MULTI_SZ)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int at = 0;
        String text = letters(at);
        while (!text.isEmpty()) {
            texts.add(text);
            at += 2 * (text.length() + 1);
            text = letters(at);
        }
        return Optional.of(List.copyOf(texts));
    }

    /** Whether an empty text ends a list ahead of letters: what is made of those is not documented. */
    public boolean endsEarly() {
        if (!is(RegistryType.MULTI_SZ)) {
            return false;
        }
        int at = 0;
        while (!letters(at).isEmpty()) {
            at += 2 * (letters(at).length() + 1);
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** From there up to the next NUL or the end. */
    private String letters(int from) {
        int to = from;
        while (to + 1 < bytes.length && (bytes[to] != 0 || bytes[to + 1] != 0)) {
            to += 2;
        }
        return from >= to ? "" : Utf16.text(bytes, from, to);
    }

    /** In one line for people. */
    public String shown() {
        if (number().isPresent()) {
            return Long.toUnsignedString(number().getAsLong());
        }
        return text().or(() -> texts().map(all -> String.join(" | ", all))).orElseGet(() -> {
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
            return bytes.length > SHOWN_BYTES ? hex + " ... (" + bytes.length + " bytes)" : hex;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryData it && type == it.type && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(bytes);
    }

    /** Type and data, as in {@code REG_DWORD 1}. */
    @Override
    public String toString() {
        return RegistryType.name(type) + " " + shown();
    }
}
