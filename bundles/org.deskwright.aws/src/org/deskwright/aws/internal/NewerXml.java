package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/**
 * Finds in an answer of EC2 what the SDK does not know, because the API is newer. Such members keep the name that they
 * have in the answer. Their model is not known: what holds elements named {@code item} is a list, what holds others is
 * an object, and all else is text, a number too.
 */
final class NewerXml {
    private static final String ITEM = "item";
    /** Stands in each answer, and says nothing of what was asked for. */
    private static final String REQUEST_ID = "requestId";

    private NewerXml() {
    }

    /**
     * An answer as the AWS CLI prints it, and what is newer.
     *
     * @param xml the same as it came; empty where that is not known
     */
    static JsonObject whole(SdkPojo answer, String xml) {
        JsonObject json = PojoJson.of(answer);
        if (!xml.isEmpty()) {
            add(json, answer, XmlText.parse(xml));
        }
        return json;
    }

    private static void add(JsonObject json, SdkPojo pojo, XmlElement element) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        pojo.sdkFields().forEach(field -> fields.put(field.unmarshallLocationName(), field));
        Map<String, List<XmlElement>> newer = new HashMap<>();
        for (XmlElement child : element.children()) {
            SdkField<?> field = fields.get(child.elementName());
            if (field != null) {
                below(json.get(field.memberName()), field.getValueOrDefault(pojo), child);
            } else if (!child.elementName().equals(REQUEST_ID)) {
                newer.computeIfAbsent(child.elementName(), _ -> new ArrayList<>()).add(child);
            }
        }
        newer.forEach((name, all) -> json.add(name, all.size() == 1 ? value(all.getFirst()) : list(all)));
    }

    private static void below(JsonElement json, Object value, XmlElement element) {
        if (value instanceof SdkPojo pojo && json instanceof JsonObject object) {
            add(object, pojo, element);
        } else if (value instanceof List<?> list && json instanceof JsonArray array
                && list.size() == element.children().size()) {
            for (int i = 0; i < list.size(); i++) {
                below(array.get(i), list.get(i), element.children().get(i));
            }
        }
    }

    private static JsonElement value(XmlElement element) {
        List<XmlElement> children = element.children();
        if (children.isEmpty()) {
            return new JsonPrimitive(element.textContent() == null ? "" : element.textContent());
        }
        if (children.stream().allMatch(child -> child.elementName().equals(ITEM))) {
            return list(children);
        }
        JsonObject object = new JsonObject();
        children.forEach(child -> object.add(child.elementName(), value(child)));
        return object;
    }

    private static JsonArray list(List<XmlElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(element -> array.add(value(element)));
        return array;
    }
}
