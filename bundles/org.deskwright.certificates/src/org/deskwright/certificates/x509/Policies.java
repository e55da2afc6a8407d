package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * What a certificate says of policies (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14).
 *
 * @param named under which it was issued; empty where it has no such extension
 * @param mapped of an authority: policies of its issuer with those of its own that count for the same
 * @param requireExplicit after how many certificates more each has to have a policy that the path knows
 * @param inhibitMapping after how many more nothing may be mapped
 * @param inhibitAny after how many more the policy that stands for all others counts no longer
 */
public record Policies(Optional<Set<String>> named, Map<String, Set<String>> mapped, OptionalInt requireExplicit,
        OptionalInt inhibitMapping, OptionalInt inhibitAny) {
    public static final String ANY = "2.5.29.32.0";

    /** Longer paths than anybody builds, for numbers that do not fit. */
    private static final int MANY = 1_000_000;

    /**
     * @throws DerException where one of the extensions is broken
     */
    public static Policies read(Certificate certificate) throws DerException {
        Optional<Extension> policies = certificate.extension(Oids.POLICIES);
        Optional<Extension> constraints = certificate.extension(Oids.POLICY_CONSTRAINTS);
        Optional<Extension> any = certificate.extension(Oids.INHIBIT_ANY_POLICY);
        return new Policies(policies.isPresent() ? Optional.of(named(policies.get().value())) : Optional.empty(),
                mapped(certificate.extension(Oids.POLICY_MAPPINGS)), field(constraints, 0), field(constraints, 1),
                any.isPresent()
                        ? OptionalInt.of(count(any.get().value().expect(Tags.INTEGER, "a number")))
                        : OptionalInt.empty());
    }

    private static Set<String> named(DerValue list) throws DerException {
        Set<String> found = new LinkedHashSet<>();
        for (DerValue one : list.expect(Tags.SEQUENCE, "a list of policies").parts()) {
            found.add(one.part(0).expect(Tags.OID, "a policy").oid());
        }
        return found;
    }

    private static Map<String, Set<String>> mapped(Optional<Extension> extension) throws DerException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        if (extension.isPresent()) {
            for (DerValue pair : extension.get().value().expect(Tags.SEQUENCE, "a list of pairs").parts()) {
                found.computeIfAbsent(pair.part(0).expect(Tags.OID, "a policy").oid(), _ -> new LinkedHashSet<>())
                        .add(pair.part(1).expect(Tags.OID, "a policy").oid());
            }
        }
        return found;
    }

    private static OptionalInt field(Optional<Extension> extension, int number) throws DerException {
        if (extension.isPresent()) {
            for (DerValue part : extension.get().value().expect(Tags.SEQUENCE, "limits to policies").parts()) {
                if (part.isContext(number)) {
                    return OptionalInt.of(count(part));
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int count(DerValue value) throws DerException {
        byte[] bytes = value.content();
        if (bytes.length == 0 || bytes[0] < 0) {
            throw new DerException(value.offset(), "a number of certificates is negative or missing");
        }
        return new BigInteger(bytes).min(BigInteger.valueOf(MANY)).intValue();
    }
}
