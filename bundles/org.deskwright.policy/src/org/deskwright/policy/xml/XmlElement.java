package org.deskwright.policy.xml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with all that is in it.
 *
 * @param namespace URI; empty where it has none
 * @param attributes by their names without prefix
 * @param type of {@code xsi:type} with the URI in place of the prefix, such as {@code http://...#SecuritySettings};
 *     empty where it has none
 * @param text its own, without blanks around
 * @param offset the byte of the file at which it begins
 */
public record XmlElement(String namespace, String name, Map<String, String> attributes, String type, String text,
        List<XmlElement> children, long offset) {
    public XmlElement {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        children = List.copyOf(children);
    }

    /** The attribute; empty where it has none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    /** The first child of that name. */
    public Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of the first child of that name; empty where there is none. */
    public String text(String child) {
        return first(child).map(XmlElement::text).orElse("");
    }

    /** Those of that name, however deep. */
    public Stream<XmlElement> within(String wanted) {
        return children.stream().flatMap(
                one -> Stream.concat(one.name.equals(wanted) ? Stream.of(one) : Stream.empty(), one.within(wanted)));
    }
}
