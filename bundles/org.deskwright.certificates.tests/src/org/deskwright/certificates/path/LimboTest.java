package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.certificates.Corpus;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.lint.StrictRules;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;

import com.google.gson.Gson;

/**
 * The cases of x509-limbo: paths that have to be taken or refused by the strictest reading of the rules, which is what
 * {@code certs verify --strict} says.
 */
class LimboTest {
    private static final Instant WHEN_MADE = Instant.parse("2023-12-02T00:00:00Z");
    private static final double WANTED = 0.95;

    private record Peer(String kind, String value) {}

    private record Case(String id, List<String> features, List<String> trusted_certs,
            List<String> untrusted_intermediates, String peer_certificate, String validation_time,
            Peer expected_peer_name, List<String> extended_key_usage, String expected_result, Integer max_chain_depth) {
        boolean web() {
            return id.startsWith("webpki::");
        }
    }

    private record Suite(List<Case> testcases) {}

    private record Deviation(String id, String reason) {}

    private record Deviations(List<Deviation> deviations, List<Deviation> outOfScope) {}

    private static <T> T json(Reader reader, Class<T> type) {
        return new Gson().fromJson(reader, type);
    }

    private static Certificate certificate(String pem) throws UnreadableException {
        var file = CertificateFiles.read("case", pem.getBytes(StandardCharsets.ISO_8859_1), Password.NONE);
        if (!file.problems().isEmpty()) {
            throw file.problems().getFirst();
        }
        return file.certificates().getFirst();
    }

    private static List<Certificate> certificates(List<String> pems) {
        List<Certificate> all = new ArrayList<>();
        for (String pem : pems) {
            try {
                all.add(certificate(pem));
            } catch (UnreadableException e) {
                // as a client that cannot read it
            }
        }
        return all;
    }

    private static String judge(Case one) {
        List<Certificate> trusted = certificates(one.trusted_certs());
        Certificate leaf;
        try {
            leaf = certificate(one.peer_certificate());
        } catch (UnreadableException e) {
            return "unreadable: " + e.getMessage();
        }
        Optional<String> purpose = one.extended_key_usage() == null || one.extended_key_usage().isEmpty()
                ? Optional.of(Oids.SERVER_AUTH)
                : Optional.of(Map.of("serverAuth", Oids.SERVER_AUTH, "clientAuth", Oids.CLIENT_AUTH)
                        .get(one.extended_key_usage().getFirst()));
        Instant at = one.validation_time() == null
                ? WHEN_MADE
                : OffsetDateTime.parse(one.validation_time()).toInstant();
        PathRequest request = new PathRequest(at, Optional.ofNullable(one.expected_peer_name()).map(Peer::value),
                purpose, one.max_chain_depth() == null ? OptionalInt.empty() : OptionalInt.of(one.max_chain_depth()),
                List.of());
        List<Certificate> sent = new ArrayList<>(List.of(leaf));
        sent.addAll(certificates(one.untrusted_intermediates()));
        TrustReport.Verdict verdict = TrustReport.of(sent, List.of(new TrustStore("case", trusted)), List.of(),
                request.withRules(one.web() ? StrictRules.WEB : StrictRules.RFC5280)).verdicts().getFirst();
        if (verdict.accepted()) {
            return "";
        }
        return verdict.path().isEmpty()
                ? "no path"
                : verdict.problems().stream().map(PathProblem::text).collect(Collectors.joining("; "));
    }

    @Test
    void pathsAreTakenAndRefusedAsTheCasesSay() throws IOException {
        Deviations known;
        try (Reader reader = new InputStreamReader(LimboTest.class.getResourceAsStream("/limbo/deviations.json"),
                StandardCharsets.UTF_8)) {
            known = json(reader, Deviations.class);
        }
        Suite suite;
        try (Reader reader = Files.newBufferedReader(Corpus.file("limbo-2023-12-02-ddc40b4.json"))) {
            suite = json(reader, Suite.class);
        }
        Set<String> outOfScope = known.outOfScope().stream().map(Deviation::id).collect(Collectors.toSet());
        Map<String, String> deviating = new TreeMap<>();
        int inScope = 0;
        for (Case one : suite.testcases()) {
            if (outOfScope.contains(one.id())) {
                continue;
            }
            inScope++;
            String reason = judge(one);
            if (reason.isEmpty() != one.expected_result().equals("SUCCESS")) {
                deviating.put(one.id(), one.expected_result() + " wanted; " + reason);
            }
        }
        Set<String> listed = known.deviations().stream().map(Deviation::id).collect(Collectors.toSet());
        assertEquals(listed, deviating.keySet(), deviating.toString().replace(", ", "\n"));
        assertTrue(inScope - deviating.size() >= WANTED * inScope);
    }
}
