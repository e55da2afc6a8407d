package org.deskwright.certificates.x509;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** Which names an authority may issue certificates for (RFC 5280 4.2.1.10). */
public record NameConstraints(List<GeneralName> permitted, List<GeneralName> excluded) {
    public NameConstraints {
        permitted = List.copyOf(permitted);
        excluded = List.copyOf(excluded);
    }

    public static NameConstraints read(Extension extension) throws DerException {
        List<GeneralName> permitted = new ArrayList<>();
        List<GeneralName> excluded = new ArrayList<>();
        for (DerValue list : extension.value().expect(Tags.SEQUENCE, "nameConstraints").parts()) {
            List<GeneralName> into = list.isContext(0) ? permitted : excluded;
            if (!list.isContext(0) && !list.isContext(1)) {
                throw new DerException(list.offset(), "nameConstraints hold " + Tags.name(list.tag()));
            }
            for (DerValue subtree : list.parts()) {
                into.add(GeneralName.of(subtree.part(0)));
            }
        }
        return new NameConstraints(permitted, excluded);
    }
}
