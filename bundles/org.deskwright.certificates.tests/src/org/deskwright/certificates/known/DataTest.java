package org.deskwright.certificates.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.deskwright.certificates.Corpus;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** The data files against their schemas and against certificates of others. */
class DataTest {
    private static String text(String name) throws IOException {
        try (InputStream in = KnownAuthorities.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorities", "lints", "object-identifiers", "services"})
    void aFileKeepsToItsSchema(String name) throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text(name + ".schema.json"), text(name + ".json"));
        assertEquals(List.of(),
                result.getErrors().stream().map(e -> e.getInstanceLocation() + " " + e.getError()).toList());
    }

    @Test
    void anchorsAreThoseThatAmazonAsksFor() {
        assertEquals(
                List.of("starfield-services-root-g2", "amazon-root-ca-1", "amazon-root-ca-2", "amazon-root-ca-3",
                        "amazon-root-ca-4"),
                KnownAuthorities.bundled().of(Role.ANCHOR).stream().map(KnownAuthority::id).toList());
    }

    @Test
    void rootsSignedThemselvesAndCrossSignedOnesWereSignedByWhomTheyName() {
        KnownAuthorities known = KnownAuthorities.bundled();
        for (KnownAuthority one : known.all()) {
            assertEquals(one.role() != Role.CROSS_SIGNED, one.certificate().isSelfSigned(), one.id());
            if (one.role() == Role.CROSS_SIGNED) {
                assertTrue(known.ofKey(one.certificate()).orElseThrow().certificate().isSelfSigned(), one.id());
            }
        }
    }

    @Test
    void theCertificatesAreThoseThatOthersHave() throws IOException {
        List<Certificate> known = KnownAuthorities.bundled().all().stream().map(KnownAuthority::certificate).toList();
        Corpus.file("roots/Amazon_Root_CA_1.pem");
        try (var files = Files.list(Corpus.file("roots"))) {
            for (var file : files.toList()) {
                assertTrue(known.containsAll(CertificateFiles.read(file, Password.NONE).certificates()),
                        file.toString());
            }
        }
    }
}
