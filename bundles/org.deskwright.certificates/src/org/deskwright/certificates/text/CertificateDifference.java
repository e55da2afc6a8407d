package org.deskwright.certificates.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.x509.Certificate;

/**
 * A field of two certificates.
 *
 * @param one empty where the first lacks it
 * @param other likewise
 */
public record CertificateDifference(String name, String one, String other) {
    public boolean isSame() {
        return one.equals(other);
    }

    /** All fields of both, in the order of the first. */
    public static List<CertificateDifference> between(Certificate one, Certificate other) {
        Map<String, String> first = fields(one);
        Map<String, String> second = fields(other);
        Map<String, String> names = new LinkedHashMap<>(first);
        names.putAll(second);
        return names.keySet().stream().map(
                name -> new CertificateDifference(name, first.getOrDefault(name, ""), second.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> fields(Certificate certificate) {
        Map<String, String> fields = new LinkedHashMap<>();
        CertificateFacts.of(certificate)
                .forEach(fact -> fields.merge(fact.name(), fact.value(), (a, b) -> a + "; " + b));
        return fields;
    }
}
