package org.deskwright.aws.internal;

import java.io.StringReader;
import java.math.BigDecimal;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import software.amazon.awssdk.core.exception.SdkClientException;

/** The little XML that is not read by the SDK. Neither entities nor other documents are followed. */
final class XmlText {
    private XmlText() {
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    /** The text of the first element of that name; empty where there is none, or no XML. */
    static String first(String xml, String name) {
        try {
            XMLStreamReader in = reader(xml);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
                    return in.getElementText();
                }
            }
        } catch (XMLStreamException e) {
            return "";
        }
        return "";
    }

    /**
     * An answer of {@code cloudwatch:GetMetricData} as the AWS CLI prints it; members nobody knows are texts.
     *
     * @throws SdkClientException when it breaks off
     */
    static JsonObject metricData(String xml) {
        try {
            XMLStreamReader in = reader(xml);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("GetMetricDataResult")) {
                    JsonObject result = object(in);
                    while (in.hasNext()) {
                        in.next(); // to the end, which has to be there
                    }
                    return result;
                }
            }
            throw SdkClientException.create("the answer holds no result");
        } catch (XMLStreamException e) {
            throw SdkClientException.create("the answer is no XML: " + e.getMessage(), e);
        }
    }

    private static JsonObject object(XMLStreamReader in) throws XMLStreamException {
        JsonObject object = new JsonObject();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = in.getLocalName();
            switch (name) {
                case "MetricDataResults", "Messages" -> object.add(name, objects(in));
                case "Timestamps", "Values" -> object.add(name, values(in, name.equals("Values")));
                default -> object.addProperty(name, in.getElementText());
            }
        }
        return object;
    }

    private static JsonArray objects(XMLStreamReader in) throws XMLStreamException {
        JsonArray array = new JsonArray();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            array.add(object(in));
        }
        return array;
    }

    private static JsonArray values(XMLStreamReader in, boolean numbers) throws XMLStreamException {
        JsonArray array = new JsonArray();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String text = in.getElementText();
            try {
                array.add(numbers ? new JsonPrimitive(new BigDecimal(text)) : new JsonPrimitive(text));
            } catch (NumberFormatException e) {
                array.add(text);
            }
        }
        return array;
    }
}
