package org.deskwright.certificates.ocsp;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.ocsp.OcspAnswer.Status;
import org.deskwright.certificates.x509.AlgorithmId;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.CertificateTime;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.Signatures;

/**
 * Reads what a responder sent, and believes it only when the issuer of the certificate signed it or one to whom that
 * issuer left it (RFC 6960 3.2 and 4.2.2.2).
 */
final class OcspReply {
    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";
    /** Clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ASK_AGAIN = "ask again later, or ask whoever runs the responder";
    private static final String NOT_TO_BELIEVE = "do not rely on it: something in between may have made it up";
    private static final List<String> REFUSALS = List.of("", "the question is malformed", "it has an error of its own",
            "it is busy", "", "it wants a signed question", "it does not answer whoever asks");
    private static final List<String> REASONS = List.of("unspecified", "key compromised", "authority compromised",
            "affiliation changed", "superseded", "no longer in use", "on hold", "", "taken off the list",
            "privilege withdrawn", "attribute authority compromised");

    private final OcspQuestion question;
    private final URI responder;
    private final Instant at;

    OcspReply(OcspQuestion question, URI responder, Instant at) {
        this.question = question;
        this.responder = responder;
        this.at = at;
    }

    OcspAnswer read(byte[] bytes) throws OcspException {
        try {
            return answer(DerReader.read(bytes).expect(Tags.SEQUENCE, "the answer"));
        } catch (DerException e) {
            throw new OcspException(
                    responder + " sent what is no answer of OCSP: at byte " + e.offset() + " " + e.reason(),
                    "look whether a proxy answers in its place", e);
        }
    }

    private OcspAnswer answer(DerValue reply) throws DerException, OcspException {
        int refusal = reply.part(0).expect(Tags.ENUMERATED, "the status").smallInteger();
        if (refusal != 0) {
            String why = refusal > 0 && refusal < REFUSALS.size() ? REFUSALS.get(refusal) : "";
            throw new OcspException(responder + " does not answer: " + (why.isEmpty() ? "status " + refusal : why),
                    ASK_AGAIN);
        }
        DerValue body = reply.part(1).part(0);
        if (!body.part(0).expect(Tags.OID, "the kind of answer").oid().equals(BASIC)) {
            throw new OcspException(responder + " answers in a form that is not known: " + body.part(0).oid(),
                    ASK_AGAIN);
        }
        DerValue basic = body.part(1).expect(Tags.OCTET_STRING, "the answer").inner();
        DerValue signed = basic.part(0).expect(Tags.SEQUENCE, "what is signed");
        signature(basic, signed);
        int first = signed.part(0).isContext(0) ? 1 : 0;
        boolean fresh = fresh(signed, first + 3);
        for (DerValue one : signed.part(first + 2).expect(Tags.SEQUENCE, "the list of answers").parts()) {
            if (Arrays.equals(one.part(0).encoded(), question.id())) {
                return single(one, fresh);
            }
        }
        throw new OcspException(responder + " answers about other certificates", NOT_TO_BELIEVE);
    }

    private void signature(DerValue basic, DerValue signed) throws DerException, OcspException {
        AlgorithmId algorithm = AlgorithmId.of(basic.part(1));
        byte[] bits = basic.part(2).expect(Tags.BIT_STRING, "the signature").bits();
        byte[] text = signed.encoded();
        if (Signatures.verifies(algorithm, text, bits, question.issuer().key())) {
            return;
        }
        if (basic.parts().size() > 3) {
            for (DerValue one : basic.part(3).part(0).parts()) {
                Certificate signer = Certificate.read(one.encoded());
                if (mayAnswer(signer) && Signatures.verifies(algorithm, text, bits, signer.key())) {
                    return;
                }
            }
        }
        throw new OcspException(responder + " sent an answer that neither " + question.issuer().name()
                + " signed nor one to whom it left that", NOT_TO_BELIEVE);
    }

    private boolean mayAnswer(Certificate signer) throws DerException {
        return signer.isValidAt(at) && signer.issuer().matches(question.issuer().subject())
                && Purposes.of(signer).map(all -> all.contains(Oids.OCSP_SIGNING)).orElse(false)
                && Signatures.verifies(signer, question.issuer().key());
    }

    private boolean fresh(DerValue signed, int place) throws DerException, OcspException {
        if (signed.parts().size() <= place) {
            return false;
        }
        for (DerValue extension : signed.part(place).part(0).parts()) {
            if (extension.part(0).oid().equals(OcspQuestion.NONCE)) {
                byte[] sent = extension.part(extension.parts().size() - 1).inner().content();
                if (!Arrays.equals(sent, question.nonce())) {
                    throw new OcspException(responder + " answers another question than the one it was asked",
                            NOT_TO_BELIEVE);
                }
                return true;
            }
        }
        return false;
    }

    private OcspAnswer single(DerValue one, boolean fresh) throws DerException, OcspException {
        DerValue said = one.part(1);
        Instant from = CertificateTime.of(one.part(2)).instant();
        Optional<Instant> until = one.parts().size() > 3 && one.part(3).isContext(0)
                ? Optional.of(CertificateTime.of(one.part(3).part(0)).instant())
                : Optional.empty();
        if (from.isAfter(at.plus(TOLERANCE))) {
            throw new OcspException(responder + " answers as of " + from + ", which is later than " + at,
                    "look whether the clock of this computer is right");
        }
        if (until.isPresent() && until.get().isBefore(at.minus(TOLERANCE))) {
            throw new OcspException(responder + " answers with news that were good until " + until.get(), ASK_AGAIN);
        }
        Status status = said.isContext(0) ? Status.GOOD : said.isContext(1) ? Status.REVOKED : Status.UNKNOWN;
        Optional<Instant> revoked = status == Status.REVOKED
                ? Optional.of(CertificateTime.of(said.part(0)).instant())
                : Optional.empty();
        Optional<String> reason = status == Status.REVOKED && said.parts().size() > 1
                ? reason(said.part(1).part(0).smallInteger())
                : Optional.empty();
        return new OcspAnswer(question.certificate(), responder, status, revoked, reason, from, until, fresh);
    }

    private static Optional<String> reason(int number) {
        return number >= 0 && number < REASONS.size() && !REASONS.get(number).isEmpty()
                ? Optional.of(REASONS.get(number))
                : Optional.of("reason " + number);
    }
}
