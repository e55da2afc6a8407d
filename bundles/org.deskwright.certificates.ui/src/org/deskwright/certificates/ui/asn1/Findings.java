package org.deskwright.certificates.ui.asn1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.der.Asn1Node;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.lint.LintPlaces;
import org.deskwright.certificates.x509.Certificate;

/** Rules that the shown certificate breaks, at the parts of it that they are about. */
final class Findings {
    private final Map<Asn1Node, List<LintHit>> byNode = new HashMap<>();

    void show(Asn1Node root, Certificate certificate, List<LintHit> hits) {
        byNode.clear();
        for (LintHit hit : hits) {
            DerValue place = LintPlaces.of(certificate, hit.lint());
            byNode.computeIfAbsent(node(root, place), _ -> new ArrayList<>()).add(hit);
        }
    }

    List<LintHit> of(Asn1Node node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** The innermost one with all the bytes of that place. */
    private static Asn1Node node(Asn1Node root, DerValue place) {
        Optional<Asn1Node> found = root.at(place.offset());
        while (found.isPresent() && found.get().row().end() < place.end()) {
            found = found.get().above();
        }
        return found.orElse(root);
    }
}
