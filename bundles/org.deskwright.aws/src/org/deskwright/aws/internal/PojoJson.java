package org.deskwright.aws.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Writes what the SDK read under the names of the API's model, as the AWS CLI does. For the calls that answer in XML,
 * whose wire names differ from those names.
 */
final class PojoJson {
    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:MM", "+00:00").toFormatter();

    private PojoJson() {
    }

    static JsonObject of(SdkPojo pojo) {
        JsonObject object = new JsonObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                object.add(field.memberName(), element(value));
            }
        }
        return object;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case SdkPojo pojo -> of(pojo);
            case Collection<?> list -> {
                JsonArray array = new JsonArray(list.size());
                list.forEach(item -> array.add(item == null ? JsonNull.INSTANCE : element(item)));
                yield array;
            }
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((key, item) -> object.add(String.valueOf(key), element(item)));
                yield object;
            }
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case Instant time -> new JsonPrimitive(PRINTED.format(time.atOffset(ZoneOffset.UTC)));
            case SdkBytes bytes -> new JsonPrimitive(bytes.asUtf8String());
            default -> new JsonPrimitive(value.toString());
        };
    }
}
