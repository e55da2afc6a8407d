package org.deskwright.aws.internal;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/** Answers in XML that the SDK takes apart but has no classes for. */
final class XmlText {
    private XmlText() {
    }

    /** The text of the first element of that name; empty where there is none, or no XML. */
    static String first(String xml, String name) {
        try {
            return first(parse(xml), name);
        } catch (SdkClientException e) {
            return "";
        }
    }

    private static String first(XmlElement element, String name) {
        if (element.elementName().equals(name)) {
            return String.valueOf(element.textContent());
        }
        return element.children().stream().map(child -> first(child, name)).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
    }

    static XmlElement parse(String xml) {
        try {
            return XmlDomParser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            throw SdkClientException.create("the answer is no XML: " + e.getMessage(), e);
        }
    }

    /**
     * An answer of {@code cloudwatch:GetMetricData} as the AWS CLI prints it; members nobody knows are texts.
     *
     * @throws SdkClientException when it is none
     */
    static JsonObject metricData(String xml) {
        return parse(xml).children().stream().filter(child -> child.elementName().equals("GetMetricDataResult"))
                .findFirst().map(XmlText::object)
                .orElseThrow(() -> SdkClientException.create("the answer holds no result"));
    }

    private static JsonObject object(XmlElement element) {
        JsonObject object = new JsonObject();
        for (XmlElement child : element.children()) {
            object.add(child.elementName(), switch (child.elementName()) {
                case "MetricDataResults", "Messages", "Timestamps", "Values" -> list(child);
                default -> new JsonPrimitive(String.valueOf(child.textContent()));
            });
        }
        return object;
    }

    private static JsonArray list(XmlElement element) {
        boolean numbers = element.elementName().equals("Values");
        JsonArray array = new JsonArray();
        element.children().forEach(
                child -> array.add(child.children().isEmpty() ? value(child.textContent(), numbers) : object(child)));
        return array;
    }

    private static JsonElement value(String text, boolean number) {
        try {
            return number ? new JsonPrimitive(new BigDecimal(text)) : new JsonPrimitive(text);
        } catch (NumberFormatException e) {
            return new JsonPrimitive(text);
        }
    }
}
