package org.deskwright.logs.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * English messages of those events that signatures look for. A file holds the values alone: its messages stand in
 * programs of the computer that wrote it.
 */
final class MessageTexts {
    private static final String DATA = "/data/windows-messages.json";
    private static final Pattern VALUE = Pattern.compile("%(?:(\\d{1,2})|\\{(\\w+)})");

    private final Map<String, Text> texts = new HashMap<>();

    /** @param channel the log that it is known of; empty where it is of any */
    private record Text(String text, String channel) {}

    private MessageTexts() {
    }

    static MessageTexts bundled() {
        return Known.TEXTS;
    }

    /** Read when the first event is. */
    private static final class Known {
        static final MessageTexts TEXTS = read();
    }

    private static MessageTexts read() {
        MessageTexts known = new MessageTexts();
        try (InputStream in = MessageTexts.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (JsonElement entry : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("messages")) {
                JsonObject message = entry.getAsJsonObject();
                known.texts.put(key(message.get("provider").getAsString(), message.get("id").getAsString()),
                        new Text(message.get("text").getAsString(),
                                message.has("channel") ? message.get("channel").getAsString() : ""));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String provider, String id) {
        return provider + "\n" + id;
    }

    /** Empty where none is known; a value that the event does not have stays open. */
    Optional<String> message(String provider, String id, String channel, List<WindowsEvent.Datum> values) {
        return Optional.ofNullable(texts.get(key(provider, id)))
                .filter(text -> text.channel.isEmpty() || text.channel.equals(channel))
                .map(text -> filled(text.text, values));
    }

    private static String filled(String text, List<WindowsEvent.Datum> values) {
        return VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement((found.group(1) == null
                        ? named(found.group(2), values)
                        : values.stream().skip(Math.max(0, Integer.parseInt(found.group(1)) - 1L)).findFirst())
                        .map(WindowsEvent.Datum::value).orElse(found.group())));
    }

    /** Where an event has a single value, it is that whatever its name. */
    private static Optional<WindowsEvent.Datum> named(String name, List<WindowsEvent.Datum> values) {
        return values.size() == 1
                ? Optional.of(values.getFirst())
                : values.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
