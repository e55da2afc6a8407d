package org.deskwright.certificates.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.path.PathProblem.Kind;
import org.deskwright.certificates.x509.BasicConstraints;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.NameConstraints;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.SubjectKey;

/**
 * Says why clients refuse a path whose signatures the builder has proved (RFC 5280 6.1). The last certificate, which is
 * trusted, is held to the same: what it says of names and lengths counts, as it does for Windows and OpenSSL. Not for
 * several threads.
 */
public final class PathValidator {
    private static final Set<String> UNDERSTOOD = Set.of(Oids.BASIC_CONSTRAINTS, Oids.KEY_USAGE,
            Oids.EXTENDED_KEY_USAGE, Oids.NAME_CONSTRAINTS, Oids.SUBJECT_ALT_NAME, Oids.ISSUER_ALT_NAME,
            Oids.SUBJECT_KEY_ID, Oids.AUTHORITY_KEY_ID, Oids.AUTHORITY_INFO, Oids.CRL_DISTRIBUTION, Oids.POLICIES,
            Oids.POLICY_CONSTRAINTS, Oids.POLICY_MAPPINGS, Oids.INHIBIT_ANY_POLICY);
    private static final Set<String> BROKEN_HASHES = Set.of("1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3",
            "1.2.840.113549.1.1.4");
    private static final int SMALLEST_RSA = 1024;

    private final CertificatePath path;
    private final PathRequest request;
    private final Revocations revocations;
    private final List<PathProblem> problems = new ArrayList<>();

    private PathValidator(CertificatePath path, PathRequest request) {
        this.path = path;
        this.request = request;
        revocations = new Revocations(request.revocations(), request.issuers(), request.at());
    }

    /** Empty when the path is good; those of the trusted certificate first. */
    public static List<PathProblem> problems(CertificatePath path, PathRequest request) {
        PathValidator validator = new PathValidator(path, request);
        validator.validate();
        return List.copyOf(validator.problems);
    }

    /** Whether an extension may be marked critical, since it is understood here. */
    public static boolean understands(String oid) {
        return UNDERSTOOD.contains(oid);
    }

    private void validate() {
        NameLimits limits = new NameLimits();
        List<Certificate> all = path.certificates();
        for (int i = all.size() - 1; i >= 0; i--) {
            Certificate one = all.get(i);
            try {
                judge(one, i, limits);
            } catch (DerException e) {
                add(Kind.MALFORMED, one, "has an extension that is broken at byte " + e.offset() + ": " + e.reason());
            }
        }
        policies();
        int between = (int) all.subList(1, Math.max(1, all.size() - 1)).stream().filter(one -> !one.isSelfIssued())
                .count();
        if (request.most().isPresent() && between > request.most().getAsInt()) {
            add(Kind.TOO_LONG, path.first(),
                    "has " + between + " authorities above it, more than " + request.most().getAsInt());
        }
        request.host().filter(host -> !HostNames.isFor(path.first(), host))
                .ifPresent(host -> add(Kind.WRONG_HOST, path.first(), "is not for " + host));
        problems.addAll(request.rules().problems(path));
    }

    private void policies() {
        try {
            PathPolicies.of(path).failing().ifPresent(one -> add(Kind.NO_POLICY, one,
                    "is under no policy that counts for the whole path, which an authority above it requires"));
        } catch (DerException e) {
            add(Kind.MALFORMED, path.first(), "or one above it says of policies what cannot be read: " + e.reason());
        }
    }

    private void judge(Certificate one, int index, NameLimits limits) throws DerException {
        times(one);
        strength(one, index);
        if (!one.algorithm().isSame(one.innerAlgorithm())) {
            add(Kind.MALFORMED, one, "names two different algorithms for its signature");
        }
        for (Extension extension : one.extensions()) {
            if (extension.critical() && !UNDERSTOOD.contains(extension.oid())) {
                add(Kind.UNKNOWN_CRITICAL, one, "has a critical extension that is not known: " + extension.name());
            }
        }
        revoked(one, index);
        if (index == 0 || !one.isSelfIssued()) {
            limits.refused(one).ifPresent(text -> add(Kind.NAME_NOT_ALLOWED, one, "may not have its name: " + text));
        }
        if (index > 0) {
            authority(one, index);
            Optional<Extension> constraints = one.extension(Oids.NAME_CONSTRAINTS);
            if (constraints.isPresent()) {
                limits.add(NameConstraints.read(constraints.get()));
            }
        }
        purpose(one, index);
    }

    private void times(Certificate one) {
        Instant at = request.at();
        if (at.isBefore(one.notBefore())) {
            add(Kind.NOT_YET_VALID, one, "is valid from " + one.notBefore() + " on, and " + at + " is earlier");
        } else if (at.isAfter(one.notAfter())) {
            add(Kind.EXPIRED, one, "was valid until " + one.notAfter() + ", and " + at + " is later");
        }
    }

    private void strength(Certificate one, int index) {
        SubjectKey key = one.key();
        if (key.isRsa() && key.size() < SMALLEST_RSA) {
            add(Kind.WEAK, one, "has a key of only " + key.size() + " bits");
        }
        if (index < path.length() - 1 && BROKEN_HASHES.contains(one.algorithm().oid())) {
            add(Kind.WEAK, one, "is signed with " + one.algorithm().name() + ", which can be forged");
        }
    }

    private void authority(Certificate one, int index) throws DerException {
        Optional<Extension> extension = one.extension(Oids.BASIC_CONSTRAINTS);
        boolean old = one.version() < 3 && index == path.length() - 1;
        if (extension.isEmpty() && !old) {
            add(Kind.NO_AUTHORITY, one, "does not say that it is an authority");
        } else if (extension.isPresent()) {
            BasicConstraints constraints = BasicConstraints.read(extension.get());
            if (!constraints.authority()) {
                add(Kind.NO_AUTHORITY, one, "says that it is no authority");
            }
            long below = path.certificates().subList(1, index).stream().filter(it -> !it.isSelfIssued()).count();
            if (constraints.pathLength().isPresent() && below > constraints.pathLength().getAsInt()) {
                add(Kind.TOO_LONG, one, "allows " + constraints.pathLength().getAsInt()
                        + " authorities below it, and there are " + below);
            }
        }
        Optional<Extension> usage = one.extension(Oids.KEY_USAGE);
        if (usage.isPresent() && !KeyUsage.read(usage.get()).contains(KeyUsage.KEY_CERT_SIGN)) {
            add(Kind.MAY_NOT_SIGN, one, "may not sign certificates: its key usage lacks keyCertSign");
        }
    }

    /** Of authorities, those that are told limit those below, as Windows and OpenSSL have it; not of a root. */
    private void purpose(Certificate one, int index) throws DerException {
        Optional<Extension> extension = one.extension(Oids.EXTENDED_KEY_USAGE);
        if (request.purpose().isEmpty() || extension.isEmpty() || index == path.length() - 1 && index > 0) {
            return;
        }
        Set<String> purposes = Purposes.read(extension.get());
        if (!purposes.contains(request.purpose().get()) && !purposes.contains(Oids.ANY_PURPOSE)) {
            add(Kind.WRONG_PURPOSE, one, "is not for " + Oids.name(request.purpose().get()) + " but for "
                    + String.join(", ", purposes.stream().map(Oids::name).toList()));
        }
    }

    private void revoked(Certificate one, int index) {
        if (index + 1 >= path.length()) {
            return;
        }
        revocations.revoked(one, path.certificates().subList(index + 1, path.length()))
                .filter(since -> !since.isAfter(request.at()))
                .ifPresent(since -> add(Kind.REVOKED, one, "was revoked on " + since));
    }

    private void add(Kind kind, Certificate certificate, String detail) {
        problems.add(new PathProblem(kind, certificate, detail));
    }
}
