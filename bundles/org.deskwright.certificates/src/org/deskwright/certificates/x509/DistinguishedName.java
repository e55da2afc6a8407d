package org.deskwright.certificates.x509;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** Who issued a certificate, or whom it is for (RFC 5280 4.1.2.4). */
public final class DistinguishedName {
    /**
     * @param oid of the attribute
     * @param text its value; of what is no text, # and the bytes in hex
     */
    public record Attribute(String oid, String text) {
        /** Such as {@code CN}. */
        public String name() {
            return Oids.name(oid);
        }

        /** RFC 5280 7.1: neither case nor the number of spaces counts. */
        private String compared() {
            return oid + "=" + SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final List<List<Attribute>> parts;
    private final List<String> compared;
    /** Put together when it is first asked for. */
    private volatile String shortName;

    private DistinguishedName(List<List<Attribute>> parts) {
        this.parts = parts;
        compared = parts.stream()
                .map(part -> part.stream().map(Attribute::compared).sorted().collect(Collectors.joining("+"))).toList();
    }

    static DistinguishedName of(DerValue value) throws DerException {
        value.expect(Tags.SEQUENCE, "a name");
        List<List<Attribute>> parts = new ArrayList<>();
        for (DerValue set : value.parts()) {
            set.expect(Tags.SET, "a part of a name");
            List<Attribute> attributes = new ArrayList<>();
            for (DerValue one : set.parts()) {
                DerValue content = one.part(1);
                attributes.add(new Attribute(one.part(0).oid(),
                        content.text().orElseGet(() -> "#" + HexFormat.of().formatHex(content.encoded()))));
            }
            parts.add(List.copyOf(attributes));
        }
        return new DistinguishedName(List.copyOf(parts));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Attribute> attributes() {
        return parts.stream().flatMap(List::stream).toList();
    }

    public List<String> values(String oid) {
        return attributes().stream().filter(one -> one.oid().equals(oid)).map(Attribute::text).toList();
    }

    public Optional<String> commonName() {
        List<String> names = values(Oids.COMMON_NAME);
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
    }

    /** The common name, else the unit, else the organization. */
    public String shortName() {
        if (shortName == null) {
            shortName = commonName().or(() -> values(Oids.UNIT).stream().reduce((a, b) -> b))
                    .or(() -> values(Oids.ORGANIZATION).stream().reduce((a, b) -> b)).orElseGet(this::toString);
        }
        return shortName;
    }

    public boolean matches(DistinguishedName other) {
        return compared.equals(other.compared);
    }

    /** Whether it stands below another in the tree of names (RFC 5280 4.2.1.10). */
    public boolean isWithin(DistinguishedName other) {
        return compared.size() >= other.compared.size()
                && compared.subList(0, other.compared.size()).equals(other.compared);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName it && matches(it);
    }

    @Override
    public int hashCode() {
        return compared.hashCode();
    }

    /** As in RFC 4514: the last part first. */
    @Override
    public String toString() {
        List<List<Attribute>> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed.stream().map(part -> part.stream().map(one -> one.name() + "=" + escaped(one.text()))
                .collect(Collectors.joining("+"))).collect(Collectors.joining(", "));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\,+\"<>;])", "\\\\$1");
    }
}
