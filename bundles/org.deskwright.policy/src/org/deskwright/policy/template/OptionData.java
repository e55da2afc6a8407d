package org.deskwright.policy.template;

import java.util.List;

import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;

/** The data of a security option: {@code type,data}, of which the type is a number. */
final class OptionData {
    private OptionData() {
    }

    /**
     * @param uncommented the same without a comment, if what stands behind a semicolon is one: of a text, it may belong
     *     to it
     * @throws IllegalArgumentException with what is wrong
     */
    static RegistryData of(String text, String uncommented) {
        RegistryData data = of(uncommented);
        boolean numbers = data.type() == RegistryType.DWORD.number() || data.type() == RegistryType.BINARY.number();
        if (numbers || text.equals(uncommented)) {
            return data;
        }
        if (data.shown().isEmpty()) {
            throw new IllegalArgumentException("whether what follows the semicolon is a comment or text is not known");
        }
        return of(text);
    }

    private static RegistryData of(String text) {
        int comma = text.indexOf(',');
        String type = (comma < 0 ? text : text.substring(0, comma)).strip();
        String data = comma < 0 ? "" : text.substring(comma + 1).strip();
        return switch (type) {
            case "1" -> RegistryData.text(RegistryType.SZ, unquoted(data));
            case "2" -> RegistryData.text(RegistryType.EXPAND_SZ, unquoted(data));
            case "3" -> new RegistryData(RegistryType.BINARY.number(), bytes(data));
            case "4" -> RegistryData.number(number(data));
            case "7" -> RegistryData.texts(texts(data));
            default ->
                throw new IllegalArgumentException("types of a security option are 1, 2, 3, 4 and 7, not " + type);
        };
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static List<String> texts(String data) {
        return Commas.split(data).stream().filter(text -> !text.isEmpty()).toList();
    }

    private static int number(String data) {
        try {
            return data.startsWith("-") ? Integer.parseInt(data) : Integer.parseUnsignedInt(data);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of four bytes: " + data, e);
        }
    }

    /** Numbers of a byte each. */
    private static byte[] bytes(String data) {
        if (data.isEmpty()) {
            return new byte[0];
        }
        List<String> numbers = Commas.split(data);
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            int number = number(numbers.get(i));
            if (number < 0 || number > 0xFF) {
                throw new IllegalArgumentException("not a byte: " + number);
            }
            bytes[i] = (byte) number;
        }
        return bytes;
    }
}
