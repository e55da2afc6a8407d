package org.deskwright.certificates.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.x509.AccountSid;
import org.deskwright.certificates.x509.AuthorityKeyId;
import org.deskwright.certificates.x509.BasicConstraints;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.NameConstraints;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;

/** Says in a line what an extension says. */
final class ExtensionText {
    private static final int MOST_BYTES = 64;

    private ExtensionText() {
    }

    static String of(Extension extension) {
        try {
            return decoded(extension);
        } catch (DerException e) {
            return "broken at byte " + e.offset() + ": " + e.reason();
        }
    }

    private static String decoded(Extension extension) throws DerException {
        return switch (extension.oid()) {
            case Oids.BASIC_CONSTRAINTS -> constraints(BasicConstraints.read(extension));
            case Oids.KEY_USAGE ->
                KeyUsage.read(extension).stream().map(KeyUsage::text).collect(Collectors.joining(", "));
            case Oids.EXTENDED_KEY_USAGE ->
                Purposes.read(extension).stream().map(Oids::name).collect(Collectors.joining(", "));
            case Oids.SUBJECT_ALT_NAME, Oids.ISSUER_ALT_NAME -> names(GeneralName.list(extension.value()));
            case Oids.NAME_CONSTRAINTS -> limits(NameConstraints.read(extension));
            case Oids.SUBJECT_KEY_ID -> HexFormat.of().formatHex(extension.value().content());
            case Oids.AUTHORITY_KEY_ID -> authority(AuthorityKeyId.read(extension));
            case Oids.AUTHORITY_INFO -> access(extension.value());
            case Oids.CRL_DISTRIBUTION -> String.join(", ", addresses(extension.value()));
            case Oids.POLICIES -> policies(extension.value());
            case Oids.POLICY_MAPPINGS -> mappings(extension.value());
            case Oids.POLICY_CONSTRAINTS -> numbers(extension.value());
            case Oids.INHIBIT_ANY_POLICY -> "after " + extension.value().integer() + " certificates";
            case Oids.NT_SID -> AccountSid.read(extension).orElse("no SID");
            default -> other(extension);
        };
    }

    private static String constraints(BasicConstraints it) {
        return it.authority()
                ? "authority" + (it.pathLength().isPresent()
                        ? ", at most " + it.pathLength().getAsInt() + " authorities below"
                        : "")
                : "no authority";
    }

    private static String names(List<GeneralName> names) {
        return names.stream().map(name -> name.kind() + ":" + name.text()).collect(Collectors.joining(", "));
    }

    private static String limits(NameConstraints it) {
        List<String> parts = new ArrayList<>();
        if (!it.permitted().isEmpty()) {
            parts.add("permitted " + names(it.permitted()));
        }
        if (!it.excluded().isEmpty()) {
            parts.add("excluded " + names(it.excluded()));
        }
        return String.join("; ", parts);
    }

    private static String authority(AuthorityKeyId id) {
        return id.key().orElse("no identifier of a key")
                + (id.issuer() || id.serial() ? ", with issuer and serial number" : "");
    }

    private static String access(DerValue value) throws DerException {
        List<String> ways = new ArrayList<>();
        for (DerValue one : value.parts()) {
            ways.add(Oids.name(one.part(0).oid()) + " " + GeneralName.of(one.part(1)).text());
        }
        return String.join(", ", ways);
    }

    /** Whatever depth they stand in. */
    private static List<String> addresses(DerValue value) {
        List<String> found = new ArrayList<>();
        for (DerValue part : value.parts()) {
            if (part.isContext(6) && !part.isConstructed()) {
                found.add(part.latin());
            }
            found.addAll(addresses(part));
        }
        return found;
    }

    private static String policies(DerValue value) throws DerException {
        List<String> found = new ArrayList<>();
        for (DerValue one : value.parts()) {
            found.add(Oids.name(one.part(0).expect(Tags.OID, "a policy").oid()));
        }
        return String.join(", ", found);
    }

    private static String mappings(DerValue value) throws DerException {
        List<String> found = new ArrayList<>();
        for (DerValue pair : value.parts()) {
            found.add(Oids.name(pair.part(0).oid()) + " as " + Oids.name(pair.part(1).oid()));
        }
        return String.join(", ", found);
    }

    private static String numbers(DerValue value) throws DerException {
        List<String> found = new ArrayList<>();
        for (DerValue part : value.parts()) {
            if (part.isContext(0) || part.isContext(1)) {
                found.add((part.isContext(0) ? "a policy is required after " : "no mapping after ")
                        + new BigInteger(1, part.content()) + " certificates");
            }
        }
        return String.join(", ", found);
    }

    private static String other(Extension extension) {
        byte[] bytes = extension.octets().content();
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
        return bytes.length > MOST_BYTES ? hex + "... (" + bytes.length + " bytes)" : hex;
    }
}
